import { expect, it } from "vitest";
import { writer } from "@/lib/platform/db/client";
import { codeFor, createPerson } from "@/lib/testing/accounts";
import { testDatabase } from "@/lib/testing/database";
import { openSession } from "../commands/open-session";
import { deviceDigest } from "../model/device";
import { askSignInCode } from "./ask-sign-in-code";
import { signIn } from "./sign-in";
import { signUp } from "./sign-up";
import { verifyEmail } from "./verify-email";

testDatabase();

const password = "correct horse battery";
let host = 0;
const visitor = () => ({ actor: { kind: "visitor", address: `203.0.113.${++host}` } as const });

it("lets the owner of the password in", async () => {
  const { email, userId } = await createPerson();
  const answer = await signIn(visitor(), { email: email.toUpperCase(), password, userAgent: "Safari" });
  expect(answer).toMatchObject({ outcome: "signed_in", userId });
});

// Red when sign-in.ts answers an unknown address before it has checked a password.
it("says the same to a wrong password and to an unknown address, after the same work", async () => {
  const { email } = await createPerson();
  const failures = [];
  const times: number[] = [];
  for (const who of [email, "nobody@example.com"]) {
    const started = performance.now();
    failures.push(await signIn(visitor(), { email: who, password: "wrong" }).catch((error) => error));
    times.push(performance.now() - started);
  }
  expect(failures[0]).toMatchObject({ code: "wrong_credentials", status: 401 });
  expect(failures[1]).toEqual(failures[0]);
  // The hash alone takes some 10 ms; an answer without it comes in a fraction of that.
  expect(times[1]).toBeGreaterThan(8);
});

it("asks an unverified person for a new code", async () => {
  const email = "unverified@example.com";
  const first = await signUp(visitor(), { email, password, name: "Uma" });
  const answer = await signIn(visitor(), { email, password });
  expect(answer).toMatchObject({ outcome: "verify" });
  expect(answer).not.toMatchObject(first);
  await expect(signIn(visitor(), { email, password: "something else" })).rejects.toMatchObject({
    status: 401,
  });
  expect(await writer().session.count({ where: { user: { email } } })).toBe(0);
});

// Red when takeLimits goes from sign-in.ts.
it("stops one network at one account after ten tries, right password or not", async () => {
  const { email } = await createPerson();
  const here = visitor();
  for (let i = 0; i < 10; i++) {
    await expect(signIn(here, { email, password: "wrong" })).rejects.toMatchObject({ status: 401 });
  }
  await expect(signIn(here, { email, password })).rejects.toMatchObject({ status: 429, code: "too_many" });
  expect(await signIn(visitor(), { email, password })).toMatchObject({ outcome: "signed_in" });
});

// Red when a known device is counted as any other (sign-in.ts), or when strangers are not counted over all networks.
it("keeps strangers with many networks out, and not the owner", async () => {
  const { userId, email } = await createPerson();
  const answers: string[] = [];
  for (let n = 0; n < 200; n += 1)
    await signIn(visitor(), { email, password: "wrong" }).catch(({ code }) => answers.push(code));
  expect(answers.filter((code) => code === "wrong_credentials")).toHaveLength(20);
  expect(answers.filter((code) => code === "use_code")).toHaveLength(180);

  const elsewhere = signIn(visitor(), { email, password });
  await expect(elsewhere).rejects.toMatchObject({ code: "use_code", status: 429 });
  const { challengeId } = await askSignInCode(visitor(), { email });
  await verifyEmail(visitor(), { challengeId, code: await codeFor(challengeId) });

  const device = "d".repeat(43);
  const at = new Date();
  const row = { digest: deviceDigest(device), firstSeenAt: at, lastSeenAt: at };
  await writer().device.create({ data: { ...row, userId } });
  expect(await signIn(visitor(), { email, password, device })).toMatchObject({ outcome: "signed_in" });
  for (let n = 0; n < 9; n += 1)
    await signIn(visitor(), { email, password: "wrong", device }).catch(() => undefined);
  await expect(signIn(visitor(), { email, password, device })).rejects.toMatchObject({ status: 429 });

  // A device of someone else's is no device of theirs.
  const other = await createPerson();
  await writer().device.create({
    data: { ...row, digest: deviceDigest("e".repeat(43)), userId: other.userId },
  });
  const stranger = signIn(visitor(), { email, password, device: "e".repeat(43) });
  await expect(stranger).rejects.toMatchObject({ code: "use_code" });
});

// Red when `passwordHash: hash` goes from lockUserWithHash in store/users.ts.
it("lets nobody in by a password that was changed meanwhile", async () => {
  const { userId } = await createPerson();
  const ctx = { actor: { kind: "system", name: "test" } as const };
  await expect(openSession(ctx, { userId, checkedHash: "an older one" })).rejects.toMatchObject({
    status: 401,
  });
});

it("is for the system alone to open a session", async () => {
  const { userId, ctx } = await createPerson();
  await expect(openSession(ctx, { userId, checkedHash: "x" })).rejects.toMatchObject({ status: 403 });
  await expect(openSession(visitor(), { userId, checkedHash: "x" })).rejects.toMatchObject({ status: 401 });
});
