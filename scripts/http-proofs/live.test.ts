import { randomUUID } from "node:crypto";
import Client from "pusher-js";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { askReset } from "@/lib/accounts/tasks/ask-reset";
import { systemActor } from "@/lib/kernel/actor";
import { userChannel } from "@/lib/kernel/user-channel";
import { recordNotice } from "@/lib/notifications/commands/record-notice";
import { confirmOrder } from "@/lib/orders/commands/confirm-order";
import { writer } from "@/lib/platform/db/client";
import { tokenFor } from "@/lib/testing/accounts";
import { builtActions } from "./support/built";
import { type Person, payableSeller, signedIn, signInAgain } from "./support/people";
import { bought, listed } from "./support/sale";
import { stage } from "./support/stage";
import type { Run } from "./support/switches";
import { calm, paymentArrived, until } from "./support/until";
import { Visitor } from "./support/visitor";

type Me = {
  account: object | null;
  live: { key: string; cluster: string; wsHost: string; wsPort: number; forceTLS: boolean } | null;
};

type HangUp = Run & { steps: { failedAttempts: number }[] };

const { stand, switches } = stage();
const clients: Client[] = [];
let person: Person;

beforeAll(async () => {
  await calm(switches());
});
afterEach(() => {
  for (const client of clients.splice(0)) client.disconnect();
});

const me = async (who: Visitor): Promise<Me> => (await who.fetch("/api/v1/me")).json() as Promise<Me>;
const signOut = (who: Visitor) => who.act("/sign-out", builtActions().get("signOutAction") ?? "", {});

/** The page of a person, connected as what `/api/v1/me` says and let in by the app's own handlers. */
async function page({ visitor }: Person): Promise<Client> {
  const { live } = await me(visitor);
  if (!live) throw new Error("the app tells of no live delivery");
  const { key, wsPort, ...rest } = live;
  const ask = async (path: string, form: Record<string, string>) => {
    const answer = await visitor.fetch(path, { method: "POST", body: new URLSearchParams(form) });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  };
  const client = new Client(key, {
    ...rest,
    wsPort,
    wssPort: wsPort,
    enabledTransports: ["ws"],
    channelAuthorization: {
      endpoint: "",
      transport: "ajax",
      customHandler: ({ socketId: socket_id, channelName: channel_name }, answer) =>
        ask("/api/v1/live/auth", { socket_id, channel_name }).then(
          (pass) => answer(null, pass),
          (error: Error) => answer(error, null),
        ),
    },
    userAuthentication: {
      endpoint: "",
      transport: "ajax",
      customHandler: ({ socketId: socket_id }, answer) =>
        ask("/api/v1/live/user", { socket_id }).then(
          (pass) => answer(null, pass),
          (error: Error) => answer(error, null),
        ),
    },
  });
  clients.push(client);
  return client;
}

type Bindable = { bind(event: string, heard: (data: never) => void): unknown };
const event = <T>(of: Bindable, name: string): Promise<T> =>
  new Promise((resolve) => of.bind(name, (data: T) => resolve(data)));

/** A page that listens and has said whose it is. */
async function openPage(of: Person): Promise<Client> {
  const client = await page(of);
  const signed = event(client, "pusher:signin_success");
  const joined = event(client.subscribe(userChannel(of.userId)), "pusher:subscription_succeeded");
  client.signin();
  await Promise.all([signed, joined]);
  return client;
}

async function tell(userId: string, event: string): Promise<void> {
  const { realtimeProvider } = await import("@/lib/platform/providers/realtime/provider");
  await (await realtimeProvider())?.trigger([userChannel(userId)], event, {});
}

const turn = (state: "down" | "up") =>
  fetch(`${stand().stack.pages.pusher}/_test/${state}`, { method: "POST" });

/** A sale that is paid, with nothing under way any more. */
async function aSale() {
  const seller = await payableSeller(stand().app.url);
  const sale = await bought(stand().app.url, await listed(seller));
  await switches().pay(sale.sessionId);
  await paymentArrived(switches(), sale.checkoutId);
  return { seller, sale };
}

