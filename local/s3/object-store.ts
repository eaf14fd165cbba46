import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { Digester, type Digests } from "./digest";
import type { ObjectFacts } from "./object-facts";
import { readFacts, writeFacts } from "./object-file";
import { S3Error } from "./s3-error";

/** The part of the facts that the sender chooses. */
export type ChosenFacts = Omit<ObjectFacts, "size" | "etag" | "modifiedAt">;

/** A body that is on disk but not yet an object. */
export interface Staged {
  file: string;
  handle: FileHandle;
  size: number;
  digests: Digests;
}

/** Objects on disk; an object exists once its complete, synced file has been renamed into place. */
export class ObjectStore {
  private readonly index = new Map<string, ObjectFacts>();
  private readonly turns = new Map<string, Promise<unknown>>();

  private constructor(
    private readonly objects: string,
    private readonly incoming: string,
  ) {}

  static async open(directory: string): Promise<ObjectStore> {
    const store = new ObjectStore(path.join(directory, "objects"), path.join(directory, "incoming"));
    await rm(store.incoming, { recursive: true, force: true });
    await mkdir(store.incoming, { recursive: true });
    await mkdir(store.objects, { recursive: true });
    for (const name of await readdir(store.objects)) {
      const handle = await open(path.join(store.objects, name));
      const facts = await readFacts(handle).finally(() => handle.close());
      store.index.set(facts.key, facts);
    }
    return store;
  }

  facts(key: string): ObjectFacts | undefined {
    return this.index.get(key);
  }

  /** All facts below a prefix, in the order in which S3 lists (UTF-8 bytes). */
  list(prefix = ""): ObjectFacts[] {
    const found = [...this.index.values()].filter((facts) => facts.key.startsWith(prefix));
    return found.sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
  }

  /** Streams a body to disk; nothing can see it until `commit`. */
  async stage(body: AsyncIterable<Buffer>, limitBytes: number): Promise<Staged> {
    const file = path.join(this.incoming, randomUUID());
    const handle = await open(file, "wx");
    const digester = new Digester();
    let size = 0;
    try {
      for await (const piece of body) {
        size += piece.length;
        if (size > limitBytes) {
          throw new S3Error(400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size");
        }
        digester.update(piece);
        await handle.writeFile(piece);
      }
      return { file, handle, size, digests: digester.digest() };
    } catch (error) {
      await this.discard({ file, handle });
      throw error;
    }
  }

  /** Makes a staged body the object; when it returns, the object survives kill -9 and power loss. */
  async commit(staged: Staged, chosen: ChosenFacts, onlyIfAbsent: boolean): Promise<ObjectFacts> {
    return this.inTurn(chosen.key, async () => {
      if (onlyIfAbsent && this.index.has(chosen.key)) {
        throw new S3Error(
          412,
          "PreconditionFailed",
          "At least one of the pre-conditions you specified did not hold",
        );
      }
      const facts: ObjectFacts = {
        ...chosen,
        size: staged.size,
        etag: `"${staged.digests.md5Hex}"`,
        // S3 keeps whole seconds.
        modifiedAt: new Date(Math.floor(Date.now() / 1000) * 1000).toISOString(),
      };
      await writeFacts(staged.handle, facts);
      await staged.handle.sync();
      await staged.handle.close();
      await rename(staged.file, this.fileOf(chosen.key));
      await this.syncDirectory();
      this.index.set(chosen.key, facts);
      return facts;
    });
  }

  async discard(staged: Pick<Staged, "file" | "handle">): Promise<void> {
    await staged.handle.close().catch(() => undefined);
    await rm(staged.file, { force: true });
  }

  /** Opens one version of an object; facts and bytes are of the same version, even if it is replaced meanwhile. */
  async read(key: string): Promise<{ facts: ObjectFacts; handle: FileHandle } | undefined> {
    if (!this.index.has(key)) return undefined;
    const handle = await open(this.fileOf(key)).catch(() => undefined);
    return handle && { facts: await readFacts(handle), handle };
  }

  async remove(key: string): Promise<void> {
    await this.inTurn(key, async () => {
      this.index.delete(key);
      await rm(this.fileOf(key), { force: true });
      await this.syncDirectory();
    });
  }

  /** A name made of the key's hash: no key can point outside the folder. */
  private fileOf(key: string): string {
    return path.join(this.objects, createHash("sha256").update(key).digest("hex"));
  }

  private async syncDirectory(): Promise<void> {
    const handle = await open(this.objects);
    await handle.sync().finally(() => handle.close());
  }

  /** Changes of one key happen one after the other, or If-None-Match could let two writers in. */
  private async inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.turns.get(key) ?? Promise.resolve()).then(work, work);
    this.turns.set(key, turn);
    try {
      return await turn;
    } finally {
      if (this.turns.get(key) === turn) this.turns.delete(key);
    }
  }
}

/** The bytes of an open object, from first to last; closes the handle at the end. */
export function streamOf(handle: FileHandle, first: number, last: number): Readable {
  return handle.createReadStream({ start: first, end: last, autoClose: true });
}
