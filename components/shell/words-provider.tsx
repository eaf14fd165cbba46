"use client";

import type { ComponentProps } from "react";
import { IntlProvider } from "use-intl";

/** Hands the words to the client components below; a client component itself, because context is theirs. */
export function WordsProvider(props: ComponentProps<typeof IntlProvider>) {
  return <IntlProvider {...props} />;
}
