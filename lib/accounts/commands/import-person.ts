import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { idSchema } from "@/lib/kernel/ids";
import { command } from "@/lib/platform/command";
import {
  CityName,
  Country,
  contactChanged,
  Email,
  Locale,
  PersonName,
  personRegistered,
  sellingEnabled,
} from "../contract";
import { insertUser } from "../store/users";
import { sealContact } from "./seal-contact";

/** Brings in a person known from elsewhere (the demo's people), verified, under a fixed id; no welcome is sent. */
export const importPerson = command({
  name: "accounts.importPerson",
  input: z.object({
    userId: idSchema<"user">(),
    email: Email,
    passwordHash: z.string().startsWith("$argon2id$").max(300),
    name: PersonName,
    locale: Locale.default("en"),
    city: CityName.nullable().default(null),
    country: Country.nullable().default(null),
    roles: z.array(z.enum(["seller", "operator"])).default([]),
    joinedAt: z.coerce.date(),
  }),
  allow: isSystem,
  async run({ input, tx, emit }) {
    const { userId, roles, joinedAt, ...person } = input;
    const seller = roles.includes("seller");
    const known = { ...person, id: userId, contactRevision: 1 };
    const created = await insertUser(tx, {
      ...known,
      joinedAt,
      emailVerifiedAt: joinedAt,
      sellingSince: seller ? joinedAt : null,
      operatorSince: roles.includes("operator") ? joinedAt : null,
    });
    if (created) {
      emit(personRegistered.create(userId, { userId }));
      emit(contactChanged.create(userId, { userId, contact: sealContact(known) }));
    }
    if (created && seller) emit(sellingEnabled.create(userId, { userId, imported: true }));
    return { userId, created };
  },
});
