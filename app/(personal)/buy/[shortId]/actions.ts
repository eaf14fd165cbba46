"use server";

import { refresh } from "next/cache";
import { action, text } from "@/app/_server/action";
import { requestLocale } from "@/app/_server/request";
import { leadToPayment } from "@/app/(personal)/orders/lead-to-payment";
import { Failure } from "@/lib/kernel/failure";
import type { Currency } from "@/lib/kernel/money";
import { placeOrder } from "@/lib/orders/commands/place-order";
import type { Country } from "@/lib/orders/contract";

/** Orders the item, which holds it, then leads to the payment page. Sent twice with one key, it is one order. */
export const buyAction = action<undefined>(async (ctx, form) => {
  const typed = (name: string): string => text(form, name) ?? "";
  try {
    const { shortId } = await placeOrder(ctx, {
      listingId: typed("listingId"),
      quantity: typed("quantity"),
      // The page's total is only compared; whatever is not one of the countries is refused at its field.
      expectedTotal: { minor: Number(typed("totalMinor")), currency: typed("currency") as Currency },
      address: {
        recipient: typed("recipient"),
        street: typed("street"),
        streetMore: typed("streetMore"),
        postcode: typed("postcode"),
        city: typed("city"),
        country: typed("country") as Country,
      },
    });
    return await leadToPayment(ctx, shortId, await requestLocale());
  } catch (error) {
    // The page beside the form shows the old price: it is drawn anew, the message stays.
    if (error instanceof Failure && error.code === "total_changed") refresh();
    throw error;
  }
});
