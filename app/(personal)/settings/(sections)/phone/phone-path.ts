import type { Route } from "next";
import { safeReturnPath } from "@/app/_server/return-path";

/** This page, which remembers where someone came from who needs a phone there. */
export function phonePath(next: unknown, more: Readonly<Record<string, string>> = {}): Route {
  const kept = safeReturnPath(next, "");
  const query = new URLSearchParams({ ...more, ...(kept === "" ? {} : { next: kept }) }).toString();
  return (query ? `/settings/phone?${query}` : "/settings/phone") as Route;
}
