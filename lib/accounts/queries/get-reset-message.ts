import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { idSchema } from "@/lib/kernel/ids";
import { env } from "@/lib/platform/env";
import { query } from "@/lib/platform/query";
import type { Locale } from "../contract";
import { isUsable, tokenOf } from "../model/reset-link";
import { readReset } from "../store/read-resets";

type ResetMessage = { userId: string; email: string; locale: Locale; token: string };

/**
 * What the mail with a link says, for the one who sends it; null when there is nobody to send it to, or another link
 * has taken its place. The token is derived here, on the way out, and must not leave the sending step.
 */
export const getResetMessage = query({
  name: "accounts.getResetMessage",
  input: z.object({ resetId: idSchema<"reset">() }),
  allow: isSystem,
  async run({ input, db, now }): Promise<ResetMessage | null> {
    const reset = await readReset(db, { id: input.resetId });
    if (!reset?.user || !isUsable(reset, now)) return null;
    const { id: userId, email, locale } = reset.user;
    return { userId, email, locale: locale as Locale, token: tokenOf(reset, env().CODE_SECRET) };
  },
});
