import type { ReactNode } from "react";
import type { Money } from "@/lib/kernel/money";
import { type PricePart, PriceParts } from "../listing/buy-panel";
import { Anchor } from "../ui/anchor";
import { Amount } from "../ui/money";
import { type PhotoView, Thumb } from "../ui/photo";

/** The thing an order is about: picture, title, one line, its price. */
export function OrderItem({
  href,
  title,
  meta,
  photo,
  price,
  locale,
}: {
  href?: string;
  title: string;
  meta?: ReactNode;
  photo: PhotoView | null;
  price: Money;
  locale: string;
}) {
  const name = <bdi>{title}</bdi>;
  return (
    <div className="grid grid-cols-[5rem_minmax(0,1fr)] items-start gap-4">
      <Thumb photo={photo} width="w-20" />
      <div className="min-w-0">
        {href ? (
          <Anchor href={href} className="font-strong underline-offset-4 hover:underline">
            {name}
          </Anchor>
        ) : (
          <p className="font-strong">{name}</p>
        )}
        {meta && <p className="mt-1 text-xs text-ink-2">{meta}</p>}
        <p className="mt-2">
          <Amount value={price} locale={locale} />
        </p>
      </div>
    </div>
  );
}

/** The column beside an order or a checkout: parts with a hairline between them. */
export function SummaryColumn({ label, children }: { label: string; children: ReactNode }) {
  return (
    <aside
      aria-label={label}
      className="grid min-w-0 content-start gap-6 self-start lg:sticky lg:top-[calc(var(--header)+2rem)] [&>*+*]:border-t [&>*+*]:pt-6"
    >
      {children}
    </aside>
  );
}

/** One part of it, with its heading. */
export function SummaryPart({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section>
      <h2 className="type-md mb-3">{title}</h2>
      {children}
    </section>
  );
}

/** What was or will be paid, line by line. */
export function OrderSum({
  parts,
  total,
  locale,
}: {
  parts: readonly PricePart[];
  total: PricePart;
  locale: string;
}) {
  return <PriceParts parts={parts} total={total} locale={locale} />;
}
