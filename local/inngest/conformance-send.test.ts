import { randomUUID } from "node:crypto";
import { Inngest } from "inngest";
import { afterAll, beforeAll, expect, it } from "vitest";
import { IS_REAL, optionalSandboxSetting, sandboxSetting } from "../sandbox";
import { EVENT_KEY, type Rig, startRig } from "./testing/rig";

// What of the engine can be asked from outside, so that `npm run test:vendors` can ask Inngest Cloud too. That it calls
// an app back needs an app that it can reach: `npm run workflows:smoke` proves that, on a deployment.
const KEY = sandboxSetting("VENDOR_INNGEST_EVENT_KEY", EVENT_KEY);
const quiet = () => undefined;
const logger = { debug: quiet, info: quiet, warn: quiet, error: quiet };

let rig: Rig | undefined;
let baseUrl: string | undefined;
beforeAll(async () => {
  rig = IS_REAL ? undefined : await startRig(() => []);
  baseUrl = rig?.executor.url ?? optionalSandboxSetting("VENDOR_INNGEST_URL");
});
afterAll(() => rig?.close());

const clientWith = (eventKey: string) =>
  new Inngest({
    id: "resalehub-vendors",
    isDev: false,
    eventKey,
    logger,
    internalLogger: logger,
    ...(baseUrl ? { baseUrl } : {}),
  });
const event = () => ({ id: randomUUID(), name: "platform/vendors.checked", data: { of: "nothing" } });

it("takes an event, and answers with an id", async () => {
  expect((await clientWith(KEY).send(event())).ids).toHaveLength(1);
});

it("takes several at once", async () => {
  expect((await clientWith(KEY).send([event(), event(), event()])).ids).toHaveLength(3);
});

it("takes an event that it has already, as the relay sends it after a crash", async () => {
  const again = event();
  await clientWith(KEY).send(again);
  expect((await clientWith(KEY).send(again)).ids).toHaveLength(1);
});

it("refuses a key that it does not know", async () => {
  await expect(clientWith("not-a-key").send(event())).rejects.toThrow(/event key/i);
});
