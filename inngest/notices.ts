import type { z } from "zod";
import { emailVerified, sellingEnabled } from "@/lib/accounts/contract";
import { photoRefused } from "@/lib/media/contract";
import { recordNotice } from "@/lib/notifications/commands/record-notice";
import { recordOrderNotice } from "@/lib/notifications/commands/record-order-notice";
import type { NoticeKind } from "@/lib/notifications/contract";
import { accountChanged } from "@/lib/payments/contract";
import type { reviewLeft } from "@/lib/reviews/contract";
import type { WorkflowData } from "./client";
import type { OrderNews } from "./order-news";
import { workflowContext } from "./run";

/** Leaves a notice for one side of an order. */
export async function noticeOfOrder(
  { kind, to, whileIn }: OrderNews,
  data: WorkflowData<{ orderId: string }>,
) {
  const { eventId, occurredAt: at, orderId } = data;
  return recordOrderNotice(context(eventId), { eventId, at, orderId, kind, to, whileIn });
}

/** Tells the one who was rated. A review that came with its person from elsewhere is of no order, and no news. */
export async function noticeOfReview(data: WorkflowData<z.output<typeof reviewLeft.schema>>) {
  const { eventId, occurredAt: at, orderId, subjectId: to, stars } = data;
  if (!orderId) return { recorded: false };
  return recordOrderNotice(context(eventId), { eventId, at, orderId, to, stars, kind: "reviewReceived" });
}

type About = {
  readonly userId: string;
  readonly kind: NoticeKind;
  readonly path: string;
  readonly reason?: string;
};
type PersonData = Partial<Record<"userId" | "ownerId" | "reason", string>> & {
  ready?: boolean;
  imported?: boolean;
};

/** What a person is told of what happened to them and to no order, and where it leads. */
const ABOUT_PEOPLE: Readonly<Record<string, (data: PersonData) => About | null>> = {
  [emailVerified.name]: ({ userId = "" }) => ({ userId, kind: "welcome", path: "/" }),
  [sellingEnabled.name]: ({ userId = "", imported }) =>
    imported ? null : { userId, kind: "sellingEnabled", path: "/sell" },
  [accountChanged.name]: ({ userId = "", ready }) => ({
    userId,
    kind: ready ? "payoutAccountReady" : "payoutAccountNeedsYou",
    path: "/sell",
  }),
  [photoRefused.name]: ({ ownerId: userId = "", reason }) => ({
    userId,
    kind: "photoRefused",
    path: "/sell",
    ...(reason ? { reason } : {}),
  }),
};

export const EVENTS_ABOUT_PEOPLE = Object.keys(ABOUT_PEOPLE);

/** Leaves a notice for the person to whom that happened. */
export async function noticeOfPerson(eventName: string, data: WorkflowData<PersonData>) {
  const about = ABOUT_PEOPLE[eventName]?.(data);
  if (!about) return { recorded: false };
  const { eventId, occurredAt: at } = data;
  const { reason, ...notice } = about;
  return recordNotice(context(eventId), { ...notice, eventId, at, facts: reason ? { reason } : {} });
}

function context(eventId: string) {
  return workflowContext("notifications", eventId);
}
