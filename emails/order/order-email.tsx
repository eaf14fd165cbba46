import type { Locale } from "@/lib/accounts/contract";
import { formatMoney } from "@/lib/kernel/money";
import type { EmailDocument } from "../document";
import { EmailLayout } from "../layout";
import { Act, Facts, TextLink, Title, Words } from "../parts";
import { emailDay, emailTime, emailWords } from "../words";
import type { OrderFacts } from "./facts";
import { type FactName, type OrderEmailKind, orderEmail } from "./kinds";

type Props = {
  readonly kind: OrderEmailKind;
  readonly locale: Locale;
  /** To whom it is addressed. */
  readonly name: string;
  /** The site's own address, without a slash at the end. */
  readonly site: string;
  readonly order: OrderFacts;
};

/** An email about an order to one of its two parties. */
export function aboutOrder({ kind, locale, name, site, order }: Props): EmailDocument {
  const t = emailWords(locale);
  const { name: deliveryKind, facts, leadsTo, ownAct } = orderEmail(kind);
  const known = valuesOf(order, locale);
  const say = (part: string) => t(`order.${kind}.${part}` as "order.paid.subject", known);
  const href = leadsTo === "search" ? `${site}/search` : `${site}/orders/${order.shortId}`;
  const tracking = kind === "shipped" ? order.trackingUrl : null;
  return {
    kind: deliveryKind,
    subject: say("subject"),
    body: (
      <EmailLayout locale={locale} preview={say("preview")}>
        <Title>{say("title")}</Title>
        <Words>{t("greeting", { name })}</Words>
        <Words>{say("body")}</Words>
        <Words>{say("next")}</Words>
        {tracking && (
          <Words>
            <TextLink href={tracking}>{t("order.shipped.track")}</TextLink>
          </Words>
        )}
        <Act href={href}>{ownAct ? say("act") : t("order.open")}</Act>
        <Facts
          rows={facts.flatMap((fact) => {
            const value = factOf(fact, order, known);
            return value ? [[t(`order.facts.${fact}`), value] as const] : [];
          })}
        />
      </EmailLayout>
    ),
  };
}

type Values = ReturnType<typeof valuesOf>;

/** Everything the words may name. */
function valuesOf(order: OrderFacts, locale: Locale) {
  const { shipDueAt, acceptDueAt, timeZone } = order;
  const time = (at: Date | null) => (at ? emailTime(at, locale, timeZone) : "");
  const day = (at: Date | null) => (at ? emailDay(at, locale, timeZone) : "");
  return {
    title: order.title,
    seller: order.sellerName,
    buyer: order.buyerName,
    total: formatMoney(order.total, locale),
    payout: formatMoney(order.payout, locale),
    shipBy: time(shipDueAt),
    shipByShort: day(shipDueAt),
    acceptBy: time(acceptDueAt),
    acceptByShort: day(acceptDueAt),
    by: order.cancelledBy ?? order.completedBy ?? "deadline",
  };
}

/** A fact's value, or nothing when it is not known or not worth a line. */
function factOf(fact: FactName, order: OrderFacts, known: Values): string | null {
  switch (fact) {
    case "item":
      return order.title;
    case "quantity":
      return order.quantity > 1 ? String(order.quantity) : null;
    case "number":
      return order.number;
    case "refund":
      return known.total;
    case "carrier":
      return order.trackingNumber ? carrierName(order.carrier) : null;
    case "tracking":
      return order.trackingNumber;
    default:
      return known[fact] || null;
  }
}

/** Carriers' names are brands: the same in every language. */
function carrierName(carrier: string | null): string | null {
  if (!carrier || carrier === "other") return null;
  if (carrier.length <= 3) return carrier.toUpperCase();
  return carrier
    .split("_")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}
