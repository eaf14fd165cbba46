import { type NextRequest, NextResponse } from "next/server";
import { withAnswerHeaders } from "@/app/_server/api/answer-headers";
import { publicPolicy, strictPolicy } from "@/app/_server/content-security-policy";
import { isFromForeignPage } from "@/app/_server/foreign-page";
import { LOCALE_COOKIE, preferredLocale } from "@/app/_server/locale";
import { transportSecurity } from "@/app/_server/transport-security";
import { requestFailure } from "@/lib/kernel/failure";
import { localeOfPath } from "@/lib/kernel/locale";

/**
 * Runs before every page: gives the request an id, chooses the language, and sends the policy that fits the page.
 * It decides nothing about who may see what: every page, action and handler asks for itself.
 */
export function proxy(request: NextRequest): Response {
  const { pathname } = request.nextUrl;
  const chosen = preferredLocale(
    request.cookies.get(LOCALE_COOKIE)?.value,
    request.headers.get("accept-language"),
  );
  if (pathname === "/") {
    const target = new URL(`/${chosen}`, process.env.APP_URL ?? request.url);
    return withHeaders(NextResponse.redirect(target, 307), "private");
  }

  const isApi = pathname.startsWith("/api/");
  // Next would answer 500 to half a character, as to an error of ours; such an address names nothing.
  if (!isReadable(pathname))
    return isApi ? noSuchThing() : withHeaders(new NextResponse(null, { status: 404 }), "private");

  // The API says for itself what follows here (app/_server/api/answer-headers.ts); twice would be sent twice.
  if (pathname === "/api/v1" || pathname.startsWith("/api/v1/")) return NextResponse.next();

  // Next answers a form beyond its limit with 500; what is too large is the sender's fault and is not read at all.
  if (!isApi && Number(request.headers.get("content-length") ?? 0) > MAX_FORM_BYTES) {
    return withHeaders(new NextResponse(null, { status: 413 }), "private");
  }

  // Next refuses a foreign page's form too, but with 500, and by a host name that the request itself may claim.
  if (!isApi && !isReading(request) && isFromForeignPage(request.headers, ownOrigins(request))) {
    return withHeaders(new NextResponse(null, { status: 403 }), "private");
  }

  const headers = new Headers(request.headers);
  // An id from outside is not trusted: it would end up in our logs.
  const requestId = crypto.randomUUID();
  headers.set("x-request-id", requestId);
  const pathLocale = localeOfPath(pathname);
  headers.set("x-locale", pathLocale ?? chosen);

  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const policy = pathLocale ? publicPolicy() : strictPolicy(nonce);
  if (!pathLocale && !isApi) {
    headers.set("content-security-policy", policy);
    headers.set("x-nonce", nonce);
  }

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("x-request-id", requestId);
  response.headers.set("content-security-policy", policy);
  return withHeaders(response, pathLocale ? "public" : "private");
}

function isReadable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

/** What `problemResponse` would say, without the log that comes with it. */
function noSuchThing(): Response {
  const requestId = crypto.randomUUID();
  const { status, domain, code: name, message } = requestFailure("not_found");
  const code = `${domain}.${name}`;
  const body = {
    type: "about:blank",
    title: code,
    status,
    detail: message,
    code,
    requestId,
  };
  const headers = { "content-type": "application/problem+json" };
  return withAnswerHeaders(NextResponse.json(body, { status, headers }), requestId);
}

/** As `serverActions.bodySizeLimit` in next.config.ts. */
const MAX_FORM_BYTES = 256 * 1024;

function isReading({ method }: NextRequest): boolean {
  return method === "GET" || method === "HEAD";
}

/** The shop's address, and the one that this request came to: cookies are the host's, so that page is ours as well. */
function ownOrigins(request: NextRequest): string[] {
  const host = request.headers.get("host");
  return [process.env.APP_URL ?? "", `http://${host}`, `https://${host}`];
}

function withHeaders(response: NextResponse, kind: "public" | "private"): NextResponse {
  for (const [name, value] of transportSecurity()) response.headers.set(name, value);
  if (kind === "private") response.headers.set("cache-control", "private, no-store");
  return response;
}

// Of what is under /api/v1, only addresses that may be unreadable pass through here: see 0028-where-the-time-goes.md.
export const config = {
  matcher: [
    "/((?!_next/static|_next/image|favicon.ico|icon.svg|robots.txt|sitemap.xml|api/v1/[a-zA-Z0-9._/-]*$).*)",
  ],
};
