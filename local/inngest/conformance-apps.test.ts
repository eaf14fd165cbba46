import { Inngest } from "inngest";
import { afterEach, describe, expect, it } from "vitest";
import { App, cloudClient, EVENT_KEY, type Rig, SIGNING_KEY, startRig } from "./testing/rig";

let rig: Rig;
let second: App;
let did: string[];

/** Two apps with ids of their own, at one executor; both hear of `t/both`. */
async function start(): Promise<void> {
  did = [];
  second = await App.listen();
  // Made with the shop's client and served with another, as a domain that moves out is.
  const maker = cloudClient("http://127.0.0.1:9");
  const letter = maker.createFunction(
    { id: "letter", triggers: [{ event: "t/both" }, { event: "t/letter" }] },
    async ({ step }) => step.run("write", () => void did.push("letter")),
  );
  const serve = (baseUrl: string) => {
    const keys = { isDev: false, eventKey: EVENT_KEY, signingKey: SIGNING_KEY };
    second.serve(new Inngest({ id: "post", baseUrl, ...keys }), [letter]);
  };
  serve("http://127.0.0.1:9");
  rig = await startRig(
    (client) => [
      client.createFunction({ id: "sale", triggers: [{ event: "t/both" }] }, async ({ step }) =>
        step.run("sell", () => void did.push("sale")),
      ),
    ],
    // One call at a time: what cannot be done now must not keep the place.
    { moreServeUrls: [second.serveUrl], parallelCalls: 1 },
  );
  // Where the executor is, which its own sync does not ask for.
  serve(rig.executor.url);
}

afterEach(async () => {
  await rig.close();
  await second.close();
});

describe("two apps at one executor", () => {
  it("each gets the events that its own functions want, once", async () => {
    await start();
    await rig.send("t/both");
    await rig.send("t/letter");
    expect(did.sort()).toEqual(["letter", "letter", "sale"]);
    const runs = [...(await rig.runs("post-letter")), ...(await rig.runs("shop-sale"))];
    expect(runs.map(({ function: name, status }) => [name, status]).sort()).toEqual([
      ["post-letter", "completed"],
      ["post-letter", "completed"],
      ["shop-sale", "completed"],
    ]);
  });

  // Red without `away` in `claim`: what waits for the one, and is older, would be tried again and again before the other's.
  it("one goes on while the other is away, and the other catches up without an attempt spent", async () => {
    await start();
    const { port } = new URL(second.serveUrl);
    await second.close();
    await rig.client.send([{ name: "t/letter" }, { name: "t/letter" }]);
    await rig.client.send({ name: "t/both" });
    await expect.poll(() => did).toEqual(["sale"]);
    await rig.client.send({ name: "t/both" });
    await expect.poll(() => did).toEqual(["sale", "sale"]);
    await new Promise<void>((resolve) => second.server.listen(Number(port), "127.0.0.1", resolve));
    await rig.settle();
    expect(did.sort()).toEqual(["letter", "letter", "letter", "letter", "sale", "sale"]);
    for (const run of await rig.runs("post-letter")) expect(run).toMatchObject({ failedAttempts: 0 });
  });

  it("takes a registration from where an app is known to be, and from nowhere else", async () => {
    await start();
    expect((await fetch(second.serveUrl, { method: "PUT" })).status).toBe(200);
    const stranger = await App.listen();
    const client = cloudClient(rig.executor.url);
    stranger.serve(client, [
      client.createFunction({ id: "steal", triggers: [{ event: "t/both" }] }, () => 1),
    ]);
    const answer = await fetch(stranger.serveUrl, { method: "PUT" });
    expect(await answer.text()).toContain("not told of an app at that address");
    await stranger.close();
    await rig.send("t/both");
    expect(did.sort()).toEqual(["letter", "sale"]);
  });
});
