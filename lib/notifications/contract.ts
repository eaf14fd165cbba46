import { z } from "zod";
import { defineEvent } from "@/lib/kernel/event";
import { failures } from "@/lib/kernel/failure";
import { type Id, idSchema } from "@/lib/kernel/ids";
import type { Locale } from "@/lib/kernel/locale";
import { MoneySchema } from "@/lib/kernel/money";
import { pageInput } from "@/lib/kernel/paging";
import { PhoneNumberSchema } from "@/lib/kernel/phone-number";

const Channel = z.enum(["email", "sms"]);

/** What a message is about, such as `order-paid`: the same word in the code, the provider's statistics and the row. */
const Kind = z
  .string()
  .max(60)
  .regex(/^[a-z]+(-[a-z]+)*$/);

/** How long notices are kept. Events are told again for 90 days at most, so no purged notice comes back. */
export const NOTICES_KEEP_DAYS = { read: 180, unread: 730 } as const;

/** Which message: one event, one person, one channel. */
export const DeliveryKey = z.object({
  eventId: z.string().min(1).max(100),
  userId: idSchema<"user">(),
  channel: Channel,
  kind: Kind,
});

export type DeliveryKey = z.output<typeof DeliveryKey>;

export const DeliverEmailInput = DeliveryKey.omit({ channel: true }).extend({
  to: z.email(),
  subject: z.string().min(1).max(300),
  html: z.string().min(1),
  text: z.string().min(1),
});

export const DeliverSmsInput = DeliveryKey.omit({ channel: true }).extend({
  to: PhoneNumberSchema,
  body: z.string().min(1).max(480),
});

/** `again`: not now; the claim is given back for the next try. */
export const RecordDeliveryInput = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("sent"), deliveryId: z.string(), providerId: z.string().nullable() }),
  z.object({ outcome: z.literal("failed"), deliveryId: z.string(), reason: z.string().max(300) }),
  z.object({ outcome: z.literal("again"), deliveryId: z.string() }),
]);

/** `claimed`: the caller, and nobody else for a minute, sends. `settled`: it was sent, or refused for good. */
export type PlannedDelivery =
  | { outcome: "claimed"; deliveryId: string }
  | { outcome: "busy" }
  | { outcome: "settled"; state: "sent" | "failed" };

