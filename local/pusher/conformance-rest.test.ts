import { createHash, randomUUID } from "node:crypto";
import type Pusher from "pusher";
import { describe, expect, it } from "vitest";
import { IS_REAL } from "../sandbox";
import { sign } from "./signature";
import { next, rig } from "./testing/rig";

const { app, appWith, browser, keys, url } = rig();
const refusal = (status: number, body: RegExp) => ({ status, body: expect.stringMatching(body) });
const json = async (answer: Promise<Pusher.Response>) => (await answer).json();

describe("signatures", () => {
  it("of another secret, another key and another app are refused", async () => {
    const trigger = (other: object) => appWith(other).trigger("public", "news", {});
    await expect(trigger({ secret: "another" })).rejects.toMatchObject({ status: 401 });
    await expect(trigger({ key: "another" })).rejects.toMatchObject({ status: 401 });
    await expect(trigger({ appId: "99999999999" })).rejects.toMatchObject({
      status: expect.toSatisfy((status) => [401, 404].includes(status)),
    });
  });

  const body = JSON.stringify({ name: "news", channels: ["public"], data: "{}" });
  const path = `/apps/${keys.appId}/events`;
  /** Signs as the SDK does, but lets each part be wrong. */
  const ask = async (spoilt: Record<string, string | undefined>, sent = body) => {
    const query: Record<string, string | undefined> = {
      auth_key: keys.key,
      auth_timestamp: String(Math.floor(Date.now() / 1000)),
      auth_version: "1.0",
      body_md5: createHash("md5").update(body).digest("hex"),
      ...spoilt,
    };
    const text = Object.entries(query)
      .filter(([, value]) => value !== undefined)
      .map((pair) => pair.join("="))
      .sort()
      .join("&");
    const signature = spoilt.auth_signature ?? sign(keys.secret, ["POST", path, text].join("\n"));
    const answer = await fetch(url(`${path}?${text}&auth_signature=${signature}`), {
      method: "POST",
      body: sent,
    });
    return { status: answer.status, body: await answer.text() };
  };
  const ago = (seconds: number) => String(Math.floor(Date.now() / 1000) - seconds);

  it.skipIf(IS_REAL)("are taken while they are fresh", async () => {
    expect(await ask({})).toMatchObject({ status: 200 });
    expect(await ask({ auth_timestamp: ago(590) })).toMatchObject({ status: 200 });
  });

  // Each is red without its line in rest-auth.ts.
  it.skipIf(IS_REAL).each([
    ["a stale one", { auth_timestamp: ago(610) }, /^Timestamp expired/],
    ["one from the future", { auth_timestamp: ago(-610) }, /^Timestamp expired/],
    ["one without a time", { auth_timestamp: undefined }, /^Timestamp expired/],
    ["one of another version", { auth_version: "2.0" }, /version/],
    ["one without the body", { body_md5: undefined }, /body_md5/],
  ])("are refused: %s", async (_what, spoilt, why) => {
    expect(await ask(spoilt)).toMatchObject(refusal(401, why));
  });

  it.skipIf(IS_REAL)("are refused over another body, and with a parameter that comes twice", async () => {
    expect(await ask({}, body.replace("news", "fake"))).toMatchObject(refusal(401, /body_md5/));
    expect(await ask({ "auth_key=x&auth_key": keys.key })).toMatchObject(refusal(400, /twice/));
  });
});

describe("triggers", () => {
  it("take 10 KB of data and not a byte more", async () => {
    await app().trigger("public", "news", "x".repeat(10_240));
    await expect(app().trigger("public", "news", "x".repeat(10_241))).rejects.toMatchObject({ status: 413 });
    const large = { channel: "public", name: "news", data: "x".repeat(10_241) };
    await expect(app().triggerBatch([large])).rejects.toMatchObject({
      status: expect.toSatisfy((status) => [400, 413].includes(status)),
    });
  });

  it("take a hundred channels and ten events in a batch", async () => {
    const channels = Array.from({ length: 101 }, (_, i) => `public-${i}`);
    const post = (path: string, body: object) => app().post({ path, body: body as unknown as string });
    await app().trigger(channels.slice(1), "news", {});
    await expect(post("/events", { name: "news", data: "{}", channels })).rejects.toMatchObject({
      status: 400,
    });
    const batch = Array.from({ length: 11 }, () => ({ channel: "public", name: "news", data: {} }));
    await app().triggerBatch(batch.slice(1));
    await expect(app().triggerBatch(batch)).rejects.toMatchObject({ status: 400 });
  });

  it.each([
    { name: "news", data: "{}", channels: ["white space"] },
    { name: "news", data: "{}", channels: [] },
    { name: "news", data: "{}" },
    { name: "", data: "{}", channels: ["public"] },
    { name: "n".repeat(201), data: "{}", channels: ["public"] },
    { data: "{}", channels: ["public"] },
    { name: "news", channels: ["public"] },
    { name: "news", data: "{}", channels: ["public"], socket_id: "nobody" },
  ])("refuse %o", async (body) => {
    await expect(app().post({ path: "/events", body: body as unknown as string })).rejects.toMatchObject({
      status: 400,
    });
  });

  it.skipIf(IS_REAL).each(["private-encrypted-a", "cache-a", "private-cache-a", "presence-cache-a"])(
    "refuse %s by name, which only the real service has",
    async (channel) => {
      const body = { name: "news", data: "{}", channels: [channel] };
      const answer = app().post({ path: "/events", body: body as unknown as string });
      await expect(answer).rejects.toMatchObject(refusal(400, /not supported here/));
    },
  );
});

describe("reading", () => {
  it("says what is listened to, and by how many", async () => {
    const id = randomUUID();
    const [shown, hidden] = [`presence-${id}`, `private-${id}`];
    const [mara, again] = [browser("mara"), browser("mara")];
    for (const client of [mara, again]) await next(client.subscribe(shown), "pusher:subscription_succeeded");
    await next(mara.subscribe(hidden), "pusher:subscription_succeeded");
    const params = { filter_by_prefix: "presence-", info: "user_count" };
    expect((await json(app().get({ path: "/channels", params }))).channels[shown]).toEqual({ user_count: 1 });
    const one = app().get({ path: `/channels/${shown}`, params: { info: "user_count" } });
    expect(await json(one)).toMatchObject({ occupied: true, user_count: 1 });
    expect(await json(app().get({ path: `/channels/${shown}/users` }))).toEqual({ users: [{ id: "mara" }] });
    expect(await json(app().get({ path: `/channels/${id}` }))).toMatchObject({ occupied: false });
  });

  it("counts persons in presence channels only", async () => {
    const get = (path: string, params = {}) => app().get({ path, params });
    await expect(get("/channels", { info: "user_count" })).rejects.toMatchObject({ status: 400 });
    await expect(get("/channels/public", { info: "user_count" })).rejects.toMatchObject({ status: 400 });
    await expect(get("/channels/public/users")).rejects.toMatchObject({ status: 400 });
  });

  it.skipIf(IS_REAL)("knows no other resource", async () => {
    await expect(app().get({ path: "/secrets" })).rejects.toMatchObject({ status: 404 });
  });
});
