/** The text of a body that is no longer than `most` bytes; of a longer one nothing. */
export async function readStart({ body }: Response, most: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  if (!body) return text;
  // Leaving the loop cancels the stream.
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > most) return "";
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
