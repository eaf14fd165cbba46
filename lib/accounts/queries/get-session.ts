import { query } from "@/lib/platform/query";
import { SessionInput, type SessionView } from "../contract";
import { rolesOf } from "../model/roles";
import { isLive, touchDue } from "../model/session";
import { readSession } from "../store/read-sessions";

/** Who a session belongs to, at each request, in one read by key; null when it has ended. Its id is its secret. */
export const getSession = query({
  name: "accounts.getSession",
  input: SessionInput,
  allow: () => true,
  async run({ input, db, now }): Promise<SessionView | null> {
    const session = await readSession(db, input.sessionId);
    if (!session || !isLive(session, now)) return null;
    const { user } = session;
    return {
      userId: user.id,
      sessionId: session.id,
      name: user.name,
      roles: rolesOf(user),
      suspended: user.suspendedAt !== null,
      phoneVerified: user.phoneVerifiedAt !== null,
      expiresAt: session.expiresAt,
      touchDue: touchDue(session, now),
    };
  },
});
