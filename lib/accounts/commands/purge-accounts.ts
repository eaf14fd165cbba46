import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { addDays } from "@/lib/kernel/time";
import { command } from "@/lib/platform/command";
import { deleteChallenges } from "../store/challenges";
import { deleteExpiredSessions } from "../store/sessions";
import { deleteUnverified } from "../store/users";

/** The nightly broom: forgets codes after 2 days, ended sessions and addresses never verified after 30. */
export const purgeAccounts = command({
  name: "accounts.purgeAccounts",
  input: z.object({}),
  allow: isSystem,
  async run({ now, tx }) {
    return {
      challenges: await deleteChallenges(tx, addDays(now, -2)),
      sessions: await deleteExpiredSessions(tx, addDays(now, -30)),
      people: await deleteUnverified(tx, addDays(now, -30)),
    };
  },
});
