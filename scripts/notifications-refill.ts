import { restateContacts } from "@/lib/accounts/commands/restate-contacts";
import { systemActor } from "@/lib/kernel/actor";
import { restateOrders } from "@/lib/orders/commands/restate-orders";
import { closeDatabase } from "@/lib/platform/db/client";

process.env.LOG_LEVEL ??= "warn";

type Restate = typeof restateContacts | typeof restateOrders;
const system = { actor: systemActor("refill") };

/**
 * `npm run notifications:refill`: has accounts and orders tell once more what notifications keep of them, in the
 * database that DATABASE_URL names. The running app hands the events on within a minute. Running it again is harmless.
 */
async function tellAll(restate: Restate): Promise<number> {
  let told = 0;
  let after: string | null = null;
  do {
    const batch: { told: number; next: string | null } = await restate(system, { after });
    told += batch.told;
    after = batch.next;
  } while (after);
  return told;
}

try {
  const people = await tellAll(restateContacts);
  const orders = await tellAll(restateOrders);
  process.stdout.write(`told of ${people} people and ${orders} orders\n`);
} finally {
  await closeDatabase();
}
