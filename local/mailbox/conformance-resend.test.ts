import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { Resend } from "resend";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { IS_REAL, optionalSandboxSetting, sandboxSetting } from "../sandbox";
import { type LocalMailbox, startMailbox } from "./start";

// `npm run test:vendors` runs the same checks against Resend; what only the mailbox can show is skipped there.
const API_KEY = sandboxSetting("VENDOR_RESEND_API_KEY", "re_local");
const FROM = sandboxSetting("VENDOR_RESEND_FROM", "ResaleHub <hello@resalehub.example>");
const WEBHOOK_SECRET = `whsec_${Buffer.from("a secret for tests").toString("base64")}`;

let mailbox: LocalMailbox;
let dataDir: string;
const told: { headers: Record<string, unknown>; body: string }[] = [];
let webhookAnswers = 200;
const app = createServer(async (request, response) => {
  let body = "";
  for await (const piece of request) body += piece;
  told.push({ headers: request.headers, body });
  response.writeHead(webhookAnswers).end();
  webhookAnswers = 200;
});

const start = () => {
  const { port } = app.address() as AddressInfo;
  return startMailbox({
    port: 0,
    dataDir,
    resendApiKey: "re_local",
    twilioAccountSid: `AC${"0".repeat(32)}`,
    twilioAuthToken: "local-token",
    webhook: { url: `http://127.0.0.1:${port}/`, secret: WEBHOOK_SECRET },
  });
};

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), "mailbox-"));
  await new Promise<void>((resolve) => app.listen(0, "127.0.0.1", resolve));
  mailbox = await start();
});
afterEach(() => fetch(`${mailbox.url}/_test/fail`, { method: "DELETE" }));
afterAll(async () => {
  await mailbox.close();
  app.close();
  await rm(dataDir, { recursive: true, force: true });
});

const resendWith = (key: string) => {
  const baseUrl = IS_REAL ? optionalSandboxSetting("VENDOR_RESEND_URL") : mailbox.url;
  return new Resend(key, baseUrl ? { baseUrl } : {});
};
const email = (more: object = {}) => ({
  from: FROM,
  to: "delivered@resend.dev",
  subject: "Your code",
  html: "<p>Your code is <b>123456</b></p>",
  text: "Your code is 123456",
  ...more,
});
const unique = () => `test-${crypto.randomUUID()}`;
const messages = async (query: string) => {
  const answer = await fetch(`${mailbox.url}/api/messages?${query}`);
  return ((await answer.json()) as { messages: Record<string, unknown>[] }).messages;
};
const fail = (wish: object) =>
  fetch(`${mailbox.url}/_test/fail`, { method: "POST", body: JSON.stringify(wish) });

