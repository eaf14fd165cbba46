import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { addDays } from "@/lib/kernel/time";
import { command } from "@/lib/platform/command";
import { ACCOUNTS_KEEP_DAYS } from "../contract";
import { deleteChallenges } from "../store/challenges";
import { deleteUnusedDevices } from "../store/devices";
import { deleteProofs } from "../store/phone-proofs";
import { deleteResets } from "../store/resets";
import { deleteExpiredSessions } from "../store/sessions";
import { deleteUnverified } from "../store/users";

/** The nightly broom: forgets old codes and links, ended sessions, devices long unused and addresses never verified. */
export const purgeAccounts = command({
  name: "accounts.purgeAccounts",
  input: z.object({}),
  allow: isSystem,
  async run({ now, tx }) {
    return {
      challenges: await deleteChallenges(tx, addDays(now, -ACCOUNTS_KEEP_DAYS.codes)),
      phoneProofs: await deleteProofs(tx, addDays(now, -ACCOUNTS_KEEP_DAYS.codes)),
      resets: await deleteResets(tx, addDays(now, -ACCOUNTS_KEEP_DAYS.codes)),
      sessions: await deleteExpiredSessions(tx, addDays(now, -ACCOUNTS_KEEP_DAYS.endedSessions)),
      devices: await deleteUnusedDevices(tx, addDays(now, -ACCOUNTS_KEEP_DAYS.devices)),
      people: await deleteUnverified(tx, addDays(now, -ACCOUNTS_KEEP_DAYS.unverified)),
    };
  },
});
