import { requestFailure } from "@/lib/kernel/failure";

/** Reads a body as text, byte for byte; throws `request.invalid` as soon as it turns out to be longer than `max` bytes. */
export async function readBody(request: Request, max: number): Promise<string> {
  if (Number(request.headers.get("content-length") ?? "0") > max) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Counted while it comes in: a length that was not said, or was lied about, must not fill the memory.
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > max) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function tooLarge() {
  return requestFailure("invalid", { fields: { body: { code: "too_big", message: "is too large" } } });
}
