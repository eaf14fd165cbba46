import type { NextRequest } from "next/server";
import { env } from "@/lib/platform/env";

/** The `Link` header (RFC 8288) of a page that has a next one: the same address, from its cursor on. */
export function nextLink({ nextUrl }: NextRequest, answer: unknown): string | null {
  const next =
    typeof answer === "object" && answer !== null && "next" in answer && typeof answer.next === "string"
      ? answer.next
      : null;
  if (!next) return null;
  const address = new URL(`${nextUrl.pathname}${nextUrl.search}`, env().APP_URL);
  address.searchParams.set("cursor", next);
  return `<${address}>; rel="next"`;
}
