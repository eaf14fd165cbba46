import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { query } from "@/lib/platform/query";
import { isUsable } from "../model/reset-link";
import { readReset } from "../store/read-resets";

/** Whose new password a link leads to, so that it can be judged and counted before it is hashed; null for none. */
export const findReset = query({
  name: "accounts.findReset",
  input: z.object({ tokenHash: z.string() }),
  allow: isSystem,
  async run({ input, db, now }) {
    const reset = await readReset(db, input);
    if (!reset?.user || !isUsable(reset, now)) return null;
    const { id: userId, name, email } = reset.user;
    return { userId, name, email };
  },
});
