import { Truck } from "lucide-react";
import type { ReactNode } from "react";
import type { Money } from "@/lib/kernel/money";
import { Amount } from "../ui/money";
import { Aside } from "../ui/notice";

export type PricePart = { label: ReactNode; amount: Money };

/** The parts of a total, one under the other; `total` closes them with a hairline. */
export function PriceParts({
  parts,
  total,
  locale,
}: {
  parts: readonly PricePart[];
  total?: PricePart;
  locale: string;
}) {
  return (
    <dl className="grid gap-1">
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sum, in a fixed order
        <div key={index} className="flex justify-between gap-4">
          <dt className="num text-ink-2">{part.label}</dt>
          <dd>
            <Amount value={part.amount} locale={locale} />
          </dd>
        </div>
      ))}
      {total && (
        <div className="mt-2 flex justify-between gap-4 border-t pt-3 font-price">
          <dt>{total.label}</dt>
          <dd>
            <Amount value={total.amount} locale={locale} />
          </dd>
        </div>
      )}
    </dl>
  );
}

/**
 * What one needs to decide: title, the total as the big number, its parts, the buttons, who holds the money,
 * who sells, when it arrives. Sticky beside the photos from 1024.
 */
export function BuyPanel({
  title,
  meta,
  heart,
  total,
  totalNote,
  parts,
  locale,
  buttons,
  protection,
  seller,
  arrival,
  children,
}: {
  title: string;
  /** "Very good · Listed 2 hours ago". */
  meta?: ReactNode;
  heart?: ReactNode;
  total: Money;
  /** Small, beside the total: "all in, to Berlin". */
  totalNote?: ReactNode;
  parts: readonly PricePart[];
  locale: string;
  /** At most one primary; `Ctas` lays them out. */
  buttons: ReactNode;
  protection?: ReactNode;
  seller?: ReactNode;
  arrival?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="grid min-w-0 content-start gap-6 self-start lg:sticky lg:top-[calc(var(--header)+1.5rem)]">
      <div>
        <div className="flex items-start justify-between gap-4">
          <h1 className="type-lg min-w-0 text-pretty break-words">
            <bdi>{title}</bdi>
          </h1>
          {heart && <div className="-me-2.5 -mt-1">{heart}</div>}
        </div>
        {meta && <p className="num mt-2 text-ink-2">{meta}</p>}
      </div>
      <div>
        <p className="num mb-3 flex flex-wrap items-baseline gap-x-2">
          <span className="text-lg font-price">
            <Amount value={total} locale={locale} />
          </span>
          {totalNote && <span className="text-ink-2">{totalNote}</span>}
        </p>
        {parts.length > 0 && <PriceParts parts={parts} locale={locale} />}
      </div>
      {buttons}
      {protection && <Aside>{protection}</Aside>}
      {seller}
      {arrival && <Aside icon={Truck}>{arrival}</Aside>}
      {children}
    </div>
  );
}