/** Every notice that a person can find in the app: one kind for each thing that can happen to them so far. */
export const NOTICE_KINDS = [
  "welcome",
  "sellingEnabled",
  /** The provider has all that it needs, and the seller can be paid; or it wants something more of them. */
  "payoutAccountReady",
  "payoutAccountNeedsYou",
  /** To the buyer: it is held for them until the deadline, and waits to be paid. */
  "placed",
  "paid",
  /** To the seller: it is paid and to be sent. */
  "sold",
  "confirmed",
  "shipReminder",
  "shipped",
  /** To both: no scanner has seen the parcel for three weeks; the money stays held and we look into it. */
  "stalled",
  "delivered",
  "deliveredSeller",
  "completed",
  "completedSeller",
  /** To the seller: the money has left for their account. */
  "payout",
  "cancelledBuyer",
  "cancelledSeller",
  "expired",
  /** To the buyer: paid after it had expired, and the item was gone; all of it goes back. */
  "latePayment",
  /** To the buyer: the money has left for where it came from. */
  "refunded",
  "reviewReceived",
  "photoRefused",
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What a notice's words may name, as it was when the thing happened. */
export const NoticeFactsSchema = z.object({
  /** The item's title. */
  title: z.string().optional(),
  /** The order's number, such as RH-ABCDE-FGHJK. */
  number: z.string().optional(),
  /** The key of the item's picture; photos have none when the listing had none. */
  photoKey: z.string().optional(),
  /** What this person paid, gets or gets back. */
  amount: MoneySchema.optional(),
  /** The other party's name. */
  otherName: z.string().optional(),
  /** Who called it off or completed it; `deadline` when time did. */
  by: z.enum(["buyer", "seller", "deadline"]).optional(),
  /** By when something must be done. */
  dueAt: z.coerce.date().optional(),
  /** One to five, of a review. */
  stars: z.number().int().min(1).max(5).optional(),
  /** Why a photo was refused, in media's codes. */
  reason: z.string().max(40).optional(),
});
type NoticeFacts = z.output<typeof NoticeFactsSchema>;

/** A notice as the one whom it is for sees it. */
export type NoticeView = {
  readonly id: Id<"notice">;
  readonly kind: NoticeKind;
  /** When the thing happened. */
  readonly at: Date;
  readonly read: boolean;
  /** Where to go from here: a path on this site, without a language. */
  readonly path: string;
  readonly facts: NoticeFacts;
};

const noticeId = idSchema<"notice">();
const queryFlag = z.union([z.boolean(), z.enum(["true", "false"]).transform((text) => text === "true")]);

/** Newest first; `unread` leaves out what was read. */
export const ListNoticesInput = z.object({ ...pageInput(20, 50), unread: queryFlag.default(false) });
const path = z.string().startsWith("/").max(200);
export const MarkNoticesReadInput = z.object({ ids: z.array(noticeId).min(1).max(100) });
/** All that led to one place, which the person has come to. */
export const MarkReadAtInput = z.object({ path });
/** Up to and including the newest that the person has seen: what came since stays unread. */
export const MarkAllReadInput = z.object({ upTo: noticeId });

/** A workflow's word that a person is to find a notice: once per event, person and kind. */
export const RecordNoticeInput = z.object({
  eventId: z.string().min(1).max(100),
  userId: idSchema<"user">(),
  kind: z.enum(NOTICE_KINDS),
  at: z.coerce.date(),
  path,
  facts: NoticeFactsSchema,
});

/** Someone has a new notice. Whoever shows it live asks for the rest as that person. */
export const noticeRecorded = defineEvent({
  name: "notifications/notice.recorded",
  version: 1,
  schema: z.object({ noticeId: z.uuid(), userId: z.uuid(), kind: z.enum(NOTICE_KINDS) }),
});

/** What an open page is told live: that there is a notice, or that an order has moved. A hint to look, no more. */
export const TellPagesInput = z.discriminatedUnion("about", [
  z.object({ about: z.literal("notice"), userIds: z.array(z.uuid()).min(1).max(2), noticeId: z.uuid() }),
  z.object({ about: z.literal("order"), userIds: z.array(z.uuid()).min(1).max(2), shortId: z.string() }),
]);

/** A contact as an event of accounts brings it. */
export const NoteContactInput = z.object({
  userId: idSchema<"user">(),
  contact: z.object({ revision: z.number().int(), sealed: z.string() }),
});
/** How to reach a person and what to call them. */
export type Contact = {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
};

const instant = z.coerce.date().nullable();
/** What is kept of an order: what words can be made of, as orders say it in each of their events. */
export const OrderCopySchema = z.object({
  status: z.string(),
  shortId: z.string(),
  number: z.string(),
  title: z.string(),
  photoKey: z.string().nullable(),
  quantity: z.number().int(),
  total: MoneySchema,
  payout: MoneySchema,
  carrier: z.string().nullable(),
  trackingNumber: z.string().nullable(),
  trackingUrl: z.string().nullable(),
  paymentDueAt: instant,
  shipDueAt: instant,
  acceptDueAt: instant,
  completedBy: z.enum(["buyer", "deadline"]).nullable(),
  cancelledBy: z.enum(["buyer", "seller", "deadline"]).nullable(),
  timeZone: z.string(),
});
export const NoteOrderInput = z.object({
  orderId: idSchema<"order">(),
  buyerId: idSchema<"user">(),
  sellerId: idSchema<"user">(),
  facts: OrderCopySchema.extend({ revision: z.number().int() }),
});
/** An order as this domain knows it from its events. */
export type KnownOrder = z.output<typeof OrderCopySchema> & {
  readonly orderId: string;
  readonly buyerId: string;
  readonly sellerId: string;
};

export type Side = "buyer" | "seller";
/** To one side of an order, or to that person, who is one of its sides. */
const toSide = z.union([z.enum(["buyer", "seller"]), idSchema<"user">()]);
export const RecordOrderNoticeInput = RecordNoticeInput.pick({ eventId: true, kind: true, at: true }).extend({
  orderId: idSchema<"order">(),
  to: toSide,
  /** Only while the order is there: what comes late must not tell someone to do what is done. */
  whileIn: z.string().optional(),
  stars: z.number().int().min(1).max(5).optional(),
});
export const PersonInput = z.object({ userId: idSchema<"user">() });
export const OrderInput = z.object({ orderId: idSchema<"order">() });

/** What an email to one side of an order is made of. */
export type OrderMessage = {
  readonly order: KnownOrder & { readonly buyerName: string; readonly sellerName: string };
  readonly buyer: Contact;
  readonly seller: Contact;
};

export const notificationFailure = failures("notifications", {
  person_unknown: ["unavailable", "It is not known yet how to reach this person."],
  order_unknown: ["unavailable", "This order is not known here yet."],
});