describe("live delivery", () => {
  it("is shown to those who are signed in, and only to them", async () => {
    person = await signedIn(stand().app.url);
    expect((await me(person.visitor)).live).toEqual({
      key: stand().env.PUSHER_KEY,
      cluster: "local",
      wsHost: "127.0.0.1",
      wsPort: stand().stack.ports.pusher,
      forceTLS: false,
    });
    expect((await me(new Visitor(stand().app.url))).live).toBeNull();
  });

  it("reaches a person's own page", async () => {
    const client = await openPage(person);
    const heard = event(client, "notice");
    await tell(person.userId, "notice");
    expect(await heard).toEqual({});
  });

  it("lets nobody listen to someone else", async () => {
    const other = await signedIn(stand().app.url);
    const client = await page(other);
    const refused = event<{ error: string }>(
      client.subscribe(userChannel(person.userId)),
      "pusher:subscription_error",
    );
    expect(await refused).toMatchObject({ error: "403" });
  });

  // Red without inngest/live.ts, or when signing out emits nothing.
  it("ends when the person signs out", async () => {
    const client = await openPage(person);
    const error = event<{ data: object }>(client.connection, "error");
    const ended = event(client.connection, "disconnected");
    expect((await signOut(person.visitor)).location).toBe("/en");
    expect((await error).data).toMatchObject({ code: 4009 });
    await ended;
    expect(await me(person.visitor)).toEqual({ account: null, live: null });
  });

  // Red when sessionEnded, or endSessions, goes from redeem-reset.ts.
  it("ends on every device when the password is reset", async () => {
    const here = await signedIn(stand().app.url);
    const there = { ...here, visitor: (await signInAgain(here)).visitor };
    const cut = (await Promise.all([openPage(here), openPage(there)])).map((client) =>
      event<{ data: object }>(client.connection, "error"),
    );
    await askReset({ actor: { kind: "visitor", address: "10.9.8.7" } }, { email: here.email });
    const body = { token: await tokenFor(here.userId), password: "nine herons over the marsh" };
    const init = { method: "POST", body: JSON.stringify(body) };
    const headers = { "content-type": "application/json" };
    expect((await new Visitor(stand().app.url).fetch("/api/v1/reset", { ...init, headers })).status).toBe(
      200,
    );
    for (const { data } of await Promise.all(cut)) expect(data).toMatchObject({ code: 4009 });
    for (const { visitor } of [here, there]) expect((await me(visitor)).account).toBeNull();
  });

  it("tells both sides of an order that it has moved, and a person that there is a notice", async () => {
    const { seller, sale } = await aSale();
    const pages = await Promise.all([openPage(sale.buyer), openPage(seller)]);
    const heard = Promise.all(pages.map((client) => event<{ shortId: string }>(client, "order")));
    const { shortId } = await writer().order.findUniqueOrThrow({ where: { id: sale.orderId } });
    await confirmOrder(seller.ctx, { orderId: sale.orderId });
    expect(await heard).toEqual([{ shortId }, { shortId }]);

    const bell = event<{ noticeId: string }>(pages[1] as Client, "notice");
    await recordNotice(
      { actor: systemActor("proof") },
      { eventId: randomUUID(), userId: seller.userId, kind: "welcome", at: new Date(), path: "/", facts: {} },
    );
    const notice = await writer().notice.findFirstOrThrow({
      where: { userId: seller.userId, kind: "welcome" },
    });
    expect(await bell).toEqual({ noticeId: notice.id });
  });

  // Red without orNobody in inngest/live.ts: an hour of it being down would leave a dead letter for each event.
  it("leaves no dead letter of what it could not tell", async () => {
    const { seller, sale } = await aSale();
    await turn("down");
    await confirmOrder(seller.ctx, { orderId: sale.orderId });
    await calm(switches());
    await switches().pass(3_600_000);
    await turn("up");
    const tries = (await switches().runs()).filter(({ function: name }) =>
      name.endsWith("live-tell-of-order"),
    );
    expect(
      (tries as HangUp[]).some(({ steps }) => steps.some(({ failedAttempts }) => failedAttempts > 0)),
    ).toBe(true);
    expect(new Set(tries.map(({ status }) => status))).toEqual(new Set(["completed"]));
    expect(await writer().deadLetter.findMany({ where: { source: { contains: "live-tell" } } })).toEqual([]);
  });

  it("holds nobody up while it is down, and is made up for when it is back", async () => {
    const late = await signedIn(stand().app.url);
    await turn("down");
    expect((await signOut(late.visitor)).location).toBe("/en");
    expect((await me(late.visitor)).account).toBeNull();
    const runs = async () =>
      (await switches().runs()).filter(({ function: name }) => name.endsWith("live-hang-up")) as HangUp[];
    await until("a try has failed", async () =>
      (await runs()).some(({ steps }) => steps.some(({ failedAttempts }) => failedAttempts > 0)),
    );
    await turn("up");
    await until("a later try got through", async () =>
      (await runs()).every(({ status }) => status === "completed"),
    );
  });
});
