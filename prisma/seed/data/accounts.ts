import { fixedId } from "./fixed";
import { sellerOf } from "./sellers";
import type { SeedAccount } from "./shapes";

/** Opens every account of the demo; printed when it starts. Means nothing outside of it. */
export const demoPassword = "resale-demo-2026";

const joined = new Date("2025-11-03T18:20:00.000Z");

const mathilde = sellerOf("mathilde");

/** One account for each way of looking at the marketplace. */
export const accounts: readonly SeedAccount[] = [
  { role: "buyer", id: fixedId("user", "lena", joined), name: "Lena Brandt", email: "lena@example.com" },
  { role: "seller", id: mathilde.id, name: mathilde.name, email: mathilde.email },
  {
    role: "operator",
    id: fixedId("user", "operator", joined),
    name: "Ada Operator",
    email: "operator@example.com",
  },
];
