import { redirect } from "next/navigation";
import { wordsFor } from "@/components/words";
import { Failure } from "@/lib/kernel/failure";
import type { Locale } from "@/lib/kernel/locale";
import { getOrder } from "@/lib/orders/queries/get-order";
import { openCheckout } from "@/lib/payments/tasks/open-checkout";
import type { Context } from "@/lib/platform/context";
import { when } from "./when";

/** Sends the buyer to the provider's payment page; when that cannot be opened, to the order, which stands all the same. */
export async function leadToPayment(ctx: Context, orderRef: string, locale: Locale): Promise<never> {
  const order = await getOrder(ctx, { order: orderRef });
  redirect(await paymentPage(ctx, order, holdNote(order, locale), locale));
}

/** What the provider's page says beside the amount: until when the item is held. */
export function holdNote({ paymentDueAt }: { paymentDueAt: Date }, locale: Locale): string {
  return wordsFor(locale, "checkout")("holdNote", { when: when(paymentDueAt, locale) });
}

async function paymentPage(
  ctx: Context,
  order: { checkoutId: string; shortId: string },
  note: string,
  locale: Locale,
): Promise<string> {
  const { requestId, actor } = ctx;
  try {
    const page = await openCheckout({ requestId, actor }, { checkoutId: order.checkoutId, note, locale });
    return page.url;
  } catch (error) {
    // Over, paid already, or the provider is away: the order's own page says which and what to do.
    if (!(error instanceof Failure)) throw error;
    return `/orders/${order.shortId}${error.kind === "unavailable" ? "?pay=unavailable" : ""}`;
  }
}
