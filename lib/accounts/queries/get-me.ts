import { z } from "zod";
import { personOf } from "@/lib/kernel/actor";
import { query } from "@/lib/platform/query";
import { accountFailure, type Locale, type MeView } from "../contract";
import { rolesOf } from "../model/roles";
import { readUser } from "../store/read-users";

/** A person looks at their own account. */
export const getMe = query({
  name: "accounts.getMe",
  input: z.object({}),
  allow: (actor) => personOf(actor) !== null,
  async run({ actor, db }): Promise<MeView> {
    const person = await readUser(db, personOf(actor) ?? "");
    if (!person) throw accountFailure("not_found");
    const {
      id: userId,
      name,
      handle,
      about,
      city,
      country,
      joinedAt,
      email,
      timeZone,
      pictureKey: picture,
    } = person;
    return {
      userId,
      name,
      handle,
      about,
      picture,
      city,
      country,
      joinedAt,
      email,
      timeZone,
      locale: person.locale as Locale,
      roles: rolesOf(person),
    };
  },
});
