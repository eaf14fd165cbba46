import { describe, expect, it } from "vitest";
import { writer } from "@/lib/platform/db/client";
import { codeFor, createPerson, tokenFor } from "@/lib/testing/accounts";
import { builtActions } from "./support/built";
import { signedIn, signInAgain } from "./support/people";
import { stage } from "./support/stage";
import { calm } from "./support/until";
import { Visitor } from "./support/visitor";

const { stand, switches } = stage();
const newVisitor = () => new Visitor(stand().app.url);
const PASSWORD = "nine herons over the marsh";

async function send(path: string, body: object, as = newVisitor()) {
  const headers = { "content-type": "application/json" };
  const answer = await as.fetch(`/api/v1${path}`, { method: "POST", body: JSON.stringify(body), headers });
  const text = await answer.text();
  return {
    status: answer.status,
    cookies: answer.headers.getSetCookie(),
    body: text ? JSON.parse(text) : null,
  };
}

async function linkOf(person: { userId: string; email: string }): Promise<string> {
  expect((await send("/forgot", { email: person.email })).status).toBe(204);
  return tokenFor(person.userId);
}

describe("whether an address has an account", () => {
  // Red when one of the tasks answers, fails or sets a cookie in another way for an address without an account.
  it.each([
    ["/signup", { password: PASSWORD, name: "Eve" }],
    ["/login", { password: PASSWORD }],
    ["/sign-in-code", {}],
    ["/forgot", {}],
  ])("is not told by %s", async (path, more) => {
    const { email } = await createPerson();
    const ids = /[0-9a-f]{8}-[0-9a-f-]{27}/g;
    const answers = [email, `nobody${path.replace("/", "-")}@people.example`].map(async (address) => {
      const answer = await send(path, { email: address, ...more });
      return JSON.stringify(answer).replace(ids, "an id");
    });
    const [known, unknown] = await Promise.all(answers);
    expect(unknown).toBe(known);
  });

  it("is not told by the page that asks for the code, nor is nobody sent a mail", async () => {
    const { email } = await createPerson();
    const pages = [email, "nobody-else@people.example"].map(async (address) => {
      const { body } = await send("/sign-in-code", { email: address });
      const page = await (await newVisitor().fetch(`/api/v1/challenges/${body.challengeId}`)).json();
      return { ...page, challengeId: "", expiresAt: "", resendAt: "" };
    });
    const [known, unknown] = await Promise.all(pages);
    expect(unknown).toEqual(known);
    await calm(switches());
    expect(await switches().mails(email)).toHaveLength(1);
    expect(await switches().mails("nobody-else@people.example")).toEqual([]);
  });
});

describe("a link to a new password", () => {
  // Red when `usedAt: null` goes from takeReset in store/resets.ts.
  it("is good once, by twenty connections at the same moment", async () => {
    const person = await createPerson();
    const token = await linkOf(person);
    const tries = Array.from({ length: 20 }, (_, n) =>
      send("/reset", { token, password: `${PASSWORD} ${n}` }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array<number>(19).fill(409)]);
    expect(await writer().session.count({ where: { userId: person.userId } })).toBe(1);
  });

  // Red when endSessions goes from redeem-reset.ts, or beginSession from the route.
  it("signs every other device out, and the one that used it in, by a session that nobody knew", async () => {
    const here = await signedIn(stand().app.url);
    const there = await signInAgain(here);
    const { status, cookies } = await send(
      "/reset",
      { token: await linkOf(here), password: PASSWORD },
      here.visitor,
    );
    expect(status).toBe(200);
    for (const { visitor } of [here, there])
      expect((await (await visitor.fetch("/api/v1/me")).json()).account).toBeNull();
    const fresh = here.visitor.withCookie(cookies[0]?.split(";")[0] ?? "");
    expect((await (await fresh.fetch("/api/v1/me")).json()).account.email).toBe(here.email);
  });

  it("is told of by mail", async () => {
    const person = await createPerson();
    await send("/reset", { token: await linkOf(person), password: PASSWORD });
    await calm(switches());
    const subjects = (await switches().mails(person.email)).map(({ subject }) => subject);
    expect(subjects).toContain("Your password was changed");
  });

  // Red when closeResets goes from request-reset.ts.
  it("counts no more once a newer one was sent", async () => {
    const person = await createPerson();
    const older = await linkOf(person);
    await linkOf(person);
    expect((await send("/reset", { token: older, password: PASSWORD })).status).toBe(409);
  });

  // Red when opening the link uses it up, or leaves the token in the address of the page.
  it("is not used up by a scanner that follows it, and leaves no token in an address", async () => {
    const person = await createPerson();
    const token = await linkOf(person);
    for (const method of ["GET", "HEAD", "GET"]) {
      const answer = await newVisitor().fetch(`/reset/open?token=${token}`, { method });
      expect(answer.status).toBe(303);
      expect(answer.headers.get("location")).toBe("/reset");
      expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
      expect(answer.headers.getSetCookie()[0]).toMatch(/HttpOnly/i);
    }
    const browser = newVisitor().withCookie(`resalehub.reset=${token}`);
    const page = await browser.page("/reset");
    expect(page).not.toContain(token);
    const { actionId } = await browser.form("/reset", "password");
    expect((await browser.act("/reset", actionId, { password: PASSWORD })).location).toBe("/en");
    expect((await send("/reset", { token, password: PASSWORD })).status).toBe(409);
  });
});

