import type { Route } from "next";
import { safeReturnPath } from "@/app/_server/return-path";

/** Where someone wanted to go before they had to sign in. */
export type Search = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** The page to go to after signing in: one of this site, and not one of these pages again. */
export function destination(next: unknown, fallback: string): Route {
  const path = safeReturnPath(next, fallback);
  return (/^\/(sign-in|sign-up|sign-out|verify|forgot|reset)\b/.test(path) ? fallback : path) as Route;
}

/** A link to another of these pages that keeps where to go after. */
export function withNext(path: string, next: string, more: Readonly<Record<string, string>> = {}): Route {
  const kept = safeReturnPath(next, "");
  const query = new URLSearchParams({ ...more, ...(kept === "" ? {} : { next: kept }) }).toString();
  return (query ? `${path}?${query}` : path) as Route;
}

/** A parameter of the address, when it stands there once. */
export function single(value: string | string[] | undefined): string {
  return typeof value === "string" ? value : "";
}
