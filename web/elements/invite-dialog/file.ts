const mostBytes = 8 * 1024 * 1024;

/** What a file says: by its byte order mark, as UTF-8, or as Excel writes it in the West. `null`: it is no text. */
export async function readText(file: Blob): Promise<string | null> {
  if (file.size > mostBytes) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const marked = { "255,254": "utf-16le", "254,255": "utf-16be" }[bytes.slice(0, 2).join()];
  const text = decode(bytes, marked ?? "utf-8") ?? decode(bytes, "windows-1252") ?? "";
  return text.includes("\0") ? null : text;
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
