import { listingPath, tilePhoto } from "@/app/_server/listing-view";
import { OrderItem, SummaryColumn, SummaryPart } from "@/components/order/order-summary";
import { Stars } from "@/components/ui/rating";
import { wordsFor } from "@/components/words";
import { countryName } from "@/lib/kernel/countries";
import type { Locale } from "@/lib/kernel/locale";
import type { Address, OrderView } from "@/lib/orders/contract";
import { MoneyPart } from "./money-part";
import type { OrderPageData } from "./read-order-page";

/** The facts beside the story: the thing, the money, where it goes, what was said. */
export function OrderSide({ data, locale }: { data: OrderPageData; locale: Locale }) {
  const { order, charged, settled, reviews } = data;
  const t = wordsFor(locale, "order");
  return (
    <SummaryColumn label={t("page.side.label")}>
      <ThingOf order={order} locale={locale} />
      <MoneyPart order={order} locale={locale} charged={charged} settled={settled} />
      {order.address && (
        <SummaryPart title={t(order.deliveredAt ? "page.side.addressDone" : "page.side.address")}>
          <AddressLines address={order.address} locale={locale} />
        </SummaryPart>
      )}
      {reviews.length > 0 && (
        <SummaryPart title={t("page.side.reviews")}>
          <ul className="grid gap-4">
            {reviews.map((review) => (
              <li key={review.id} className="grid gap-1">
                <Stars
                  value={review.stars}
                  label={wordsFor(locale, "review")("of", { value: review.stars })}
                />
                {review.text && <p className="break-words whitespace-pre-line text-pretty">{review.text}</p>}
                <p className="text-xs text-ink-2">
                  <bdi>{review.authorName}</bdi>
                </p>
              </li>
            ))}
          </ul>
        </SummaryPart>
      )}
    </SummaryColumn>
  );
}

function ThingOf({ order, locale }: { order: OrderView; locale: Locale }) {
  const t = wordsFor(locale, "order");
  const [line] = order.lines;
  if (!line) return null;
  const condition = wordsFor(locale, "condition")(line.condition as "good");
  const bought = order.viewer === "seller";
  return (
    <OrderItem
      href={listingPath(locale, { slug: line.slug, shortId: line.listingShortId })}
      title={line.title}
      meta={t(bought ? "page.side.boughtBy" : "page.side.soldBy", {
        condition,
        name: bought ? order.buyer.name : order.seller.name,
      })}
      photo={line.photoKey ? tilePhoto(line.photoKey) : null}
      price={line.unitPrice}
      locale={locale}
    />
  );
}

function AddressLines({ address, locale }: { address: Address; locale: Locale }) {
  const country = countryName(address.country, locale);
  return (
    <address className="text-ink-2 not-italic">
      {[address.recipient, address.street, address.streetMore, `${address.postcode} ${address.city}`, country]
        .filter((line): line is string => Boolean(line))
        .map((line) => (
          <bdi key={line} className="block break-words">
            {line}
          </bdi>
        ))}
    </address>
  );
}
