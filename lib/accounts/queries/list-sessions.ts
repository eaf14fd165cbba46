import { z } from "zod";
import { personOf } from "@/lib/kernel/actor";
import { query } from "@/lib/platform/query";
import { browserOf } from "@/lib/platform/user-agent";
import type { OwnSessionView } from "../contract";
import { isLive } from "../model/session";
import { readSessionsOf } from "../store/read-sessions";

/** A person looks at where they are signed in: the session they are using first, then the one used last. */
export const listSessions = query({
  name: "accounts.listSessions",
  input: z.object({}),
  allow: (actor) => personOf(actor) !== null,
  async run({ actor, db, now }): Promise<OwnSessionView[]> {
    const current = "sessionId" in actor ? actor.sessionId : null;
    const rows = await readSessionsOf(db, personOf(actor) ?? "", now);
    const views = rows
      .filter((row) => isLive(row, now))
      .map(({ id, publicId, userAgent, country, createdAt, lastSeenAt }) => ({
        session: publicId,
        here: id === current,
        ...browserOf(userAgent),
        country,
        openedAt: createdAt,
        lastSeenAt,
      }));
    return views.sort((a, b) => Number(b.here) - Number(a.here));
  },
});
