import { expect, it } from "vitest";
import { systemActor, VISITOR } from "@/lib/kernel/actor";
import { writer } from "@/lib/platform/db/client";
import { createPerson } from "@/lib/testing/accounts";
import { testDatabase } from "@/lib/testing/database";
import { getSession } from "../queries/get-session";
import { changePassword } from "./change-password";
import { signIn } from "./sign-in";

testDatabase();

const system = { actor: systemActor("test") };
const currentPassword = "correct horse battery";
const password = "nine herons over the marsh";
const wrong = { code: "wrong_password", fields: { currentPassword: { code: "wrong_password" } } };

async function device(email: string) {
  const answer = await signIn({ actor: VISITOR }, { email, password: currentPassword });
  if (answer.outcome !== "signed_in") throw new Error("not signed in");
  const { userId, sessionId } = answer;
  return {
    sessionId,
    ctx: {
      actor: { kind: "user", userId, sessionId, roles: [], suspended: false, phoneVerified: false } as const,
    },
  };
}

// Red when endSessions goes from replace-password.ts, or its `keep` from store/sessions.ts.
it("changes the password and ends all sessions but the one that asks", async () => {
  const { userId, email } = await createPerson();
  const [here, there] = [await device(email), await device(email)];
  expect(await changePassword(here.ctx, { currentPassword, password })).toEqual({ ended: 1 });
  expect(await getSession(system, here)).toMatchObject({ userId });
  expect(await getSession(system, there)).toBeNull();
  const told = (await writer().outboxEvent.findMany({ where: { subject: userId } })).map(({ name }) => name);
  expect(told).toEqual(expect.arrayContaining(["accounts/password.changed", "accounts/session.ended"]));
  expect(await signIn({ actor: VISITOR }, { email, password })).toMatchObject({ outcome: "signed_in" });
});

// Red when checkPassword, or takeLimits, goes from change-password.ts.
it("asks for the current password, and not for long", async () => {
  const { email } = await createPerson();
  const { ctx } = await device(email);
  const guess = () => changePassword(ctx, { currentPassword: "something else", password });
  for (let n = 0; n < 10; n += 1) await expect(guess()).rejects.toMatchObject(wrong);
  await expect(guess()).rejects.toMatchObject({ status: 429 });
});

// Red when the comparison with `checkedHash` goes from replace-password.ts.
it("lets one of two changes at once win", async () => {
  const { email } = await createPerson();
  const { ctx } = await device(email);
  const tries = ["one", "two", "six"].map((word) =>
    changePassword(ctx, { currentPassword, password: `${password} ${word}` }),
  );
  const answers = await Promise.allSettled(tries);
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

it("is for people alone", async () => {
  await expect(changePassword({ actor: VISITOR }, { currentPassword, password })).rejects.toMatchObject({
    status: 401,
  });
});
