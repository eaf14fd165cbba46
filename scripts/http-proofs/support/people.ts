import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { signIn } from "@/lib/accounts/tasks/sign-in";
import { systemActor } from "@/lib/kernel/actor";
import { refreshSellerAccount } from "@/lib/payments/tasks/refresh-seller-account";
import { startOnboarding } from "@/lib/payments/tasks/start-onboarding";
import type { Context } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { createPerson } from "@/lib/testing/accounts";
import { Visitor } from "./visitor";

const PASSWORD = "correct horse battery";
const COOKIE = "resalehub.session";
const DAY_SECONDS = 86_400;

export type Person = {
  readonly userId: string;
  readonly email: string;
  /** For commands in this process. */
  readonly ctx: Context;
  /** For requests to the app. */
  readonly visitor: Visitor;
};

/** A person with a session, who need not go through the pages first. */
export async function signedIn(origin: string, roles: ("seller" | "operator")[] = []): Promise<Person> {
  const { userId, email, ctx } = await createPerson({ name: "Mara Lind", roles });
  return { userId, email, ctx, visitor: await aDevice(origin, email) };
}

/** The same person at one more device. */
export async function signInAgain({ visitor, ...person }: Person): Promise<Person> {
  return { ...person, visitor: await aDevice(visitor.origin, person.email) };
}

async function aDevice(origin: string, email: string): Promise<Visitor> {
  const asked = { actor: { kind: "visitor", address: randomUUID() } } as const;
  const answer = await signIn(asked, { email, password: PASSWORD });
  if (answer.outcome !== "signed_in") throw new Error("a verified person could not sign in");
  const token = await encode({
    token: { sid: answer.sessionId, sub: answer.userId },
    secret: env().NEXTAUTH_SECRET,
    maxAge: DAY_SECONDS,
  });
  return new Visitor(origin, `${COOKIE}=${token}`);
}

/** A seller whom the payment provider knows and can pay. */
export async function payableSeller(origin: string): Promise<Person> {
  const seller = await signedIn(origin, ["seller"]);
  const { userId, email, ctx } = seller;
  const { url } = await startOnboarding(ctx, { userId, email, name: "Mara Lind", country: "SE" });
  const body = new URLSearchParams({
    act: "finish",
    givenName: "Mara",
    surname: "Lind",
    birthDate: "1988-05-17",
    line1: "Stora gatan 4",
    postalCode: "22350",
    city: "Lund",
    iban: "DE89370400440532013000",
    terms: "yes",
  });
  await fetch(url, { method: "POST", body, redirect: "manual" });
  const { ready } = await refreshSellerAccount({ actor: systemActor("test") }, { userId });
  if (!ready) throw new Error("the seller's payment account did not become ready");
  return seller;
}
