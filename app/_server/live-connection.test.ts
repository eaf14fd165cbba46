import { expect, it } from "vitest";
import { liveConnection } from "./live-connection";

const app = { PUSHER_KEY: "key", PUSHER_CLUSTER: "eu" };

it("leads to the cluster, or to where the settings say", () => {
  const facts = { key: "key", cluster: "eu" };
  expect(liveConnection(app)).toEqual({
    ...facts,
    wsHost: "ws-eu.pusher.com",
    wsPort: 443,
    forceTLS: true,
  });
  expect(liveConnection({ ...app, PUSHER_WS_URL: "ws://127.0.0.1:3008" })).toEqual({
    ...facts,
    wsHost: "127.0.0.1",
    wsPort: 3008,
    forceTLS: false,
  });
  expect(liveConnection({ ...app, PUSHER_WS_URL: "wss://live.example" })).toMatchObject({
    wsHost: "live.example",
    wsPort: 443,
    forceTLS: true,
  });
});

it("is not there without its settings", () => {
  expect(liveConnection({})).toBeNull();
});
