"use client";

import { Select, type SelectOption } from "../ui/select";

/** The order of the results: a control of the filters' form, which it sends when it changes. */
export function SortSelect({
  formId,
  label,
  value,
  options,
}: {
  formId: string;
  label: string;
  value: string;
  options: readonly SelectOption[];
}) {
  return (
    <Select
      // The address decides; a new one shows its order.
      key={value}
      compact
      form={formId}
      name="sort"
      aria-label={label}
      defaultValue={value}
      options={options}
      onChange={(event) => event.currentTarget.form?.requestSubmit()}
    />
  );
}