// Red when `tries: { lt: MAX_TRIES }` goes from takeTry in store/challenges.ts.
it("burns a code after five wrong guesses, made at once or not: the sixth is refused though it is right", async () => {
  const { email } = await createPerson();
  const { challengeId } = (await send("/sign-in-code", { email })).body;
  const code = await codeFor(challengeId);
  const wrong = code === "000000" ? "000001" : "000000";
  const guesses = Array.from({ length: 12 }, () => send("/verify", { challengeId, code: wrong }));
  const told = (await Promise.all(guesses)).map(({ body }) => body.code);
  expect(told.filter((one) => one === "accounts.wrong_code")).toHaveLength(4);
  expect((await send("/verify", { challengeId, code })).body.code).toBe("accounts.code_over");
});

// Red when the device's cookie is not read at sign-in, or when one that was made up is believed (device-cookie.ts).
it("lets the owner in at a device they know while strangers guess from everywhere", async () => {
  const { email } = await createPerson();
  const right = { email, password: "correct horse battery" };
  const { cookies } = await send("/login", right);
  const device = cookies.find((one) => one.startsWith("resalehub.device=")) ?? "";
  expect(device).toMatch(/HttpOnly/i);
  const session = cookies[0]?.split(";")[0]?.split("=")[1] ?? "";
  for (let n = 0; n < 25; n += 1) await send("/login", { email, password: "wrong" });
  expect((await send("/login", right)).body.code).toBe("accounts.use_code");
  const forged = newVisitor().withCookie(`resalehub.device=${session}`);
  expect((await send("/login", right, forged)).body.code).toBe("accounts.use_code");
  const known = newVisitor().withCookie(device.split(";")[0] ?? "");
  expect((await send("/login", right, known)).status).toBe(200);
});

// Red when safeReturnPath goes from destination.ts.
it.each([
  "//evil.example",
  "https://evil.example",
  "/\\evil.example",
  "/.//evil.example",
  "/\t/evil.example",
])("leads nobody to %j after signing in", async (next) => {
  const { email } = await createPerson();
  const ask = builtActions().get("askSignInCodeAction") ?? "";
  const { location } = await newVisitor().act("/sign-in/code", ask, { email, next });
  expect(location).toMatch(/^\/verify\?c=[0-9a-f-]+$/);
  const challengeId = new URL(location ?? "", "http://here.invalid").searchParams.get("c") ?? "";
  const code = await codeFor(challengeId);
  const verify = builtActions().get("verifyAction") ?? "";
  const answer = await newVisitor().act(`${location}`, verify, { challengeId, code, next });
  expect(answer.location).toBe("/en");
});

// Red when Email in contract.ts lets a line break through.
it.each([
  "a@people.example\r\nBcc: b@people.example",
  "a@people.example,b@people.example",
  "a b@people.example",
])("mails nothing to %j", async (email) => {
  for (const path of ["/forgot", "/sign-in-code"]) expect((await send(path, { email })).status).toBe(422);
});
