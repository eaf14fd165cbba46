import type { ReactNode } from "react";
import { guidePath } from "@/app/_server/guides/guide-paths";
import { listingPath, tilePhoto } from "@/app/_server/listing-view";
import { OrderItem, OrderSum, SummaryColumn, SummaryPart } from "@/components/order/order-summary";
import { Aside } from "@/components/ui/notice";
import { Segmented } from "@/components/ui/segmented";
import { TextLink } from "@/components/ui/text-link";
import { wordsFor } from "@/components/words";
import type { ListingDetail } from "@/lib/catalogue/contract";
import type { Locale } from "@/lib/kernel/locale";
import { formatMoney, type Money } from "@/lib/kernel/money";

/** More than these at once is typed nowhere else either. */
const MOST_OFFERED = 5;

/** What is bought, how many, what it comes to, and what protects the money. */
export function CheckoutSide({
  listing,
  quantity,
  total,
  locale,
}: {
  listing: ListingDetail;
  quantity: number;
  total: Money;
  locale: Locale;
}) {
  const t = wordsFor(locale, "checkout");
  const price = formatMoney(listing.price, locale);
  return (
    <SummaryColumn label={t("summary")}>
      <OrderItem
        href={listingPath(locale, listing)}
        title={listing.title}
        meta={t("soldBy", {
          condition: wordsFor(locale, "condition")(listing.condition),
          name: listing.seller.name,
        })}
        photo={listing.photos[0] ? tilePhoto(listing.photos[0].key) : null}
        price={listing.price}
        locale={locale}
      />
      {listing.status === "active" && listing.available > 1 && (
        <SummaryPart title={t("quantity")}>
          <div className="flex flex-wrap items-center gap-3">
            <Segmented
              label={t("quantity")}
              segments={Array.from({ length: Math.min(MOST_OFFERED, listing.available) }, (_, index) => ({
                label: index + 1,
                href: `/buy/${listing.shortId}?quantity=${index + 1}`,
                current: index + 1 === quantity,
              }))}
            />
            <span className="text-xs text-ink-2">{t("available", { count: listing.available })}</span>
          </div>
        </SummaryPart>
      )}
      <SummaryPart title={t("summary")}>
        <OrderSum
          locale={locale}
          parts={[{ label: quantity > 1 ? t("items", { quantity, price }) : t("item"), amount: total }]}
          total={{ label: t("total"), amount: total }}
        />
      </SummaryPart>
      <Aside>
        {t.rich("protection", { b: (words: ReactNode) => <b>{words}</b> })}{" "}
        <TextLink href={guidePath(locale, "money")}>{wordsFor(locale, "guides")("money.title")}</TextLink>
      </Aside>
    </SummaryColumn>
  );
}
