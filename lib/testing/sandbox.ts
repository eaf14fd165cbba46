import { beforeAll } from "vitest";
import { IS_REAL } from "@/local/sandbox";

/**
 * Leads the app's settings to a vendor's sandbox in a run of `npm run test:vendors`; does nothing otherwise. Call it after
 * whatever leads them to the local double: `{ STRIPE_SECRET_KEY: "VENDOR_STRIPE_SECRET_KEY" }`.
 */
export function leadToSandbox(settings: Readonly<Record<string, `VENDOR_${string}`>>): void {
  beforeAll(() => {
    if (!IS_REAL) return;
    // An empty setting counts as none: without another address the SDK calls the vendor's own.
    for (const [ours, theirs] of Object.entries(settings)) process.env[ours] = process.env[theirs] ?? "";
  });
}
