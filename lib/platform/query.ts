import type { z } from "zod";
import type { Actor } from "@/lib/kernel/actor";
import { now as readClock } from "./clock";
import { authorise } from "./command";
import { type Context, describeActor } from "./context";
import { type Reader, reader } from "./db/client";
import { log } from "./log";
import { observed } from "./observed";
import { parseInput } from "./parse-input";

type Definition<Schema extends z.ZodType, Result> = {
  readonly name: `${string}.${string}`;
  readonly input: Schema;
  allow(actor: Actor): boolean;
  run(run: { input: z.output<Schema>; actor: Actor; now: Date; db: Reader }): Promise<Result>;
};

/** A view of the system: parse, allow, read with a client that cannot write. It answers view types, never rows. */
export function query<Schema extends z.ZodType, Result>(definition: Definition<Schema, Result>) {
  const execute = async (ctx: Context, raw: z.input<Schema>): Promise<Result> => {
    const started = performance.now();
    authorise(ctx.actor, definition.allow);
    const input = parseInput(definition.input, raw);
    const result = await definition.run({ input, actor: ctx.actor, now: readClock(), db: reader() });
    const ms = Math.round(performance.now() - started);
    log.debug(
      { requestId: ctx.requestId, query: definition.name, actor: describeActor(ctx.actor), ms },
      "query",
    );
    return result;
  };
  return (ctx: Context, raw: z.input<Schema>): Promise<Result> =>
    observed({ kind: "query", name: definition.name, requestId: ctx.requestId }, () => execute(ctx, raw));
}
