import { z } from "zod";
import { LOCALES } from "@/lib/kernel/locale";

const Account = z
  .object({
    userId: z.string(),
    name: z.string(),
    handle: z.string().nullable().describe("In small letters; also the end of a seller's address."),
    about: z.string().nullable(),
    picture: z.string().nullable().describe("The key of their picture, once it can be shown."),
    email: z.string(),
    city: z.string().nullable(),
    country: z.string().nullable(),
    locale: z.enum(LOCALES),
    timeZone: z.string().nullable().describe("An IANA name; null where it was not said."),
    joinedAt: z.date(),
    ordersWaiting: z.number().int().describe("Orders of which the next step is theirs."),
    onlySalesWait: z.boolean(),
    sells: z.boolean(),
    operates: z.boolean(),
    unread: z.number().int().describe("Notices not read yet."),
    newest: z
      .object({ id: z.string(), href: z.string(), text: z.string() })
      .nullable()
      .describe("The newest of them, in words of the language asked for."),
  })
  .meta({ id: "Account", description: "A person's own account." });

export const Me = z
  .object({
    account: Account.nullable().describe("Null for a visitor."),
    live: z
      .object({
        key: z.string(),
        cluster: z.string(),
        wsHost: z.string(),
        wsPort: z.number().int(),
        forceTLS: z.boolean(),
      })
      .nullable()
      .describe("Where to connect (Pusher's protocol) to be told what is new; null where that is off."),
  })
  .meta({ id: "Me" });
