import { z } from "zod";
import { personOf } from "@/lib/kernel/actor";
import { formatPhone } from "@/lib/platform/phone";
import { query } from "@/lib/platform/query";
import { accountFailure } from "../contract";
import type { PhoneView } from "../contract-phone";
import { isOpen, renewableSince } from "../model/challenge";
import { readOpenProof } from "../store/read-phone-proofs";
import { readUser } from "../store/read-users";

/** A person looks at their own number, and at the one that they are showing to be theirs. */
export const getPhone = query({
  name: "accounts.getPhone",
  input: z.object({}),
  allow: (actor) => personOf(actor) !== null,
  async run({ actor, db, now }): Promise<PhoneView> {
    const userId = personOf(actor) ?? "";
    const [person, proof] = await Promise.all([
      readUser(db, userId),
      readOpenProof(db, userId, renewableSince(now)),
    ]);
    if (!person) throw accountFailure("not_found");
    return {
      phone: person.phone && formatPhone(person.phone),
      verifiedAt: person.phoneVerifiedAt,
      proof: proof && {
        proofId: proof.id,
        sentTo: formatPhone(proof.phone),
        expiresAt: proof.expiresAt,
        resendAt: proof.resendAt,
        open: isOpen(proof, now),
      },
    };
  },
});
