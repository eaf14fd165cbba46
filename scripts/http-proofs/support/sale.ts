import { writer } from "@/lib/platform/db/client";
import { newShortId } from "@/lib/platform/ids";
import { personWith } from "@/lib/testing/actors";
import { aListing } from "@/lib/testing/catalogue";
import { ADDRESS } from "@/lib/testing/orders";
import { type Person, signedIn } from "./people";
import type { ActionAnswer } from "./visitor";

export type Listed = {
  readonly listingId: string;
  readonly shortId: string;
  readonly slug: string;
  readonly title: string;
};

/** A thing of this seller on sale. Its title is its own, so that a message that names it cannot mean another. */
export async function listed(seller: Person): Promise<Listed> {
  const title = `Leica M6, number ${newShortId()}`;
  const actor = personWith(["buyer", "seller"], seller.userId);
  const { listingId } = await aListing({ title, seller: actor });
  const row = await writer().listing.findUniqueOrThrow({ where: { id: listingId } });
  return { listingId, shortId: row.shortId, slug: row.slug, title };
}

/** Stands on the checkout page of a listing with the form filled in; calling the answer sends it. */
export async function atCheckout(
  person: Person,
  { shortId }: Listed,
): Promise<(signal?: AbortSignal) => Promise<ActionAnswer>> {
  const path = `/buy/${shortId}`;
  const form = await person.visitor.form(path, "street");
  return (signal) => person.visitor.act(path, form.actionId, { ...form.values, ...ADDRESS }, signal);
}

export type Bought = {
  readonly buyer: Person;
  readonly orderId: string;
  readonly checkoutId: string;
  /** The provider's session that waits to be paid. */
  readonly sessionId: string;
};

/** A new buyer orders the listing and stands on the payment page. */
export async function bought(origin: string, listing: Listed): Promise<Bought> {
  const buyer = await signedIn(origin);
  const answer = await (await atCheckout(buyer, listing))();
  if (answer.state) throw new Error(`the order was refused: ${JSON.stringify(answer.state)}`);
  const order = await writer().order.findFirstOrThrow({ where: { buyerId: buyer.userId } });
  return {
    buyer,
    orderId: order.id,
    checkoutId: order.checkoutId,
    sessionId: await sessionOf(order.checkoutId),
  };
}

export async function sessionOf(checkoutId: string): Promise<string> {
  const payment = await writer().payment.findFirstOrThrow({ where: { checkoutId } });
  if (!payment.sessionId) throw new Error("the payment page was not made");
  return payment.sessionId;
}

export async function orderStatus(orderId: string): Promise<string> {
  return (await writer().order.findUniqueOrThrow({ where: { id: orderId } })).status;
}
