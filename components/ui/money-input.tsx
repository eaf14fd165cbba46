import { type Currency, exponentOf } from "@/lib/kernel/money";
import { Field } from "./field";
import { Input, type TextFieldProps } from "./input";

/** The sign of a currency in a locale ("€", "CHF"). */
function signOf(currency: Currency, locale: string): string {
  const parts = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
  });
  return parts.formatToParts(0).find((part) => part.type === "currency")?.value ?? currency;
}

/** An amount as a person types it; the number keyboard of a phone, the currency's sign before it. */
export function MoneyField({
  currency,
  locale,
  label,
  hint,
  error,
  aside,
  note,
  id,
  className,
  ...input
}: TextFieldProps & { currency: Currency; locale: string }) {
  return (
    <Field {...{ label, hint, error, aside, note, id, className }}>
      {(control) => (
        <Input
          inputMode={exponentOf(currency) === 0 ? "numeric" : "decimal"}
          autoComplete="off"
          prefix={signOf(currency, locale)}
          {...input}
          {...control}
          className="num"
        />
      )}
    </Field>
  );
}
