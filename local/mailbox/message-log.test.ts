import { appendFile, mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Sms } from "./message";
import { codeIn } from "./message";
import { MessageLog } from "./message-log";

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), "mailbox-"));
});
afterEach(() => rm(dataDir, { recursive: true }));

const sms = (id: string, body = id): Sms => ({
  kind: "sms",
  id,
  at: new Date().toISOString(),
  from: "+15005550006",
  to: "+4915112345678",
  body,
  status: "delivered",
  errorCode: null,
});
const lines = async () =>
  (await readFile(path.join(dataDir, "messages.jsonl"), "utf8")).split("\n").length - 1;

it("drops a line that was cut off by a crash, and goes on", async () => {
  const log = await MessageLog.open(dataDir);
  await log.add({ messages: [sms("1")] });
  await log.close();
  await appendFile(path.join(dataDir, "messages.jsonl"), '{"messages":[{"kind":"sms","id":"ü');
  const again = await MessageLog.open(dataDir);
  await again.add({ messages: [sms("2")] });
  await again.close();
  const last = await MessageLog.open(dataDir);
  expect(last.list().map(({ id }) => id)).toEqual(["2", "1"]);
  await last.close();
});

it("keeps lines whole when many are added at once", async () => {
  const log = await MessageLog.open(dataDir);
  await Promise.all(Array.from({ length: 50 }, (_, index) => log.add({ messages: [sms(String(index))] })));
  await log.close();
  const again = await MessageLog.open(dataDir);
  expect(again.list()).toHaveLength(50);
  await again.close();
});

it("forgets the oldest messages, but no idempotency key of the last day", async () => {
  const log = await MessageLog.open(dataDir);
  const answer = { key: "k", bodyHash: "h", at: new Date().toISOString(), body: { id: "0" } };
  await log.add({ messages: [sms("0")], answer });
  for (const id of ["1", "2", "3", "4"]) await log.add({ messages: [sms(id)] });
  await log.close();
  const again = await MessageLog.open(dataDir, { messages: 2 });
  expect(again.answerFor("k")?.body).toEqual({ id: "0" });
  expect(again.list().map(({ id }) => id)).toEqual(["4", "3", "0"]);
  expect(await lines()).toBe(3);
  await again.close();
});

it.each([
  ["Your code is 123456.", "123456"],
  ["123456 is your code", "123456"],
  ["You pay €1,234,567.00 for order 1234567", undefined],
  ["Between 123456 and 654321", undefined],
])("finds the code in %j", (body, code) => {
  expect(codeIn(sms("1", body))).toBe(code);
});
