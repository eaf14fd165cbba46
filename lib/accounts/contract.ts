import { z } from "zod";
import type { Role } from "@/lib/kernel/actor";
import { isCountry } from "@/lib/kernel/countries";
import { defineEvent } from "@/lib/kernel/event";
import { failures } from "@/lib/kernel/failure";
import { idSchema } from "@/lib/kernel/ids";
import { LOCALES } from "@/lib/kernel/locale";
import { isTimeZone, nameText, paragraphText } from "@/lib/kernel/plain-text";

export const PersonName = nameText(60);
export const CityName = nameText(80);
export const Country = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}$/, { abort: true })
  .refine(isCountry);
/**
 * A name of one's own for addresses, in small letters. Here its shape alone; of which letters, and like whose it may
 * look, is for model/handle.ts.
 */
export const Handle = z
  .string()
  .trim()
  .max(120)
  .transform((text) => text.normalize("NFKC").toLowerCase().replace(/^@/, ""))
  .refine((text) => [...text].length >= 3, { params: { code: "too_short" } })
  .refine((text) => [...text].length <= 30, { params: { code: "too_long" } })
  .refine((text) => /^[\p{L}\d](?:[_.-]?[\p{L}\p{M}\d])+$/u.test(text), { params: { code: "characters" } });
const About = paragraphText(600);
/** Where the shop is: for whoever has not said where they are. */
export const DEFAULT_TIME_ZONE = "Europe/Berlin";
const TimeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, { params: { code: "wrong" } });
export const Locale = z.enum(LOCALES);
export type Locale = z.output<typeof Locale>;

/** A session ends this long after it was opened, whatever happens, and this long after it was last used. */
export const SESSION_DAYS = { absolute: 60, idle: 14 } as const;
/** How long a mailed code can be typed. */
export const CODE_MINUTES = 10;
/** How long a mailed link can be used to choose a new password. */
export const RESET_MINUTES = 30;
/** How long what has done its service is kept: a code or link, a session that has ended, an address that was never verified. */
export const ACCOUNTS_KEEP_DAYS = { codes: 2, endedSessions: 30, unverified: 30, devices: 400 } as const;

/** An address, in the one spelling under which it is stored and looked up. */
export const Email = z.string().trim().toLowerCase().min(1).max(254).pipe(z.email());

/** What is typed when signing in: any length of sense, so that an old password is never refused by a new rule. */
export const TypedPassword = z
  .string()
  .min(1)
  .max(200)
  .transform((text) => text.normalize("NFKC"));

/** Long rather than complicated; a run of very few characters is no password. */
export const NewPassword = z
  .string()
  .min(10)
  .max(200)
  .transform((text) => text.normalize("NFKC"))
  .refine((text) => new Set(text).size >= 5, { params: { code: "too_simple" } });

const UserAgent = z
  .string()
  .transform((text) => text.replace(/[^\x20-\x7e]/g, "").slice(0, 300))
  .optional();

/** Where a sign-in comes from, as the edge saw it: `device` is what the device's cookie holds, `country` a trusted proxy's word. */
export const SignInOrigin = z.object({
  userAgent: UserAgent,
  device: z.string().min(20).max(100).optional(),
  country: Country.optional(),
});
export type SignInOrigin = z.output<typeof SignInOrigin>;

/** Six digits; spaces and dashes that people type or paste are forgiven. */
export const Code = z
  .string()
  .max(40)
  .transform((text) => text.replace(/[\s-]/g, ""))
  .pipe(z.string().regex(/^\d{6}$/));

