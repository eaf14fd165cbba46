import { expect, it } from "vitest";
import { userChannel } from "@/lib/kernel/user-channel";
import { newId } from "@/lib/platform/ids";
import { personActor } from "@/lib/testing/accounts";
import { testEnvironment } from "@/lib/testing/environment";
import { endLiveConnections } from "./end-live-connections";
import { joinLiveChannel } from "./join-live-channel";
import { proveLivePerson } from "./prove-live-person";

const nowhere = "postgresql://none@127.0.0.1:9/none";
Object.assign(process.env, testEnvironment(), {
  DATABASE_URL: nowhere,
  DATABASE_READ_URL: nowhere,
  PUSHER_APP_ID: "app",
  PUSHER_KEY: "key",
  PUSHER_SECRET: "secret",
  PUSHER_CLUSTER: "local",
  PUSHER_API_URL: "http://127.0.0.1:9",
});

const userId = newId<"user">();
const actor = personActor(userId);
const socket_id = "12.34";
const join = (channel_name: string, who = actor) =>
  joinLiveChannel({ actor: who }, { socket_id, channel_name });

it("lets a person listen to what concerns them", async () => {
  expect(await join(userChannel(userId))).toEqual({ auth: expect.stringMatching(/^key:[0-9a-f]{64}$/) });
});

// Red when the channel is not compared in join-live-channel.ts.
it.each([
  userChannel(newId<"user">()),
  `${userChannel(userId)}-more`,
  userChannel(userId).toUpperCase(),
  "presence-all",
  "public",
  "private-user-",
])("refuses %s", async (channel) => {
  await expect(join(channel)).rejects.toMatchObject({ code: "forbidden", status: 403 });
});

// Red with `allow: () => true`.
it("refuses visitors, suspended persons, and the system", async () => {
  const channel = userChannel(userId);
  await expect(join(channel, { kind: "visitor" })).rejects.toMatchObject({ status: 401 });
  await expect(join(channel, { ...actor, suspended: true } as typeof actor)).rejects.toMatchObject({
    code: "suspended",
  });
  await expect(join(channel, { kind: "system", name: "test" })).rejects.toMatchObject({ status: 403 });
  for (const who of [{ kind: "visitor" } as const, { ...actor, suspended: true } as typeof actor])
    await expect(proveLivePerson({ actor: who }, { socket_id })).rejects.toMatchObject({
      status: who.kind === "visitor" ? 401 : 403,
    });
});

it("takes nothing for a connection that is none, as its text is signed", async () => {
  const asked = { socket_id: "12.34:private-x", channel_name: userChannel(userId) };
  await expect(joinLiveChannel({ actor }, asked)).rejects.toMatchObject({
    fields: { socket_id: { code: "wrong" } },
  });
  await expect(proveLivePerson({ actor }, { socket_id: "12.34::user::x" })).rejects.toMatchObject({
    fields: { socket_id: { code: "wrong" } },
  });
});

it("says whose a connection is", async () => {
  const pass = await proveLivePerson({ actor }, { socket_id });
  expect(JSON.parse(pass.user_data)).toEqual({ id: userId });
});

it("lets the system alone hang up, which can be tried again", async () => {
  await expect(endLiveConnections({ actor }, { userId })).rejects.toMatchObject({ status: 403 });
  const system = { actor: { kind: "system", name: "test" } as const };
  await expect(endLiveConnections(system, { userId })).rejects.toMatchObject({ code: "unavailable" });
});
