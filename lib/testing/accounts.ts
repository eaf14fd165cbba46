import { importPerson } from "@/lib/accounts/commands/import-person";
import { codeOf, PHONE } from "@/lib/accounts/model/code";
import { tokenOf } from "@/lib/accounts/model/reset-link";
import { type Actor, type Role, systemActor } from "@/lib/kernel/actor";
import type { Context } from "@/lib/platform/context";
import { writer } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";

type Wanted = {
  name?: string;
  city?: string | null;
  country?: string | null;
  roles?: ("seller" | "operator")[];
};

/** Hash of the password "correct horse battery": made once, since hashing each time would slow every test. */
const PASSWORD_HASH =
  "$argon2id$v=19$m=19456,t=2,p=1$ROv6Ox5fa0zMM9Tvyfaj+w$YimGs5OyQYAlTFYJOPiP0L15II/sDBXVIHBNpKBSLzE";

/** A verified person in the database, with the context in which they act. */
export async function createPerson(wanted: Wanted = {}): Promise<{
  userId: string;
  email: string;
  name: string;
  ctx: Context;
}> {
  const userId = newId<"user">();
  const email = `${userId}@people.example`;
  const { name = "Mara Lind", roles = [], ...place } = wanted;
  const joinedAt = "2026-01-05T09:00:00Z";
  await importPerson(
    { actor: systemActor("test") },
    {
      userId,
      email,
      name,
      roles,
      joinedAt,
      passwordHash: PASSWORD_HASH,
      city: "Lund",
      country: "SE",
      ...place,
    },
  );
  return { userId, email, name, ctx: { actor: personActor(userId, ["buyer", ...roles]) } };
}

/** A signed-in actor, for tests that need no row behind it. */
export function personActor(userId: string, roles: Role[] = ["buyer"]): Actor {
  return {
    kind: "user",
    userId,
    sessionId: newId<"session">(),
    roles,
    suspended: false,
    phoneVerified: true,
  };
}

/** The code that was mailed last for a challenge, as its owner would read it. */
export async function codeFor(challengeId: string): Promise<string> {
  const challenge = await writer().challenge.findUniqueOrThrow({ where: { id: challengeId } });
  return codeOf(challenge, env().CODE_SECRET);
}

/** The code that was texted last for a number, as its owner would read it. */
export async function phoneCodeFor(proofId: string): Promise<string> {
  const { id, version } = await writer().phoneProof.findUniqueOrThrow({ where: { id: proofId } });
  return codeOf({ id, version, purpose: PHONE }, env().CODE_SECRET);
}

/** The token of the link that was mailed last to a person, as they would find it in their mail. */
export async function tokenFor(userId: string): Promise<string> {
  const reset = await writer().passwordReset.findFirstOrThrow({ where: { userId }, orderBy: { id: "desc" } });
  return tokenOf(reset, env().CODE_SECRET);
}
