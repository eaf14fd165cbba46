import type { Person } from "../support/people";
import type { Listed } from "../support/sale";
import * as bad from "./bad";

/** What exists while hostile values are sent. */
export type World = {
  readonly seller: Person;
  /** Sells as well, but not these things. */
  readonly otherSeller: Person;
  readonly buyer: Person;
  readonly operator: Person;
  readonly listing: Listed;
  readonly orderId: string;
  readonly challengeId: string;
  readonly photoId: string;
  /** The buyer is showing that a telephone number is theirs. */
  readonly proofId: string;
};

type Role = "visitor" | "buyer" | "seller" | "operator";

export type ActionRow = {
  readonly as: Role;
  /** A page that carries the action. */
  readonly path: (world: World) => string;
  /** A form that would be fine; each case spoils one field of it. */
  readonly good: (world: World) => Record<string, string>;
  /** By field: what must be refused, and the name under which the answer complains when it is not the field's own. */
  readonly spoil: Readonly<Record<string, { values: readonly bad.Bad[]; named?: string }>>;
};

const onOrder = (as: Role, spoil: ActionRow["spoil"] = {}, more: Record<string, string> = {}): ActionRow => ({
  as,
  path: ({ orderId }) => `/orders/${orderId}`,
  good: ({ orderId }) => ({ orderId, ...more }),
  spoil: { orderId: { values: bad.noId }, ...spoil },
});

const listingFields: ActionRow["spoil"] = {
  title: { values: bad.noText },
  description: { values: bad.noText },
  categorySlug: { values: bad.noChoice },
  condition: { values: bad.noChoice },
  price: { values: bad.noAmount },
  stock: { values: [bad.MISSING, ...bad.noCount] },
  photoIds: { values: ["1", "' or 1=1 --", "x".repeat(40_000), "a,b,c"], named: "photoIds.0" },
};

const listingForm = ({ photoId }: World): Record<string, string> => ({
  title: "Leica M6",
  description: "Bought new, used on three journeys.",
  categorySlug: "cameras",
  condition: "very_good",
  price: "300.00",
  stock: "1",
  photoIds: photoId,
});

/** Of the shape that a session's id has in public, and nobody's. */
const MISSING_SESSION = "2222222222";

