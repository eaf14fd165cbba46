import type { FileHandle } from "node:fs/promises";
import type { ObjectFacts } from "./object-facts";

// One object is one file, so that one rename replaces bytes and facts together:
// the bytes, the facts as JSON, and the length of that JSON in four bytes.
const LENGTH_BYTES = 4;

/** Appends the facts behind the bytes. */
export async function writeFacts(handle: FileHandle, facts: ObjectFacts): Promise<void> {
  const json = Buffer.from(JSON.stringify(facts));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(json.length);
  await handle.writeFile(Buffer.concat([json, length]));
}

/** Reads the facts from the end of the file. */
export async function readFacts(handle: FileHandle): Promise<ObjectFacts> {
  const { size } = await handle.stat();
  const length = (await readAt(handle, size - LENGTH_BYTES, LENGTH_BYTES)).readUInt32BE();
  const json = await readAt(handle, size - LENGTH_BYTES - length, length);
  return JSON.parse(json.toString("utf8")) as ObjectFacts;
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead !== length) throw new Error("An object's file is shorter than it says.");
  return buffer;
}
