import type { Queryable, Transaction } from "../database";
import { isObject } from "./protocol";
import { readSetting, removeSetting, writeSetting } from "./settings";

/** Stops all dispatching once `step` more steps have completed; it lasts over a restart, until `resume`. */
export async function stopAfter(db: Queryable, step: number, functionId?: string): Promise<void> {
  await writeSetting(db, "stop-after", { remaining: step, functionId: functionId ?? null });
}

export async function resume(db: Queryable): Promise<void> {
  await removeSetting(db, "stop-after");
}

export async function isHalted(db: Queryable): Promise<boolean> {
  const setting = await readSetting(db, "stop-after");
  return isObject(setting) && Number(setting.remaining) <= 0;
}

/** Counts one completed step, in the transaction that completes it: what follows is never dispatched. */
export async function countStep(tx: Transaction, functionId: string): Promise<void> {
  await tx.query(
    `update inngest.setting
     set value = json_build_object('remaining', (value->>'remaining')::int - 1, 'functionId', value->>'functionId')
     where key = 'stop-after'
       and (value->>'functionId' is null or $1 = value->>'functionId' or $1 like '%-' || (value->>'functionId'))`,
    [functionId],
  );
}
