import { isSystem } from "@/lib/kernel/actor";
import { query } from "@/lib/platform/query";
import { browserOf } from "@/lib/platform/user-agent";
import { DEFAULT_TIME_ZONE, type Locale, OwnSessionInput } from "../contract";
import { readSessionByPublicId } from "../store/read-sessions";

export type NewDeviceMessage = {
  userId: string;
  email: string;
  name: string;
  locale: Locale;
  browser: string | null;
  system: string | null;
  country: string | null;
  at: Date;
  timeZone: string;
};

/**
 * What the mail about a sign-in on a new device says, for the one who sends it: read when it is sent, so that the event
 * carries nothing of it. Null when that session is forgotten by now. One that was ended is told all the same.
 */
export const getNewDeviceMessage = query({
  name: "accounts.getNewDeviceMessage",
  input: OwnSessionInput,
  allow: isSystem,
  async run({ input, db }): Promise<NewDeviceMessage | null> {
    const session = await readSessionByPublicId(db, input.session);
    if (!session) return null;
    const { user, userAgent, country, createdAt: at } = session;
    const { id: userId, email, name } = user;
    const timeZone = user.timeZone ?? DEFAULT_TIME_ZONE;
    return {
      userId,
      email,
      name,
      locale: user.locale as Locale,
      ...browserOf(userAgent),
      country,
      at,
      timeZone,
    };
  },
});
