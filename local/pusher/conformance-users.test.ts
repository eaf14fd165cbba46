import { randomUUID } from "node:crypto";
import type Client from "pusher-js";
import { expect, it } from "vitest";
import { IS_REAL } from "../sandbox";
import { next, rig } from "./testing/rig";

const { app, browser } = rig();

/** Signs the browser in; ready once events for its person reach it. */
async function signedIn(client: Client): Promise<Client> {
  await next(client.connection, "connected");
  const done = next(client, "pusher:signin_success");
  client.signin();
  await done;
  return client;
}

it("tells a person on each of their connections, and nobody else", async () => {
  const [mara, jon] = [randomUUID(), randomUUID()];
  const clients = await Promise.all([mara, mara, jon].map((id) => signedIn(browser(id))));
  const heard = clients.map((client) => next(client.user, "news"));
  await app().sendToUser(mara, "news", { for: "mara" });
  await app().sendToUser(jon, "news", { for: "jon" });
  expect(await Promise.all(heard)).toEqual([{ for: "mara" }, { for: "mara" }, { for: "jon" }]);
});

// Red when signIn does not ask isSame.
it("ends a connection that signs in with a made-up signature", async () => {
  const client = browser(randomUUID(), (auth) => `${auth.slice(0, -4)}0000`);
  await next(client.connection, "connected");
  const error = next<{ data: object }>(client.connection, "error");
  client.signin();
  expect((await error).data).toMatchObject({ code: 4009 });
  if (client.connection.state !== "disconnected") await next(client.connection, "disconnected");
});

// Red when hangUp does not close, or closes the wrong ones.
it("ends all connections of one person, for good", async () => {
  const [mara, jon] = [randomUUID(), randomUUID()];
  const [phone, laptop] = await Promise.all([signedIn(browser(mara)), signedIn(browser(mara))]);
  const other = await signedIn(browser(jon));
  const ended = [phone, laptop].map((client) => next(client.connection, "disconnected"));
  const error = next<{ data: object }>(phone.connection, "error");
  await app().terminateUserConnections(mara);
  expect((await error).data).toMatchObject({ code: 4009 });
  await Promise.all(ended);
  const heard = next(other.user, "news");
  await app().sendToUser(jon, "news", { still: "here" });
  expect(await heard).toEqual({ still: "here" });
});

// Red when listenAsUser asks nothing.
it.skipIf(IS_REAL)("lets nobody listen to what is for someone else", async () => {
  const client = await signedIn(browser());
  const error = next<{ data: object }>(client.connection, "error");
  client.send_event("pusher:subscribe", { channel: `#server-to-user-${randomUUID()}`, auth: "" });
  expect((await error).data).toMatchObject({ message: expect.stringContaining("signed in as this user") });
});