export const SignUpInput = z.object({
  email: Email,
  password: NewPassword,
  name: PersonName,
  locale: Locale.default("en"),
});
export const KnownDeviceInput = z.object({ email: Email, device: SignInOrigin.shape.device });
export const SignInInput = SignInOrigin.extend({ email: Email, password: TypedPassword });
export const ChallengeInput = z.object({ challengeId: idSchema<"challenge">() });
export const VerifyEmailInput = ChallengeInput.extend({ code: Code, ...SignInOrigin.shape });
/** Asks for a message to an address, whoever it belongs to. */
export const AddressInput = z.object({ email: Email });
export const SessionInput = z.object({ sessionId: idSchema<"session">() });
/** A session as its owner may name it; never the id that its cookie holds. */
export const OwnSessionInput = z.object({ session: z.string().regex(/^[2-9a-z]{10}$/) });
/** Every session but the one that asks, or that one too. */
export const EndSessionsInput = z.object({ which: z.enum(["others", "all"]) });
export const PersonInput = z.object({ userId: idSchema<"user">() });
/** What is left out stays as it is. */
export const ProfileInput = z
  .object({
    name: PersonName,
    handle: Handle.nullable(),
    about: About.nullable(),
    pictureId: idSchema<"photo">().nullable(),
    city: CityName.nullable(),
    country: Country.nullable(),
  })
  .partial()
  .refine((change) => Object.values(change).some((value) => value !== undefined), {
    params: { code: "required" },
    message: "names nothing to change",
  });
/** How the site speaks to a person: in which language, and in which zone it says when. */
export const PreferencesInput = z
  .object({ locale: Locale, timeZone: TimeZone.nullable() })
  .partial()
  .refine((change) => Object.values(change).some((value) => value !== undefined), {
    params: { code: "required" },
    message: "names nothing to change",
  });
/** Buyers are told where a thing comes from, so whoever sells says where they are. */
export const EnableSellingInput = z.object({ city: CityName, country: Country });

/** `after`: where the last batch ended. */
export const RestateContactsInput = z.object({
  after: idSchema<"user">().nullable().default(null),
  limit: z.number().int().min(1).max(500).default(200),
});

/** A session that was just opened: the edge puts its id into the cookie. */
export type OpenedSession = { userId: string; sessionId: string; expiresAt: Date };
/** The password was right; either the person is in, or must first show that the address is theirs. */
export type SignInOutcome =
  | ({ outcome: "signed_in" } & OpenedSession)
  | { outcome: "verify"; challengeId: string };
/** Who a live session belongs to; `touchDue` asks the edge to call `touchSession`. */
export type SessionView = {
  userId: string;
  sessionId: string;
  name: string;
  roles: readonly Role[];
  suspended: boolean;
  phoneVerified: boolean;
  expiresAt: Date;
  touchDue: boolean;
};
/** A session as its owner sees it. `browser` and `system` are names as their makers write them. */
export type OwnSessionView = {
  session: string;
  here: boolean;
  browser: string | null;
  system: string | null;
  country: string | null;
  openedAt: Date;
  lastSeenAt: Date;
};
/**
 * What the page that asks for a code shows. It is the same whether or not the address had an account. To whom a code
 * for signing in went is not told: of an address without an account nothing is kept that could be shown.
 */
export type ChallengeView = {
  challengeId: string;
  purpose: "sign_up" | "sign_in";
  sentTo: string | null;
  expiresAt: Date;
  resendAt: Date;
  open: boolean;
};
/** What the page behind a mailed link shows of the account: enough to see whose it is. */
export type ResetLinkView = { sentTo: string; expiresAt: Date };
export type PublicProfileView = {
  userId: string;
  name: string;
  handle: string | null;
  about: string | null;
  /** The key of their picture, a square; null while there is none to show. */
  picture: string | null;
  city: string | null;
  country: string | null;
  joinedAt: Date;
};
export type MeView = PublicProfileView & {
  email: string;
  locale: Locale;
  timeZone: string | null;
  roles: readonly Role[];
};

