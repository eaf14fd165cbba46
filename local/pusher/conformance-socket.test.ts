import { describe, expect, it } from "vitest";
import { IS_REAL } from "../sandbox";
import { rig } from "./testing/rig";
import type { Socket } from "./testing/socket";

const { socket, keys, url } = rig({ testHooks: true });
const error = (message: RegExp, code: number | null = null) => ({
  event: "pusher:error",
  data: { code, message: expect.stringMatching(message) },
});
async function greeted(): Promise<Socket> {
  const open = socket();
  await open.greeted();
  return open;
}

describe.skipIf(IS_REAL)("the handshake", () => {
  it("gives the connection an id and says how long silence may last", async () => {
    expect(await socket().next()).toEqual({
      event: "pusher:connection_established",
      data: { socket_id: expect.stringMatching(/^\d+\.\d+$/), activity_timeout: 120 },
    });
  });

  it.each([
    ["an unknown key", "/app/another?protocol=7", 4001],
    ["no protocol", `/app/${keys.key}`, 4008],
    ["an old protocol", `/app/${keys.key}?protocol=3`, 4007],
  ])("refuses %s", async (_what, path, code) => {
    const refused = socket(path);
    expect(await refused.next()).toMatchObject({ event: "pusher:error", data: { code } });
    expect(await refused.closed).toBe(code);
  });
});

describe.skipIf(IS_REAL)("messages", () => {
  it("are answered, whatever they are, and the connection lives on", async () => {
    const open = await greeted();
    for (const [sent, why] of [
      ["{", /^Invalid JSON/],
      ["[]", /^Invalid JSON/],
      ["null", /^Invalid JSON/],
      [{ event: 7 }, /^Expected event/],
      [{ event: "pusher:dance" }, /^Unknown event/],
      [{ event: "news", channel: "public", data: {} }, /^Unknown event/],
      [{ event: "pusher:subscribe" }, /channel/],
      [{ event: "pusher:subscribe", data: { channel: "white space" } }, /^Invalid channel name/],
      [{ event: "pusher:subscribe", data: { channel: "c".repeat(201) } }, /longer than 200/],
      [{ event: "pusher:subscribe", data: { channel: "private-encrypted-a" } }, /not supported/],
      [{ event: "pusher:subscribe", data: { channel: "private-a" } }, /^Invalid signature/],
      [{ event: "pusher:unsubscribe", data: {} }, /channel/],
      [Buffer.from("x"), /^Binary/],
    ] as const) {
      open.send(sent);
      expect(await open.next()).toMatchObject(error(why));
    }
    open.send({ event: "pusher:ping", data: {} });
    expect(await open.next()).toMatchObject({ event: "pusher:pong" });
  });

  it("subscribe once only", async () => {
    const open = await greeted();
    const subscribe = { event: "pusher:subscribe", data: JSON.stringify({ channel: "public" }) };
    open.send(subscribe);
    expect(await open.next()).toEqual({
      event: "pusher_internal:subscription_succeeded",
      channel: "public",
      data: {},
    });
    open.send(subscribe);
    expect(await open.next()).toMatchObject(error(/^Existing subscription/));
  });
});

describe.skipIf(IS_REAL)("the switch for tests", () => {
  it("takes the service down and up again", async () => {
    const open = await greeted();
    const post = (path: string) => fetch(url(path), { method: "POST" });
    await post("/_test/down");
    expect(await open.closed).toBe(1006);
    expect((await post(`/apps/${keys.appId}/events`)).status).toBe(503);
    expect(await socket().closed).toBe(1006);
    await post("/_test/up");
    expect(await socket().greeted()).toMatch(/^\d+\.\d+$/);
  });
});
