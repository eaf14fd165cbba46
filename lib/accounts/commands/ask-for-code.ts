import type { EventRecord } from "@/lib/kernel/event";
import type { Tx } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/ids";
import { codeRequested } from "../contract";
import { codeTimes } from "../model/challenge";
import type { ChallengePurpose } from "../model/code";
import { digest } from "../model/limits";
import { insertChallenge } from "../store/challenges";

type Request = {
  /** What was typed as the address. */
  readonly email: string;
} & (
  | {
      readonly userId: string;
      readonly purpose: Exclude<ChallengePurpose, "sign_in">;
      /** What was typed at sign-up: it becomes the account's when this challenge is passed. */
      readonly typed: { name: string; locale: string; passwordHash: string };
    }
  /** Nobody, where the address has no account. */
  | { readonly userId: string | null; readonly purpose: "sign_in"; readonly typed?: undefined }
);

/** Opens a challenge inside a command's transaction and asks, by event, for its message to be sent. */
export async function askForCode(
  tx: Tx,
  { userId, email, purpose, typed }: Request,
  now: Date,
  emit: (event: EventRecord) => void,
): Promise<string> {
  const id = newId<"challenge">();
  await insertChallenge(tx, {
    id,
    userId,
    purpose,
    addressDigest: digest(email),
    createdAt: now,
    ...codeTimes(now, 1),
    pendingName: typed?.name ?? null,
    pendingLocale: typed?.locale ?? null,
    pendingHash: typed?.passwordHash ?? null,
  });
  emit(codeRequested.create(id, { challengeId: id, userId, purpose, channel: "email", codeVersion: 1 }));
  return id;
}
