import type { ReactNode } from "react";
import { Anchor } from "../ui/anchor";
import { Avatar } from "../ui/avatar";
import { RatingLine } from "../ui/rating";
import { wordsFor } from "../words";

export type SellerView = {
  name: string;
  /** The address of their picture. */
  picture?: string | undefined;
  href: string;
  place?: string;
  rating?: { value: number; count: number };
  /** Up to three: "Sold 212", "Answers in 2 hours". */
  facts?: readonly { label: string; value: string }[];
};

/** Who sells: name, how others found it, where, and a few facts. */
export function SellerBlock({
  seller,
  locale,
  action,
}: {
  seller: SellerView;
  locale: string;
  action?: ReactNode;
}) {
  const t = wordsFor(locale, "card");
  return (
    <section
      aria-label={t("seller")}
      className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 border-y py-6"
    >
      <Avatar name={seller.name} picture={seller.picture} />
      <div className="min-w-0">
        <Anchor href={seller.href} className="block truncate font-strong underline-offset-4 hover:underline">
          <bdi>{seller.name}</bdi>
        </Anchor>
        <p className="num text-xs text-ink-2">
          {seller.rating ? (
            <>
              <RatingLine value={seller.rating.value} locale={locale} label={t("rated")} />
              {" · "}
              {t("reviews", { count: seller.rating.count })}
            </>
          ) : (
            t("newSeller")
          )}
          {seller.place && ` · ${seller.place}`}
        </p>
      </div>
      {action}
      {seller.facts && seller.facts.length > 0 && (
        <dl className="num col-span-full mt-3 grid grid-cols-3 gap-4">
          {seller.facts.map((fact) => (
            <div key={fact.label}>
              <dt className="text-xs text-ink-2">{fact.label}</dt>
              <dd className="font-strong">{fact.value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
