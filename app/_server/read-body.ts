import { requestFailure } from "@/lib/kernel/failure";

/**
 * Reads a body as text, byte for byte; throws `request.invalid` as soon as it turns out to be longer than `max` bytes,
 * and when its sender leaves before all of it is there.
 */
export async function readBody(request: Request, max: number): Promise<string> {
  if (Number(request.headers.get("content-length") ?? "0") > max) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Counted while it comes in: a length that was not said, or was lied about, must not fill the memory.
  for await (const chunk of arriving(request)) {
    length += chunk.byteLength;
    if (length > max) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** A page that is closed while it sends is everyday life, and no error of ours. */
async function* arriving(request: Request): AsyncGenerator<Uint8Array> {
  try {
    yield* request.body ?? [];
  } catch {
    throw requestFailure("invalid", { fields: { body: { code: "wrong", message: "did not arrive" } } });
  }
}

function tooLarge() {
  return requestFailure("invalid", { fields: { body: { code: "too_big", message: "is too large" } } });
}