describe("Resend", () => {
  const resend = () => resendWith(API_KEY);
  const send = (more: object, idempotencyKey?: string) =>
    resend().emails.send(email(more), idempotencyKey ? { idempotencyKey } : {});

  it("accepts an email and finds it again", async () => {
    const { data, error } = await send({
      replyTo: "help@resalehub.example",
      tags: [{ name: "kind", value: "code" }],
    });
    expect(error).toBeNull();
    const found = await resend().emails.get(data?.id ?? "");
    expect(found.data).toMatchObject({ id: data?.id, to: ["delivered@resend.dev"], subject: "Your code" });
  });

  it("accepts a batch", async () => {
    const { data } = await resend().batch.send([email({ subject: "One" }), email({ subject: "Two" })]);
    expect(data?.data).toHaveLength(2);
  });

  it("refuses a whole batch for one bad email", async () => {
    const { error } = await resend().batch.send([email(), email({ to: "nobody" })]);
    expect(error).toMatchObject({ name: "validation_error", statusCode: 422 });
  });

  it("refuses a wrong key", async () => {
    const { error } = await resendWith("re_wrong").emails.send(email());
    expect(error?.message).toBe("API key is invalid");
  });

  it.each([
    ["from", "missing_required_field"],
    ["to", "missing_required_field"],
    ["subject", "missing_required_field"],
  ])("names a missing %s", async (field, name) => {
    const { error } = await send({ [field]: undefined });
    expect(error).toMatchObject({ name, statusCode: 422, message: `Missing \`${field}\` field.` });
  });

  it.each(["nobody", "a@b", "a b@c.example", "x@c.example\r\nBcc: y@c.example"])(
    "refuses the address %j",
    async (to) => {
      const { error } = await send({ to });
      expect(error).toMatchObject({ name: "validation_error", statusCode: 422 });
      expect(error?.message).toContain("Invalid `to` field");
    },
  );

  it("gives the same answer to the same key", async () => {
    const key = unique();
    const first = await send({ subject: key }, key);
    const second = await send({ subject: key }, key);
    expect(second.data).toEqual(first.data);
    if (!IS_REAL) expect((await messages("")).filter(({ subject }) => subject === key)).toHaveLength(1);
  });

  it("refuses the same key with another body", async () => {
    const key = unique();
    await send({}, key);
    const { error } = await send({ subject: "Another" }, key);
    expect(error).toMatchObject({ name: "invalid_idempotent_request", statusCode: 409 });
  });

  // Red without `inFlight` in resend-api.ts.
  it("sends once when the same key comes ten times at once", async () => {
    const key = unique();
    const answers = await Promise.all(Array.from({ length: 10 }, () => send({ subject: key }, key)));
    const ids = new Set(answers.flatMap(({ data }) => (data ? [data.id] : [])));
    expect(ids.size).toBe(1);
    for (const { error } of answers)
      expect(error?.name ?? "concurrent_idempotent_requests").toBe("concurrent_idempotent_requests");
    if (!IS_REAL) expect((await messages("")).filter(({ subject }) => subject === key)).toHaveLength(1);
  });

  it("refuses a key that is too long", async () => {
    const { error } = await send({}, "k".repeat(257));
    expect(error).toMatchObject({ name: "invalid_idempotency_key", statusCode: 400 });
  });

  it("says that it knows no such email", async () => {
    const { error } = await resend().emails.get(crypto.randomUUID());
    expect(error).toMatchObject({ name: "not_found", statusCode: 404 });
  });

  it.skipIf(IS_REAL)("bounces where Resend's own test address says so", async () => {
    const { data } = await send({ to: "bounced+x@resend.dev" });
    const found = await resend().emails.get(data?.id ?? "");
    expect(found.data?.last_event).toBe("bounced");
  });

  it.skipIf(IS_REAL)("fails as often as asked, then works", async () => {
    await fail({ channel: "email", to: "ann@", times: 2, status: 503 });
    const to = "ann@shop.example";
    expect((await send({ to: "ben@shop.example" })).error).toBeNull();
    expect((await send({ to })).error?.statusCode).toBe(503);
    expect((await send({ to })).error?.statusCode).toBe(503);
    expect((await send({ to })).error).toBeNull();
    expect(await messages("to=ann@shop.example")).toHaveLength(1);
  });

  it.skipIf(IS_REAL)("loses an answer, and the second try does not send twice", async () => {
    await fail({ channel: "email", how: "lose" });
    const key = unique();
    const to = "lost@shop.example";
    expect((await send({ to }, key)).error?.statusCode).toBe(500);
    expect((await send({ to }, key)).error).toBeNull();
    expect(await messages(`to=${to}`)).toHaveLength(1);
  });

  it.skipIf(IS_REAL)("refuses a wish that makes no sense", async () => {
    expect((await fail({ channel: "pigeon" })).status).toBe(422);
    expect((await fail({ channel: "sms", times: 0 })).status).toBe(422);
  });
});

describe.skipIf(IS_REAL)("Resend's webhook", () => {
  const waitFor = (count: number) => expect.poll(() => told.length, { timeout: 5_000 }).toBe(count);
  const types = () => told.map(({ body }) => JSON.parse(body).type).sort();
  const verify = ({ headers, body }: (typeof told)[number]) =>
    resendWith("re_local").webhooks.verify({
      payload: body,
      headers: {
        id: String(headers["svix-id"]),
        timestamp: String(headers["svix-timestamp"]),
        signature: String(headers["svix-signature"]),
      },
      webhookSecret: WEBHOOK_SECRET,
    });

  it("tells of a bounce, signed so that the SDK believes it", async () => {
    told.length = 0;
    const { data } = await resendWith("re_local").emails.send(email({ to: "bounced@resend.dev" }));
    await waitFor(2);
    expect(types()).toEqual(["email.bounced", "email.sent"]);
    for (const one of told) expect(verify(one)).toMatchObject({ data: { email_id: data?.id } });
    const [first] = told;
    expect(() => verify({ headers: first?.headers ?? {}, body: `${first?.body} ` })).toThrow();
  });

  it("tells again when the app did not answer well", async () => {
    told.length = 0;
    webhookAnswers = 500;
    await resendWith("re_local").emails.send(email({ to: "suppressed@resend.dev" }));
    await waitFor(2);
    expect(types()).toEqual(["email.suppressed", "email.suppressed"]);
    expect(told[0]?.headers["svix-id"]).toBe(told[1]?.headers["svix-id"]);
  });
});

describe.skipIf(IS_REAL)("after a restart", () => {
  it("still has every message and every idempotency key", async () => {
    const key = unique();
    const to = "kept@shop.example";
    const first = await resendWith("re_local").emails.send(email({ to }), { idempotencyKey: key });
    await mailbox.close();
    mailbox = await start();
    const again = await resendWith("re_local").emails.send(email({ to }), { idempotencyKey: key });
    expect(again.data).toEqual(first.data);
    expect(await messages(`to=${to}`)).toHaveLength(1);
  });
});
