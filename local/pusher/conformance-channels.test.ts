import { randomUUID } from "node:crypto";
import type { Channel, Members, PresenceChannel } from "pusher-js";
import { describe, expect, it } from "vitest";
import { next, rig } from "./testing/rig";

const { app, browser } = rig();
const name = (kind: string) => `${kind}${randomUUID()}`;
const joined = (channel: Channel) => next(channel, "pusher:subscription_succeeded");

/** All events of the channel from now on, until one called `end` has come. */
function until(channel: Channel): Promise<string[]> {
  const heard: string[] = [];
  return new Promise((resolve) => {
    channel.bind_global((event: string) => {
      if (event === "end") resolve(heard);
      else if (!event.startsWith("pusher:")) heard.push(event);
    });
  });
}

describe("channels", () => {
  it.each(["public-", "private-"])("carry what the app says to all who listen to %s", async (kind) => {
    const channel = name(kind);
    const listeners = [browser(), browser()].map((client) => client.subscribe(channel));
    await Promise.all(listeners.map(joined));
    const heard = Promise.all(listeners.map((listener) => next(listener, "news")));
    await app().trigger(channel, "news", { text: "Zwölf" });
    expect(await heard).toEqual([{ text: "Zwölf" }, { text: "Zwölf" }]);
  });

  // Red without the filter in hub.ts.
  it("do not echo to the connection that is excluded", async () => {
    const channel = name("private-");
    const [mine, other] = [browser(), browser()];
    const listeners = [mine, other].map((client) => client.subscribe(channel));
    await Promise.all(listeners.map(joined));
    const heard = Promise.all(listeners.map(until));
    await app().trigger(channel, "news", {}, { socket_id: mine.connection.socket_id });
    await app().triggerBatch([
      { channel, name: "more", data: {}, socket_id: mine.connection.socket_id },
      { channel, name: "end", data: {} },
    ]);
    expect(await heard).toEqual([[], ["news", "more"]]);
  });

  it("are left, and may be joined again", async () => {
    const channel = name("private-");
    const client = browser();
    await joined(client.subscribe(channel));
    client.unsubscribe(channel);
    const again = client.subscribe(channel);
    await joined(again);
    const heard = until(again);
    await app().trigger(channel, "news", {});
    await app().trigger(channel, "end", {});
    expect(await heard).toEqual(["news"]);
  });

  // Red when isSame is not asked in subscribe.ts.
  it.each(["private-", "presence-"])("of the kind %s refuse a made-up signature", async (kind) => {
    const channel = name(kind);
    const client = browser(randomUUID(), (auth) => `${auth.slice(0, -4)}0000`);
    const error = next<{ data: object }>(client.connection, "error");
    const listener = client.subscribe(channel);
    expect((await error).data).toMatchObject({
      code: null,
      message: expect.stringMatching(/^Invalid signature/),
    });
    expect(listener.subscribed).toBe(false);
    expect(await (await app().get({ path: `/channels/${channel}` })).json()).toMatchObject({
      occupied: false,
    });
  });

  // Red when the channel or the connection is not in the text that is signed.
  it("refuse a signature that was made for another channel or connection", async () => {
    const [channel, others] = [name("private-"), name("private-")];
    for (const pass of [
      (socketId: string) => app().authorizeChannel(socketId, others),
      () => app().authorizeChannel("1.1", channel),
    ]) {
      const client = browser();
      await next(client.connection, "connected");
      const error = next<{ data: object }>(client.connection, "error");
      client.send_event("pusher:subscribe", { channel, ...pass(client.connection.socket_id) });
      expect((await error).data).toMatchObject({ message: expect.stringMatching(/^Invalid signature/) });
    }
  });
});

describe("presence", () => {
  it("shows who is there, each person once, and who comes and goes", async () => {
    const channel = name("presence-");
    const watcher = browser("watcher").subscribe(channel) as PresenceChannel;
    const first = await next<Members>(watcher, "pusher:subscription_succeeded");
    expect(first).toMatchObject({ count: 1, me: { id: "watcher", info: { name: "Name of watcher" } } });

    const news: string[] = [];
    watcher.bind("pusher:member_added", ({ id }: { id: string }) => news.push(`+${id}`));
    watcher.bind("pusher:member_removed", ({ id }: { id: string }) => news.push(`-${id}`));
    const [phone, laptop] = [browser("mara"), browser("mara")];
    await joined(phone.subscribe(channel));
    const list = await next<Members>(laptop.subscribe(channel), "pusher:subscription_succeeded");
    expect(list.count).toBe(2);
    phone.disconnect();
    await joined(browser("jon").subscribe(channel));
    const users = await (await app().get({ path: `/channels/${channel}/users` })).json();
    expect(users).toEqual({
      users: expect.arrayContaining([{ id: "watcher" }, { id: "mara" }, { id: "jon" }]),
    });
    const gone = next(watcher, "pusher:member_removed");
    laptop.unsubscribe(channel);
    await gone;
    expect(news).toEqual(["+mara", "+jon", "-mara"]);
  });
});

describe("client events", () => {
  it("reach the others of a presence channel with the sender's name, and not the sender", async () => {
    const channel = name("presence-");
    const [mara, jon] = [browser("mara"), browser("jon")].map((client) => client.subscribe(channel));
    if (!mara || !jon) throw new Error("not subscribed");
    await Promise.all([joined(mara), joined(jon)]);
    const echo = until(mara);
    const heard = new Promise((resolve) =>
      jon.bind("client-typing", (data: unknown, about: unknown) => resolve([data, about])),
    );
    mara.trigger("client-typing", { on: true });
    expect(await heard).toEqual([{ on: true }, { user_id: "mara" }]);
    await app().trigger(channel, "end", {});
    expect(await echo).toEqual([]);
  });

  // Red without isTooFast in client-event.ts.
  it("are ten a second at most", async () => {
    const channel = name("private-");
    const [sender, listener] = [browser(), browser()];
    const [from, to] = [sender.subscribe(channel), listener.subscribe(channel)];
    await Promise.all([joined(from), joined(to)]);
    const refused = next<{ data: object }>(sender.connection, "error");
    const heard = until(to);
    for (let i = 0; i < 11; i++) from.trigger(`client-${i}`, {});
    expect((await refused).data).toMatchObject({ code: 4301 });
    await app().trigger(channel, "end", {});
    expect(await heard).toHaveLength(10);
  });

  // Red without the first two checks in client-event.ts.
  it("are for those who listen, and for private and presence channels", async () => {
    const [open, foreign] = [name("public-"), name("private-")];
    const client = browser();
    const listener = browser().subscribe(foreign);
    await Promise.all([joined(client.subscribe(open)), joined(listener)]);
    const heard = until(listener);
    for (const channel of [open, foreign]) {
      const refused = next(client.connection, "error");
      client.send_event("client-hello", {}, channel);
      await refused;
    }
    await app().trigger(foreign, "end", {});
    expect(await heard).toEqual([]);
  });
});
