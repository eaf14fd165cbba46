import { expect, it } from "vitest";
import { IS_REAL } from "../sandbox";
import { next, rig } from "./testing/rig";

// Silence is cut short, so that the tests do not last two and a half minutes.
const { browser, socket, url } = rig({ activityTimeout: 0.1, pongTimeout: 1 });

// Red without the second wait in idle-watch.ts.
it.skipIf(IS_REAL)("asks a silent connection, and hangs up when it does not answer", async () => {
  const silent = socket();
  await silent.greeted();
  expect(await silent.next()).toMatchObject({ event: "pusher:ping" });
  expect(await silent.next()).toMatchObject({ event: "pusher:error", data: { code: 4201 } });
  expect(await silent.closed).toBe(4201);
});

it.skipIf(IS_REAL)("keeps one that answers", async () => {
  const patient = socket();
  await patient.greeted();
  for (let pings = 0; pings < 5; pings++) {
    expect(await patient.next()).toMatchObject({ event: "pusher:ping" });
    patient.send({ event: "pusher:pong", data: {} });
  }
});

it.skipIf(IS_REAL)("is kept open by the vendor's library", async () => {
  const client = browser();
  await next(client.connection, "connected");
  const id = client.connection.socket_id;
  for (let heard = 0; heard < 5; heard++) await next(client.connection, "message");
  expect([client.connection.state, client.connection.socket_id]).toEqual(["connected", id]);
});

it.skipIf(IS_REAL)("has no switches unless it is told so", async () => {
  expect((await fetch(url("/_test/down"), { method: "POST" })).status).toBe(404);
});
