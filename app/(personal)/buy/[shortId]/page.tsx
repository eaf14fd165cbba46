import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { countryOptions } from "@/app/_server/country-options";
import { listingPath } from "@/app/_server/listing-view";
import { requestLocale } from "@/app/_server/request";
import { requireUser } from "@/app/_server/session";
import { OrderLayout } from "@/components/order/order-layout";
import { CheckoutForm } from "@/components/order-page/checkout-form";
import { Main, PageHead } from "@/components/shell/page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { wordsFor } from "@/components/words";
import type { ListingDetail } from "@/lib/catalogue/contract";
import { getListing } from "@/lib/catalogue/queries/get-listing";
import { VISITOR } from "@/lib/kernel/actor";
import { Failure } from "@/lib/kernel/failure";
import type { Locale } from "@/lib/kernel/locale";
import { formatMoney, type Money } from "@/lib/kernel/money";
import { needsPhone, phoneLimit } from "@/lib/kernel/proven-phone";
import { COUNTRIES } from "@/lib/orders/contract";
import { getLastAddress } from "@/lib/orders/queries/get-last-address";
import { getTerms } from "@/lib/orders/queries/get-terms";
import { env } from "@/lib/platform/env";
import { buyAction } from "./actions";
import { cannotBuy, PhoneFirst } from "./cannot-buy";
import { CheckoutSide } from "./checkout-side";

type Props = {
  params: Promise<{ shortId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Read anew each time: a cached page may not know yet that someone was faster. */
const readListing = cache(async (shortId: string): Promise<ListingDetail> => {
  try {
    return await getListing({ actor: VISITOR }, { shortId });
  } catch (error) {
    if (error instanceof Failure && (error.kind === "missing" || error.kind === "invalid")) notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { shortId } = await params;
  await requireUser(`/buy/${encodeURIComponent(shortId)}`);
  const { title } = await readListing(shortId);
  return { title: wordsFor(await requestLocale(), "checkout")("title", { title }) };
}

/** Buying one listing: where it goes, what it costs, and the button that leads to the payment page. */
export default async function BuyPage({ params, searchParams }: Props) {
  const [{ shortId }, search, locale] = await Promise.all([params, searchParams, requestLocale()]);
  const ctx = await requireUser(`/buy/${encodeURIComponent(shortId)}`);
  const listing = await readListing(shortId);
  const t = wordsFor(locale, "checkout");
  const quantity = quantityFrom(search.quantity, listing.available);
  const [{ total }, address] = await Promise.all([
    getTerms(ctx, { price: listing.price, quantity }),
    getLastAddress(ctx, {}),
  ]);
  const amount = formatMoney(total, locale);
  const refusal = cannotBuy(listing, ctx.actor, locale) ?? phoneFirst(ctx.actor, total, shortId, locale);
  return (
    <Main>
      <OrderLayout
        side={<CheckoutSide listing={listing} quantity={quantity} total={total} locale={locale} />}
      >
        <div className="-mt-6 lg:-mt-8">
          <PageHead
            crumbs={
              <Breadcrumbs
                label={wordsFor(locale, "ui")("breadcrumbs")}
                crumbs={[{ label: t("back"), href: listingPath(locale, listing) }]}
              />
            }
            title={refusal ? listing.title : t("h1")}
            lead={refusal ? undefined : t("lead")}
          />
        </div>
        {refusal ?? (
          <CheckoutForm
            action={buyAction}
            hidden={{
              listingId: listing.id,
              quantity: String(quantity),
              totalMinor: String(total.minor),
              currency: total.currency,
              idempotencyKey: randomUUID(),
            }}
            address={{ ...address, streetMore: address?.streetMore ?? "", country: address?.country ?? "DE" }}
            countries={countryOptions(COUNTRIES, locale)}
            words={{
              recipient: t("recipient"),
              street: t("street"),
              streetMore: t("streetMore"),
              postcode: t("postcode"),
              city: t("city"),
              country: t("country"),
              optional: t("optional"),
              pay: t("pay", { amount }),
              busy: t("busy"),
            }}
            foot={<p className="num text-xs text-pretty text-ink-2">{t("foot", { amount })}</p>}
          />
        )}
      </OrderLayout>
    </Main>
  );
}

function phoneFirst(actor: { phoneVerified: boolean }, total: Money, shortId: string, locale: Locale) {
  const { PHONE_NEEDED_FROM: from } = env();
  if (actor.phoneVerified || !needsPhone(total, from)) return null;
  const limit = formatMoney(phoneLimit(total.currency, from), locale, { short: true });
  return <PhoneFirst from={limit} back={`/buy/${shortId}`} locale={locale} />;
}

function quantityFrom(asked: string | string[] | undefined, available: number): number {
  const wanted = typeof asked === "string" && /^\d{1,2}$/.test(asked) ? Number(asked) : 1;
  return Math.max(1, Math.min(wanted, available));
}
