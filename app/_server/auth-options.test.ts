import { expect, it, vi } from "vitest";
import { getSession } from "@/lib/accounts/queries/get-session";
import { signIn } from "@/lib/accounts/tasks/sign-in";
import { systemActor } from "@/lib/kernel/actor";
import { createPerson } from "@/lib/testing/accounts";
import { testDatabase } from "@/lib/testing/database";
import { authOptions } from "./auth-options";

vi.mock("next/headers", () => ({}));
testDatabase();

// Red without `events.signOut`: next-auth drops the cookie, and a copy of it would still let its holder in.
it("ends the session when someone leaves by next-auth's own address", async () => {
  const { email } = await createPerson();
  const answer = await signIn({ actor: { kind: "visitor" } }, { email, password: "correct horse battery" });
  if (answer.outcome !== "signed_in") throw new Error("not signed in");
  const { sessionId, userId } = answer;
  const read = () => getSession({ actor: systemActor("test") }, { sessionId });
  expect(await read()).not.toBeNull();
  await authOptions().events?.signOut?.({ token: { sid: sessionId, sub: userId }, session: {} as never });
  expect(await read()).toBeNull();
});
