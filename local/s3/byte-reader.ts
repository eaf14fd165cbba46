import { S3Error } from "./s3-error";

/** Reads a body piece by piece, so that no upload is ever held in memory. */
export class ByteReader {
  private buffered: Buffer = Buffer.alloc(0);
  private readonly source: AsyncIterator<Buffer>;

  constructor(source: AsyncIterable<Buffer>) {
    this.source = source[Symbol.asyncIterator]();
  }

  /** The bytes before the delimiter, which is consumed; refuses more than the limit. */
  async until(delimiter: Buffer, limit: number): Promise<Buffer> {
    for (;;) {
      const index = this.buffered.indexOf(delimiter);
      if (index >= 0 && index <= limit) return this.consume(index, delimiter.length);
      if (index > limit || this.buffered.length >= limit + delimiter.length)
        throw new S3Error(400, "MaxPostPreDataLengthExceeded", "Too many bytes.");
      await this.more();
    }
  }

  /** Streams the bytes before the delimiter, which is consumed. */
  async *streamUntil(delimiter: Buffer): AsyncGenerator<Buffer> {
    for (;;) {
      const index = this.buffered.indexOf(delimiter);
      if (index >= 0) {
        yield this.consume(index, delimiter.length);
        return;
      }
      // The delimiter may have begun in the last bytes, so these stay.
      const safe = this.buffered.length - delimiter.length + 1;
      if (safe > 0) yield this.consume(safe, 0);
      await this.more();
    }
  }

  /** Streams exactly so many bytes. */
  async *take(count: number): AsyncGenerator<Buffer> {
    for (let left = count; left > 0; ) {
      if (this.buffered.length === 0) await this.more();
      const piece = this.consume(Math.min(left, this.buffered.length), 0);
      left -= piece.length;
      yield piece;
    }
  }

  private consume(count: number, skip: number): Buffer {
    const piece = this.buffered.subarray(0, count);
    this.buffered = this.buffered.subarray(count + skip);
    return piece;
  }

  private async more(): Promise<void> {
    const { done, value } = await this.source.next();
    if (done) throw new S3Error(400, "IncompleteBody", "The request body ended too early.");
    this.buffered = this.buffered.length === 0 ? value : Buffer.concat([this.buffered, value]);
  }
}

/** Reads a small body whole. */
export async function readSmall(source: AsyncIterable<Buffer>, limit: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of source) {
    size += piece.length;
    if (size > limit) throw new S3Error(400, "MaxMessageLengthExceeded", "Your request was too big.");
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
