const mostBytes = 8 * 1024 * 1024;

/** What a file says: by its byte order mark, as UTF-8, or as Excel writes it in the West. `null`: it is no text. */
export async function readText(file: Blob): Promise<string | null> {
  if (file.size > mostBytes) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = decoderFor(bytes).decode(bytes);
  return text.includes("\0") ? null : text;
}

function decoderFor(bytes: Uint8Array): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be");
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return new TextDecoder();
  } catch {
    return new TextDecoder("windows-1252");
  }
}
