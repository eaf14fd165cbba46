import { Clock } from "lucide-react";
import type { ReactNode } from "react";
import { Anchor } from "../ui/anchor";
import { Badge } from "../ui/badge";
import { Amount } from "../ui/money";
import { wordsFor } from "../words";
import { CardFrame } from "./card-frame";
import type { ListingCardView } from "./listing-card-view";

export type ListingCardProps = {
  listing: ListingCardView;
  locale: string;
  /** Above the fold: load the picture at once. */
  priority?: boolean;
  sizes?: string;
  /** The heart, an island that knows the reader. */
  heart?: ReactNode;
  /** "Why this ad?"; only shown on a sponsored card. */
  why?: ReactNode;
};

/** A listing in a grid or a row. The link of its title covers the card; heart and 'Why this ad?' lie above it. */
export function ListingCard({ listing, locale, priority, sizes, heart, why }: ListingCardProps) {
  const t = wordsFor(locale, "card");
  const { originalPrice, sponsored, soldOut } = listing;
  return (
    <CardFrame
      photo={listing.photo}
      priority={priority}
      sizes={sizes}
      heart={heart}
      dimmed={soldOut}
      badge={
        soldOut ? (
          <Badge tone="photo">{t("sold")}</Badge>
        ) : (
          listing.badge && <Badge tone="photo">{listing.badge}</Badge>
        )
      }
      price={
        <>
          {originalPrice && <span className="sr-only">{t("now")}</span>}
          <Amount value={listing.price} locale={locale} short />
          {originalPrice && (
            <>
              <span className="sr-only">{t("before")}</span>
              <s className="font-normal tracking-normal text-ink-3">
                <Amount value={originalPrice} locale={locale} short />
              </s>
            </>
          )}
        </>
      }
      title={
        <Anchor href={listing.href} className="cover-hit outline-none">
          {sponsored && <span className="sr-only">{t("sponsoredPrefix")} </span>}
          <bdi>{listing.title}</bdi>
        </Anchor>
      }
      meta={`${listing.condition} · ${listing.place}`}
      last={
        sponsored ? (
          <p className="relative z-2 flex flex-wrap justify-between gap-x-2 text-xs/6 text-ink-2">
            <span className="font-strong text-ink">{t("sponsored")}</span>
            {why}
          </p>
        ) : (
          listing.ends && (
            <p className="num flex items-center gap-1.5 text-xs text-ink-2">
              <Clock className="size-4" />
              {listing.ends}
            </p>
          )
        )
      }
    />
  );
}