/** One row for each server action of the build; an action without a row fails the proof. */
export const ACTIONS: Readonly<Record<string, ActionRow>> = {
  signUpAction: {
    as: "visitor",
    path: () => "/sign-up",
    good: () => ({ name: "Eve", email: "eve@people.example", password: "a quiet harbour in May", next: "" }),
    spoil: {
      name: { values: [...bad.noText, "\u202eevE", "---"] },
      email: { values: bad.noEmail },
      password: { values: bad.noPassword },
    },
  },
  verifyAction: {
    as: "visitor",
    path: ({ challengeId }) => `/verify?c=${challengeId}`,
    good: ({ challengeId }) => ({ challengeId, code: "000000", next: "" }),
    spoil: { challengeId: { values: bad.noId }, code: { values: bad.noCode } },
  },
  resendAction: {
    as: "visitor",
    path: ({ challengeId }) => `/verify?c=${challengeId}`,
    good: ({ challengeId }) => ({ challengeId }),
    spoil: { challengeId: { values: bad.noId } },
  },
  signInAction: {
    as: "visitor",
    path: () => "/sign-in",
    good: () => ({ email: "eve@people.example", password: "a quiet harbour in May", next: "" }),
    spoil: {
      email: { values: bad.noEmail },
      password: { values: [bad.MISSING, "", "x".repeat(40_000)] },
    },
  },
  askSignInCodeAction: {
    as: "visitor",
    path: () => "/sign-in/code",
    good: () => ({ email: "eve@people.example", next: "" }),
    spoil: { email: { values: [...bad.noEmail, "a@people.example\r\nBcc: b@people.example"] } },
  },
  askResetAction: {
    as: "visitor",
    path: () => "/forgot",
    good: () => ({ email: "eve@people.example" }),
    spoil: { email: { values: [...bad.noEmail, "a@people.example\r\nBcc: b@people.example"] } },
  },
  resetPasswordAction: {
    as: "visitor",
    path: () => "/forgot",
    good: () => ({ password: "a quiet harbour in May" }),
    // Its token comes by a cookie, which nobody has here.
    spoil: { password: { values: bad.noPassword } },
  },
  changePasswordAction: {
    as: "buyer",
    path: () => "/settings/password",
    good: () => ({ currentPassword: "correct horse battery", password: "a quiet harbour in May" }),
    spoil: {
      currentPassword: { values: [bad.MISSING, "", "x".repeat(40_000)] },
      password: { values: bad.noPassword },
    },
  },
  // Takes nothing from outside but the session.
  signOutAction: { as: "visitor", path: () => "/sign-in", good: () => ({}), spoil: {} },
  saveProfileAction: {
    as: "buyer",
    path: () => "/settings/profile",
    good: () => ({ name: "Mara Lind", handle: "", about: "", city: "Lund", country: "SE" }),
    spoil: {
      name: { values: bad.noText },
      handle: {
        values: [...bad.tooLong, "ab", "-mara", "mara..lind", "p\u0430ypal", "resalehub", "4711", "a b c"],
      },
      about: { values: [...bad.tooLong, "a\u0000b", "a\u202eb"] },
      city: { values: [...bad.tooLong, "a\u0000b"] },
      country: { values: ["S", "SWE", "1"] },
    },
  },
  savePictureAction: {
    as: "buyer",
    path: () => "/settings/profile",
    good: ({ photoId }) => ({ pictureId: photoId }),
    spoil: { pictureId: { values: bad.noId } },
  },
  removePictureAction: { as: "visitor", path: () => "/sign-in", good: () => ({}), spoil: {} },
  savePreferencesAction: {
    as: "buyer",
    path: () => "/settings/preferences",
    good: () => ({ locale: "en", timeZone: "Europe/Stockholm", theme: "system" }),
    spoil: {
      locale: { values: ["", "xx", "constructor", ...bad.tooLong] },
      timeZone: { values: ["Mars/Phobos", "a\u0000b", ...bad.tooLong] },
    },
  },
  revokeSessionAction: {
    as: "buyer",
    path: () => "/settings/security",
    good: () => ({ session: MISSING_SESSION }),
    spoil: { session: { values: bad.noId } },
  },
  endSessionsAction: {
    as: "buyer",
    path: () => "/settings/security",
    good: () => ({ which: "others" }),
    spoil: { which: { values: bad.noChoice } },
  },
  payoutAction: { as: "visitor", path: () => "/sign-in", good: () => ({}), spoil: {} },
  buyAction: {
    as: "buyer",
    path: ({ listing }) => `/buy/${listing.shortId}`,
    good: ({ listing }) => ({
      listingId: listing.listingId,
      quantity: "1",
      totalMinor: "30000",
      currency: "EUR",
      recipient: "Lena Hoffmann",
      street: "Winsstraße 41",
      streetMore: "",
      postcode: "10405",
      city: "Berlin",
      country: "DE",
    }),
    spoil: {
      listingId: { values: bad.noId },
      quantity: { values: bad.noCount },
      totalMinor: { values: ["NaN", "1.5", "1e309", "x"], named: "expectedTotal.minor" },
      currency: { values: bad.noChoice, named: "expectedTotal.currency" },
      recipient: { values: bad.noText, named: "address.recipient" },
      street: { values: [...bad.noText, "one\ntwo"], named: "address.street" },
      streetMore: { values: bad.tooLong, named: "address.streetMore" },
      postcode: { values: [...bad.noText, "1040", "ABCDE"], named: "address.postcode" },
      city: { values: bad.noText, named: "address.city" },
      country: { values: [...bad.noChoice, "XX", "de"], named: "address.country" },
    },
  },
  payAction: onOrder("buyer", { orderId: { values: bad.noId, named: "order" } }),
  giveUpAction: onOrder("buyer"),
  confirmAction: onOrder("seller"),
  shipAction: onOrder(
    "seller",
    {
      carrier: { values: [...bad.noChoice, "pigeon"] },
      trackingNumber: { values: [bad.MISSING, "", "x".repeat(40_000)] },
    },
    { carrier: "dhl", trackingNumber: "00340434161612345678" },
  ),
  acceptAction: onOrder("buyer"),
  cancelAction: onOrder("buyer"),
  relistAction: onOrder("seller"),
  deliverAction: onOrder("operator"),
  reviewAction: onOrder(
    "buyer",
    { stars: { values: [bad.MISSING, ...bad.noCount, "6"] }, text: { values: bad.tooLong } },
    { stars: "5", text: "As described." },
  ),
  createListingAction: { as: "seller", path: () => "/sell/new", good: listingForm, spoil: listingFields },
  editListingAction: {
    as: "seller",
    path: ({ listing }) => `/sell/${listing.shortId}/edit`,
    good: (world) => ({ ...listingForm(world), listingId: world.listing.listingId, version: "1" }),
    spoil: {
      ...listingFields,
      listingId: { values: bad.noId },
      version: { values: [bad.MISSING, "", "-1", "x", "1.5"] },
    },
  },
  listingAct: {
    as: "seller",
    path: () => "/sell",
    good: ({ listing }) => ({ act: "pause", listingId: listing.listingId }),
    spoil: { act: { values: bad.noChoice }, listingId: { values: bad.noId } },
  },
  enableSellingAction: {
    as: "buyer",
    path: () => "/sell/start",
    good: () => ({ city: "Berlin", country: "DE" }),
    spoil: { city: { values: bad.noText }, country: { values: [...bad.noChoice, "D", "DEU", "1"] } },
  },
  addPhoneAction: {
    as: "buyer",
    path: () => "/settings/phone?other=1",
    good: () => ({ phone: "0151 12345678", country: "DE", next: "/orders" }),
    spoil: {
      phone: { values: [bad.MISSING, "", "call me", "+49 30 901820", "+12025550143", "1".repeat(41)] },
      country: { values: ["D", "DEU", "1"] },
    },
  },
  verifyPhoneAction: {
    as: "buyer",
    path: () => "/settings/phone",
    good: ({ proofId }) => ({ challengeId: proofId, code: "000000", next: "" }),
    spoil: { challengeId: { values: bad.noId, named: "proofId" }, code: { values: bad.noCode } },
  },
  resendPhoneAction: {
    as: "buyer",
    path: () => "/settings/phone",
    good: ({ proofId }) => ({ challengeId: proofId }),
    spoil: { challengeId: { values: bad.noId, named: "proofId" } },
  },
  removePhoneAction: { as: "buyer", path: () => "/settings/phone", good: () => ({}), spoil: {} },
  markReadAction: {
    as: "buyer",
    path: () => "/inbox",
    good: () => ({ id: crypto.randomUUID() }),
    spoil: { id: { values: bad.noId, named: "ids.0" } },
  },
  markAllReadAction: {
    as: "buyer",
    path: () => "/inbox",
    good: () => ({ upTo: crypto.randomUUID() }),
    spoil: { upTo: { values: bad.noId } },
  },
  rerunAction: {
    as: "operator",
    path: () => "/operator/dead-letters",
    good: () => ({ id: crypto.randomUUID() }),
    spoil: { id: { values: bad.noId } },
  },
};
