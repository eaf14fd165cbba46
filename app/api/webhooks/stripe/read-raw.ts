/** Reads a body as text, byte for byte; null as soon as it turns out to be longer than `max` bytes. */
export async function readRaw(request: Request, max: number): Promise<string | null> {
  if (Number(request.headers.get("content-length") ?? "0") > max) return null;
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Counted while it comes in: a length that was not said, or was lied about, must not fill the memory.
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > max) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
