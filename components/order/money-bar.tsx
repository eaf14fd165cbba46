import type { ReactNode } from "react";
import { formatMoney, type Money } from "@/lib/kernel/money";
import { cn } from "../ui/cn";
import { MARKS } from "../ui/stat";

export type MoneyPlace = "you" | "held" | "seller";
const STOPS: readonly MoneyPlace[] = ["you", "held", "seller"];

/** How far the money has come on its way from buyer to seller; the sentence says it, the bar only shows it. */
export function MoneyBar({ at, children }: { at: MoneyPlace; children: ReactNode }) {
  const reached = STOPS.indexOf(at);
  return (
    <div>
      <div aria-hidden className="mt-1 mb-3 grid grid-cols-3 gap-1">
        {STOPS.map((stop, index) => (
          <span key={stop} className={cn("h-1 rounded-[2px]", index <= reached ? "bg-accent" : "bg-line")} />
        ))}
      </div>
      <p className="text-pretty text-ink-2 [&_b]:font-strong [&_b]:text-ink">{children}</p>
    </div>
  );
}

export type MoneyShare = { mark: keyof typeof MARKS; amount: Money; label: string };

/** A seller's money in proportion: held, due, paid. Its order and colours are those of the stats below it. */
export function MoneyShares({ shares, locale }: { shares: readonly MoneyShare[]; locale: string }) {
  const said = shares.map((share) => `${share.label} ${formatMoney(share.amount, locale)}`).join(", ");
  return (
    <div role="img" aria-label={said} className="flex h-2 gap-0.5">
      {shares.map((share) => (
        <span
          key={share.mark}
          className={cn("min-w-2 rounded-[2px]", MARKS[share.mark])}
          style={{ flexGrow: Math.max(0, share.amount.minor), flexBasis: 0 }}
        />
      ))}
    </div>
  );
}
