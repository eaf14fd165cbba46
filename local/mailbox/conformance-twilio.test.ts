import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import twilio from "twilio";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { IS_REAL, optionalSandboxSetting, sandboxSetting } from "../sandbox";
import { type LocalMailbox, startMailbox } from "./start";

// `npm run test:vendors` runs the same checks against Twilio with its test credentials, which send nothing to anyone.
const SID = sandboxSetting("VENDOR_TWILIO_ACCOUNT_SID", `AC${"0".repeat(32)}`);
const TOKEN = sandboxSetting("VENDOR_TWILIO_AUTH_TOKEN", "local-token");

let mailbox: LocalMailbox | undefined;
let dataDir: string;
let url: string | undefined;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), "mailbox-"));
  const keys = { resendApiKey: "re_local", twilioAccountSid: SID, twilioAuthToken: TOKEN };
  mailbox = IS_REAL ? undefined : await startMailbox({ port: 0, dataDir, ...keys });
  url = mailbox?.url ?? optionalSandboxSetting("VENDOR_TWILIO_URL");
});
afterEach(async () => {
  if (mailbox) await fetch(`${mailbox.url}/_test/fail`, { method: "DELETE" });
});
afterAll(async () => {
  await mailbox?.close();
  await rm(dataDir, { recursive: true, force: true });
});

const fail = (wish: object) =>
  fetch(`${mailbox?.url}/_test/fail`, { method: "POST", body: JSON.stringify(wish) });

/** Twilio's SDK has no setting for its address, so this client sends the same request to another one. */
class RedirectingClient extends twilio.RequestClient {
  override request: twilio.RequestClient["request"] = (options) => {
    const { pathname, search } = new URL(options.uri);
    return super.request({ ...options, uri: `${url}${pathname}${search}` });
  };
}

describe("Twilio", () => {
  const clientWith = (sid: string, token: string) =>
    twilio(sid, token, url ? { httpClient: new RedirectingClient() } : {});
  const send = (more: object = {}, token = TOKEN) =>
    clientWith(SID, token).messages.create({
      from: "+15005550006",
      to: "+4915112345678",
      body: "Code 123456",
      ...more,
    });

  it("accepts a message", async () => {
    const message = await send();
    expect(message).toMatchObject({
      status: "queued",
      to: "+4915112345678",
      body: "Code 123456",
      errorCode: null,
    });
    expect(message.sid).toMatch(/^SM[0-9a-f]{32}$/);
    expect(message.dateCreated).toBeInstanceOf(Date);
  });

  it("refuses a wrong token", async () => {
    await expect(send({}, "wrong")).rejects.toMatchObject({ status: 401, code: 20003 });
  });

  it.each([
    [{ to: "0151 12345678" }, 21211],
    [{ to: "+0151123456" }, 21211],
    [{ to: "+15005550001" }, 21211],
    [{ to: "+15005550009" }, 21614],
    [{ from: "+15005550007" }, 21606],
    [{ body: "" }, 21602],
    [{ body: "x".repeat(1601) }, 21617],
  ])("refuses %j", async (more, code) => {
    await expect(send(more)).rejects.toMatchObject({ status: 400, code });
  });

  it.skipIf(IS_REAL)("finds a message again", async () => {
    const { sid } = await send();
    expect(await clientWith(SID, TOKEN).messages(sid).fetch()).toMatchObject({ sid, status: "delivered" });
    const missing = clientWith(SID, TOKEN)
      .messages(`SM${"f".repeat(32)}`)
      .fetch();
    await expect(missing).rejects.toMatchObject({ status: 404, code: 20404 });
  });

  it.skipIf(IS_REAL)("fails and does not deliver when asked", async () => {
    await fail({ channel: "sms", status: 429 });
    await expect(send()).rejects.toMatchObject({ status: 429, code: 20429 });
    await fail({ channel: "sms", how: "bounce" });
    const { sid } = await send();
    const found = await clientWith(SID, TOKEN).messages(sid).fetch();
    expect(found).toMatchObject({ status: "undelivered", errorCode: 30003 });
  });
});
