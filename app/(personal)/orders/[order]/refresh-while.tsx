"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** While something is being settled elsewhere: looks again every few seconds. Without JavaScript the page reloads. */
export function RefreshWhile({ seconds }: { seconds: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), seconds * 1000);
    return () => clearInterval(timer);
  }, [router, seconds]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(seconds)} />
    </noscript>
  );
}
