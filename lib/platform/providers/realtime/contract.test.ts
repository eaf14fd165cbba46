import { randomUUID } from "node:crypto";
import type Client from "pusher-js";
import type { Channel, PresenceChannel } from "pusher-js";
import { afterEach, expect, it, vi } from "vitest";
import { userChannel } from "@/lib/kernel/user-channel";
import { testLive } from "@/lib/testing/live";
import type { RealtimeProvider } from "./port";

const live = testLive();
afterEach(() => vi.unstubAllEnvs());

/** The provider as a process has it that begins with the settings of this moment. */
async function provider(): Promise<RealtimeProvider> {
  vi.resetModules();
  const found = await (await import("./provider")).realtimeProvider();
  if (!found) throw new Error("there is no live delivery");
  return found;
}

const event = <T>(of: Client | Client["connection"] | Channel, name: string): Promise<T> =>
  new Promise((resolve) => of.bind(name, resolve));
async function listening(client: Client, name: string): Promise<Channel> {
  const channel = client.subscribe(name);
  await event(channel, "pusher:subscription_succeeded");
  return channel;
}

it("tells a person on their own channel", async () => {
  const port = await provider();
  const userId = randomUUID();
  const channel = await listening(live.browser(port, userId), userChannel(userId));
  const heard = event(channel, "notice");
  await port.trigger([userChannel(userId)], "notice", { text: "Zwölf", unread: 3 });
  expect(await heard).toEqual({ text: "Zwölf", unread: 3 });
});

// Red when `socket_id` is not passed on in pusher.ts.
it("leaves out the connection that did it", async () => {
  const port = await provider();
  const userId = randomUUID();
  const [mine, other] = [live.browser(port, userId), live.browser(port, userId)];
  const [here, there] = [
    await listening(mine, userChannel(userId)),
    await listening(other, userChannel(userId)),
  ];
  const notices: unknown[] = [];
  here.bind("notice", (data: unknown) => notices.push(data));
  const heard = event(there, "notice");
  const ended = event(here, "end");
  const exceptSocketId = mine.connection.socket_id;
  await port.trigger([userChannel(userId)], "notice", { n: 1 }, { exceptSocketId });
  expect(await heard).toEqual({ n: 1 });
  await port.trigger([userChannel(userId)], "end", {});
  await ended;
  expect(notices).toEqual([]);
});

// Red without the loop in pusher.ts: the service takes a hundred at a time.
it("tells more than a hundred channels", async () => {
  const port = await provider();
  const people = Array.from({ length: 201 }, () => randomUUID());
  const ends = [people[0] ?? "", people[200] ?? ""];
  const channels = await Promise.all(
    ends.map((userId) => listening(live.browser(port, userId), userChannel(userId))),
  );
  const heard = Promise.all(channels.map((channel) => event(channel, "notice")));
  await port.trigger(people.map(userChannel), "notice", { n: 1 });
  expect(await heard).toEqual([{ n: 1 }, { n: 1 }]);
});

it("takes 10 KB and refuses more, for good", async () => {
  const port = await provider();
  const channels = [userChannel(randomUUID())];
  await port.trigger(channels, "notice", "x".repeat(10_238));
  // Two bytes each, and two quotation marks.
  const large = "ä".repeat(5120);
  await expect(port.trigger(channels, "notice", large)).rejects.toMatchObject({
    code: "invalid",
    status: 422,
    fields: { data: { code: "too_big" } },
  });
});

it("lets a person into a presence channel under their id", async () => {
  const port = await provider();
  const userId = randomUUID();
  const channel = await listening(live.browser(port, userId), `presence-${randomUUID()}`);
  expect((channel as PresenceChannel).members.me).toMatchObject({ id: userId });
});

it("ends the connections of a person who signed in with them, and of no one else", async () => {
  const port = await provider();
  const [mara, jon] = [randomUUID(), randomUUID()];
  const clients = [live.browser(port, mara), live.browser(port, jon)] as const;
  const signedIn = clients.map((client) => event(client, "pusher:signin_success"));
  for (const client of clients) client.signin();
  await Promise.all(signedIn);
  const ended = event(clients[0].connection, "disconnected");
  await port.terminateUser(mara);
  await ended;
  const heard = event(await listening(clients[1], userChannel(jon)), "notice");
  await port.trigger([userChannel(jon)], "notice", { n: 1 });
  expect(await heard).toEqual({ n: 1 });
});

it("says that the service answers and knows us", async () => {
  await expect((await provider()).check()).resolves.toBeUndefined();
});

// Red when check() asks without a signature, or does not look at the answer.
it("says that it is unavailable with another secret", async () => {
  vi.stubEnv("PUSHER_SECRET", "another");
  const port = await provider();
  await expect(port.check()).rejects.toMatchObject({ code: "unavailable" });
  await expect(port.trigger(["public"], "notice", {})).rejects.toMatchObject({ code: "unavailable" });
});

it.skipIf(live.isReal)("says that trying again can help while the service is down", async () => {
  const port = await provider();
  const userId = randomUUID();
  await live.turn("down");
  await expect(port.trigger([userChannel(userId)], "notice", {})).rejects.toMatchObject({
    code: "unavailable",
    status: 503,
  });
  await expect(port.terminateUser(userId)).rejects.toMatchObject({ code: "unavailable" });
  await expect(port.check()).rejects.toMatchObject({ code: "unavailable" });
  await live.turn("up");
  await port.trigger([userChannel(userId)], "notice", {});
});

it.skipIf(live.isReal)("says the same where nothing listens", async () => {
  vi.stubEnv("PUSHER_API_URL", "http://127.0.0.1:9");
  await expect((await provider()).check()).rejects.toMatchObject({ code: "unavailable" });
});

it("is not there without its settings", async () => {
  for (const name of ["APP_ID", "KEY", "SECRET", "CLUSTER", "API_URL", "WS_URL"])
    vi.stubEnv(`PUSHER_${name}`, "");
  vi.resetModules();
  expect(await (await import("./provider")).realtimeProvider()).toBeNull();
});
