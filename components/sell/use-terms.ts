"use client";

import { useEffect, useState } from "react";
import type { Money } from "@/lib/kernel/money";

export type TermsView = { readonly total: Money; readonly commission: Money; readonly payout: Money };

/** Wait until the typing rests, in milliseconds. */
const REST = 250;

/** What a sale at the typed price would bring, as the server reckons it; null for what is no price. */
export function useTerms(price: string): TermsView | null {
  const [terms, setTerms] = useState<TermsView | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    const ask = async () => {
      const path = `/api/v1/terms?price=${encodeURIComponent(price)}`;
      const answer =
        price.trim() === "" ? null : await fetch(path, { signal: gone.signal }).catch(() => null);
      const found = answer?.ok ? ((await answer.json()) as TermsView) : null;
      if (!gone.signal.aborted) setTerms(found);
    };
    const timer = setTimeout(() => void ask(), REST);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [price]);
  return terms;
}
