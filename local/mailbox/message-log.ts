import { type FileHandle, mkdir, open, readFile, rename, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { addressOf, type Message, recipientsOf } from "./message";

const DAY_MS = 24 * 3_600_000;

/** The answer to a request with an idempotency key, to be given again. */
export interface KeptAnswer {
  key: string;
  bodyHash: string;
  at: string;
  body: unknown;
}

/** One line of the file: what one request brought. It is written whole or not at all. */
interface Entry {
  messages: Message[];
  answer?: KeptAnswer;
}

/** How much of the past is kept when the file is opened. */
export interface Retention {
  messages: number;
}

/** All messages, in memory and in an append-only file of JSON lines. */
export class MessageLog {
  private readonly messages: Message[] = [];
  private readonly answers = new Map<string, KeptAnswer>();
  private tail: Promise<unknown> = Promise.resolve();

  private constructor(private readonly handle: FileHandle) {}

  static async open(dataDir: string, keep: Retention = { messages: 2000 }): Promise<MessageLog> {
    await mkdir(dataDir, { recursive: true });
    const file = path.join(dataDir, "messages.jsonl");
    const entries = await readEntries(file);
    const kept = compact(entries, keep);
    if (kept.length < entries.length) await replaceFile(file, kept);
    const log = new MessageLog(await open(file, "a"));
    for (const entry of kept) log.remember(entry);
    return log;
  }

  /** Adds what one request brought; when it returns, it survives kill -9. */
  async add(entry: Entry): Promise<void> {
    // One write after the other, or lines could mix.
    const turn = this.tail.then(async () => {
      await this.handle.writeFile(`${JSON.stringify(entry)}\n`);
      await this.handle.sync();
      this.remember(entry);
    });
    this.tail = turn.catch(() => undefined);
    await turn;
  }

  /** The answer kept for this key, for a day as at Resend. */
  answerFor(key: string): KeptAnswer | undefined {
    const answer = this.answers.get(key);
    return answer && isFresh(answer) ? answer : undefined;
  }

  find(id: string): Message | undefined {
    return this.messages.find((message) => message.id === id);
  }

  /** Newest first; `to` is part of an address or number. */
  list(filter: { to?: string | undefined; kind?: string | undefined } = {}): Message[] {
    const to = filter.to?.trim().toLowerCase() ?? "";
    return this.messages
      .filter((message) => !filter.kind || message.kind === filter.kind)
      .filter((message) => recipientsOf(message).some((recipient) => addressOf(recipient).includes(to)))
      .reverse();
  }

  /** Changes with every message. */
  get version(): string {
    return `${this.messages.length}-${this.messages.at(-1)?.id ?? ""}`;
  }

  async close(): Promise<void> {
    await this.tail;
    await this.handle.close();
  }

  private remember(entry: Entry): void {
    this.messages.push(...entry.messages);
    if (entry.answer) this.answers.set(entry.answer.key, entry.answer);
  }
}

async function readEntries(file: string): Promise<Entry[]> {
  const text = await readFile(file, "utf8").catch(() => "");
  const end = text.lastIndexOf("\n") + 1;
  // A line without its end was being written when the power went; nobody was told that it was accepted.
  if (end < text.length) await truncate(file, Buffer.byteLength(text.slice(0, end)));
  return text
    .slice(0, end)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Entry);
}

function compact(entries: Entry[], keep: Retention): Entry[] {
  let left = keep.messages;
  const kept = entries.toReversed().filter((entry) => {
    left -= entry.messages.length;
    return left >= 0 || (entry.answer !== undefined && isFresh(entry.answer));
  });
  return kept.reverse();
}

function isFresh(answer: KeptAnswer): boolean {
  return Date.now() - Date.parse(answer.at) < DAY_MS;
}

async function replaceFile(file: string, entries: Entry[]): Promise<void> {
  const text = entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
  await writeFile(`${file}.new`, text, { flush: true });
  await rename(`${file}.new`, file);
}
