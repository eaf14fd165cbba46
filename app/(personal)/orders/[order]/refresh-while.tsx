"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** What usually takes seconds may take days (a payout that the provider puts off): each look waits longer than the last. */
const SLOWER = 1.3;
const SLOWEST_SECONDS = 60;

/** While something is being settled elsewhere: looks again, soon at first. Without JavaScript the page reloads. */
export function RefreshWhile({ seconds }: { seconds: number }) {
  const router = useRouter();
  useEffect(() => {
    let wait = seconds;
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      router.refresh();
      wait = Math.min(wait * SLOWER, SLOWEST_SECONDS);
      timer = setTimeout(look, wait * 1000);
    };
    timer = setTimeout(look, wait * 1000);
    return () => clearTimeout(timer);
  }, [router, seconds]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(seconds * 5)} />
    </noscript>
  );
}