export const accountFailure = failures("accounts", {
  wrong_credentials: ["unauthenticated", "That email and password do not belong together."],
  use_code: ["limited", "Too many passwords were tried for this address. Sign in by a mailed code instead."],
  wrong_code: ["invalid", "That is not the code. Tries left: {left}."],
  code_over: ["conflict", "This code can no longer be used. Ask for a new one."],
  resend_too_soon: ["limited", "A new code can be sent in {seconds} seconds."],
  challenge_gone: ["missing", "This is no longer open. Start again."],
  link_over: ["conflict", "This link can no longer be used. Ask for a new one."],
  wrong_password: ["invalid", "That is not your current password."],
  not_found: ["missing", "There is no such person."],
  phone_unreadable: ["invalid", "That is not a telephone number."],
  phone_not_mobile: ["invalid", "No text message can be sent to that number."],
  phone_country: ["invalid", "No text messages are sent to that country."],
  phone_same: ["conflict", "That number is verified already."],
  phone_taken: ["conflict", "That number belongs to another account. Remove it there first."],
  proof_gone: ["missing", "This number is no longer being verified. Start again."],
  texts_paused: ["unavailable", "No text messages are sent there right now. Try again later."],
  picture_not_found: ["missing", "There is no such picture."],
  handle_taken: ["conflict", "That handle is taken, or looks like one that is."],
  handle_refused: [
    "invalid",
    "That handle cannot be had: letters of one script, digits, and no word of ours.",
  ],
});

const userId = z.string();
export const personRegistered = defineEvent({
  name: "accounts/person.registered",
  version: 1,
  schema: z.object({ userId }),
});
/**
 * How to reach a person, for those who keep a book of contacts. `sealed` holds `ContactSchema` as JSON, sealed for the
 * purpose `contact` and the person's id, since events show no personal data. Of two, the higher revision is the newer.
 */
const sealedContact = z.object({ revision: z.number().int(), sealed: z.string() });
export const CONTACT = "contact";
export const ContactSchema = z.object({ email: z.string(), name: z.string(), locale: Locale });

/** Since version 2 it brings the contact along: the first message to them need not wait for other news. */
export const emailVerified = defineEvent({
  name: "accounts/email.verified",
  version: 2,
  schema: z.object({ userId, contact: sealedContact }),
});
/** A person's address, name or language is known for the first time, or is another one, or is told once more. */
export const contactChanged = defineEvent({
  name: "accounts/contact.changed",
  version: 1,
  schema: z.object({ userId, contact: sealedContact }),
});
/**
 * `codeVersion` says which of a challenge's codes is meant: an older one is not sent any more. Since version 2 there may
 * be nobody to send it to: one who asks to sign in with an address that has no account is answered like any other.
 */
export const codeRequested = defineEvent({
  name: "accounts/code.requested",
  version: 2,
  schema: z.object({
    challengeId: z.string(),
    userId: userId.nullable(),
    purpose: z.enum(["verify_email", "account_exists", "sign_in"]),
    channel: z.literal("email"),
    codeVersion: z.number().int(),
  }),
});
/** Someone asked for a link by which to choose a new password; `userId` is null as in `codeRequested`. */
export const resetRequested = defineEvent({
  name: "accounts/reset.requested",
  version: 1,
  schema: z.object({ resetId: z.string(), userId: userId.nullable() }),
});
/** A person has another password than before. */
export const passwordChanged = defineEvent({
  name: "accounts/password.changed",
  version: 1,
  schema: z.object({ userId }),
});
/** Since version 2 it says whether the person was brought in as a seller, which is no news to them. */
export const sellingEnabled = defineEvent({
  name: "accounts/selling.enabled",
  version: 2,
  schema: z.object({ userId, imported: z.boolean() }),
});
export const profileChanged = defineEvent({
  name: "accounts/profile.changed",
  version: 1,
  schema: z.object({ userId }),
});
/** A person signed in on a device that they had not used before. `session` is the one that was opened, by its public id. */
export const deviceAdded = defineEvent({
  name: "accounts/device.added",
  version: 1,
  schema: z.object({ userId, session: z.string() }),
});
/** A person left, or ended sessions of theirs from elsewhere, one or all at once. What has run out by itself tells nobody. */
export const sessionEnded = defineEvent({
  name: "accounts/session.ended",
  version: 1,
  schema: z.object({ userId }),
});
