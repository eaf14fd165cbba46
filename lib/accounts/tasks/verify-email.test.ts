import { expect, it } from "vitest";
import { VISITOR } from "@/lib/kernel/actor";
import { writer } from "@/lib/platform/db/client";
import { codeFor } from "@/lib/testing/accounts";
import { advanceClock } from "@/lib/testing/clock";
import { testDatabase } from "@/lib/testing/database";
import { redeemCode } from "../commands/redeem-code";
import { getChallenge } from "../queries/get-challenge";
import { getCodeMessage } from "../queries/get-code-message";
import { getSession } from "../queries/get-session";
import { resendCode } from "./resend-code";
import { signUp } from "./sign-up";
import { verifyEmail } from "./verify-email";

testDatabase();

const MINUTE = 60_000;
const system = { actor: { kind: "system", name: "test" } as const };
let person = 0;
const visitor = () => ({ actor: { kind: "visitor", address: `198.51.100.${person}` } as const });

async function started() {
  const email = `person-${++person}@example.com`;
  const { challengeId } = await signUp(visitor(), { email, password: "correct horse battery", name: "Mara" });
  const code = await codeFor(challengeId);
  return { email, challengeId, code, wrong: code === "123456" ? "654321" : "123456" };
}

it("verifies the address and lets the person in", async () => {
  const { challengeId, code } = await started();
  const typed = `${code.slice(0, 3)} ${code.slice(3)}`;
  const session = await verifyEmail(visitor(), { challengeId, code: typed, userAgent: "Firefox\u0000é" });
  const view = await getSession(system, session);
  expect(view).toMatchObject({
    userId: session.userId,
    name: "Mara",
    roles: ["buyer"],
    suspended: false,
    phoneVerified: false,
  });
  const events = await writer().outboxEvent.findMany({ where: { subject: session.userId } });
  expect(events.map((e) => e.name)).toContain("accounts/email.verified");
  expect(await getChallenge({ actor: VISITOR }, { challengeId })).toBeNull();
});

// Red when `tries: { lt: MAX_TRIES }` goes from takeTry in store/challenges.ts, or its update becomes read, then write.
it("counts five of 40 guesses at once, and refuses the right code after them", async () => {
  const { challengeId, code, wrong } = await started();
  const answers = await Promise.all(
    Array.from({ length: 40 }, () => redeemCode(system, { challengeId, code: wrong })),
  );
  const left = answers.flatMap((a) => (a.outcome === "wrong" ? [a.left] : []));
  expect(left.sort()).toEqual([0, 1, 2, 3, 4]);
  expect(answers.filter((a) => a.outcome === "over")).toHaveLength(35);
  await expect(verifyEmail(visitor(), { challengeId, code })).rejects.toMatchObject({ code: "code_over" });
});

// Red when a wrong guess throws inside the command (redeem-code.ts): its count would be rolled back.
it("keeps the count of guesses that come one after the other", async () => {
  const { challengeId, code, wrong } = await started();
  for (const left of [4, 3, 2, 1]) {
    await expect(verifyEmail(visitor(), { challengeId, code: wrong })).rejects.toMatchObject({
      code: "wrong_code",
      params: { left },
      fields: { code: { code: "wrong_code" } },
    });
  }
  await expect(verifyEmail(visitor(), { challengeId, code: wrong })).rejects.toMatchObject({
    code: "code_over",
  });
  await expect(verifyEmail(visitor(), { challengeId, code })).rejects.toMatchObject({ code: "code_over" });
});

// Red when verifyUser's `emailVerifiedAt: null` goes from store/users.ts together with closeChallenges in redeem-code.ts.
it("lets one of 20 right codes at once in", async () => {
  const { challengeId, code } = await started();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => redeemCode(system, { challengeId, code })),
  );
  const verified = answers.flatMap((a) => (a.outcome === "verified" ? [a] : []));
  expect(verified).toHaveLength(1);
  expect(await writer().session.count({ where: { userId: verified[0]?.userId } })).toBe(1);
  const where = { subject: verified[0]?.userId ?? "", name: "accounts/email.verified" };
  expect(await writer().outboxEvent.count({ where })).toBe(1);
});

it("refuses the code ten minutes later", async () => {
  const { challengeId, code } = await started();
  advanceClock(10 * MINUTE);
  await expect(verifyEmail(visitor(), { challengeId, code })).rejects.toMatchObject({ code: "code_over" });
});

// Red when takeLimits goes from verify-email.ts.
it("stops guessing over several codes of one account", async () => {
  const { challengeId, wrong } = await started();
  let guesses = 0;
  try {
    for (let round = 0; round < 6; round++) {
      for (let i = 0; i < 5; i++) {
        guesses++;
        await verifyEmail(visitor(), { challengeId, code: wrong }).catch((error) => {
          if (error.status === 429) throw error;
        });
      }
      await writer().challenge.update({ where: { id: challengeId }, data: { tries: 0 } });
    }
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({ code: "too_many", status: 429 });
  }
  expect(guesses).toBe(21);
});

it("sends a new code after the cool-down, and the old one stops working", async () => {
  const { challengeId, code } = await started();
  await expect(resendCode(visitor(), { challengeId })).rejects.toMatchObject({
    code: "resend_too_soon",
    status: 429,
  });
  advanceClock(31_000);
  await resendCode(visitor(), { challengeId });
  const next = await codeFor(challengeId);
  expect(next).not.toBe(code);
  await expect(verifyEmail(visitor(), { challengeId, code })).rejects.toMatchObject({ code: "wrong_code" });
  await expect(resendCode(visitor(), { challengeId })).rejects.toMatchObject({ code: "resend_too_soon" });
  const asked = await writer().outboxEvent.findMany({
    where: { subject: challengeId },
    orderBy: { id: "asc" },
  });
  expect(asked.map((e) => (e.payload as { codeVersion: number }).codeVersion)).toEqual([1, 2]);
  expect(await verifyEmail(visitor(), { challengeId, code: next })).toHaveProperty("sessionId");
  advanceClock(10 * MINUTE);
  await expect(resendCode(visitor(), { challengeId })).rejects.toMatchObject({ code: "challenge_gone" });
});

// Red when `version: seen.version` and `resendAt` go from renewChallenge in store/challenges.ts.
it("sends one code for ten requests at once", async () => {
  const { challengeId } = await started();
  advanceClock(31_000);
  const answers = await Promise.allSettled(
    Array.from({ length: 10 }, () => resendCode(visitor(), { challengeId })),
  );
  expect(answers.filter((a) => a.status === "fulfilled")).toHaveLength(1);
  expect(await writer().outboxEvent.count({ where: { subject: challengeId } })).toBe(2);
});

it("writes the code nowhere: not on the row, not in an event", async () => {
  const { challengeId, code } = await started();
  const row = await writer().challenge.findUniqueOrThrow({ where: { id: challengeId } });
  const events = await writer().outboxEvent.findMany({ where: { subject: challengeId } });
  expect(JSON.stringify([row.pendingName, row.version, events])).not.toContain(code);
  const message = await getCodeMessage(system, { challengeId, codeVersion: 1 });
  expect(message).toMatchObject({ code, name: null });
  expect(await getCodeMessage(system, { challengeId, codeVersion: 2 })).toBeNull();
});

it("knows nothing of a challenge that never was", async () => {
  const challengeId = "0198c7a2-0000-7000-8000-00000000dead";
  await expect(verifyEmail(visitor(), { challengeId, code: "123456" })).rejects.toMatchObject({
    status: 404,
  });
  await expect(resendCode(visitor(), { challengeId })).rejects.toMatchObject({ status: 404 });
});
