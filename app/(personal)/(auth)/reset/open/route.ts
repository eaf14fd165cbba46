import type { NextRequest } from "next/server";
import { keepResetToken } from "@/app/_server/reset-cookie";

/**
 * Where the link of a mail leads: takes the token out of the address and goes on to the page. It uses nothing up, since
 * scanners of mail follow links too.
 */
export async function GET(request: NextRequest): Promise<Response> {
  await keepResetToken(request.nextUrl.searchParams.get("token") ?? "");
  return new Response(null, { status: 303, headers: { location: "/reset" } });
}
