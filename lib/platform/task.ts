import type { z } from "zod";
import type { Actor } from "@/lib/kernel/actor";
import { now as readClock } from "./clock";
import { authorise } from "./command";
import { type Context, describeActor } from "./context";
import { log } from "./log";
import { observed } from "./observed";
import { parseInput } from "./parse-input";

type Definition<Schema extends z.ZodType, Result> = {
  readonly name: `${string}.${string}`;
  readonly input: Schema;
  allow(actor: Actor): boolean;
  run(run: { input: z.output<Schema>; actor: Actor; now: Date; ctx: Context }): Promise<Result>;
};

/**
 * A dealing with the outside: a command records the intent, one call to a port with the intent's id as idempotency
 * key, a command records the outcome. Never inside a transaction.
 */
export function task<Schema extends z.ZodType, Result>(definition: Definition<Schema, Result>) {
  const execute = async (ctx: Context, raw: z.input<Schema>): Promise<Result> => {
    const started = performance.now();
    authorise(ctx.actor, definition.allow);
    const input = parseInput(definition.input, raw);
    const result = await definition.run({ input, actor: ctx.actor, now: readClock(), ctx });
    const ms = Math.round(performance.now() - started);
    log.info(
      { requestId: ctx.requestId, task: definition.name, actor: describeActor(ctx.actor), outcome: "ok", ms },
      "task",
    );
    return result;
  };
  return (ctx: Context, raw: z.input<Schema>): Promise<Result> =>
    observed({ kind: "task", name: definition.name, requestId: ctx.requestId }, () => execute(ctx, raw));
}
