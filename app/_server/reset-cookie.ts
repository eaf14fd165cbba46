import { cookies } from "next/headers";
import { RESET_MINUTES } from "@/lib/accounts/contract";
import { ResetLinkInput } from "@/lib/accounts/contract-password";
import { hostCookieAttributes, hostCookieName } from "./host-cookie";

/**
 * Where the token of a mailed link waits while its page is open. In the page's address it would stand in the history,
 * and in what the page asks for; here no script sees it either.
 */
export async function keepResetToken(token: string): Promise<void> {
  const { success } = ResetLinkInput.safeParse({ token });
  const maxAge = success ? RESET_MINUTES * 60 : 0;
  (await cookies()).set(name(), success ? token : "", { ...hostCookieAttributes(), maxAge });
}

export async function readResetToken(): Promise<string> {
  return (await cookies()).get(name())?.value ?? "";
}

function name(): string {
  return hostCookieName("reset");
}
