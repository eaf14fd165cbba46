import { S3Error } from "./s3-error";

/** First and last byte, both included. */
export interface ByteRange {
  first: number;
  last: number;
}

/** Reads `bytes=0-9`, `bytes=10-` and `bytes=-5`. Like S3, it answers several ranges with the whole object. */
export function parseRange(header: string | undefined, size: number): ByteRange | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!match) return undefined;
  const [, from = "", to = ""] = match;
  if (from === "" && to === "") return undefined;
  const first = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== "" && to !== "" && Number(to) < Number(from)) return undefined;
  if (first >= size) {
    throw new S3Error(416, "InvalidRange", "The requested range is not satisfiable");
  }
  return { first, last };
}
