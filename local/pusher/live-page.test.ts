import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { IS_REAL } from "../sandbox";
import { next, rig } from "./testing/rig";

const { app, browser, url } = rig();
const text = async (path: string) => (await fetch(url(path))).text();

it.skipIf(IS_REAL)("shows who listens to what and what went by, as text", async () => {
  const before = await text("/api/version");
  expect(await text("/")).toContain("Nobody is connected");
  const channel = `private-${randomUUID()}`;
  const client = browser();
  await next(client.subscribe(channel), "pusher:subscription_succeeded");
  await app().trigger(channel, "news", { html: "<script>alert(1)</script>" });
  const page = await text("/");
  expect(page).toContain("1 connection<");
  expect(page).toContain(client.connection.socket_id);
  expect(page).toContain("heard by 1");
  expect(page).toContain("&lt;script&gt;alert(1)");
  expect(page).not.toContain("<script>alert(1)");
  expect(await text("/api/version")).not.toBe(before);
});
