import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { query } from "@/lib/platform/query";
import { Email } from "../contract";
import { readUserByEmail } from "../store/read-users";

/** What signing in compares a password with; for the system alone. */
export const findCredentials = query({
  name: "accounts.findCredentials",
  input: z.object({ email: Email }),
  allow: isSystem,
  async run({ input, db }) {
    const person = await readUserByEmail(db, input.email);
    if (!person) return null;
    const { id: userId, passwordHash, emailVerifiedAt } = person;
    return { userId, passwordHash, verified: emailVerifiedAt !== null };
  },
});
