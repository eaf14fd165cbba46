import { formatMoney, type Money } from "@/lib/kernel/money";

/** An amount in figures of one width. `short` drops the zeros of a whole amount, as on a card. */
export function Amount({ value, locale, short }: { value: Money; locale: string; short?: boolean }) {
  return (
    <bdi className="num whitespace-nowrap">{formatMoney(value, locale, short ? { short: true } : {})}</bdi>
  );
}
