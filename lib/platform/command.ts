import type { z } from "zod";
import { type Actor, personOf } from "@/lib/kernel/actor";
import type { EventRecord } from "@/lib/kernel/event";
import { Failure, requestFailure } from "@/lib/kernel/failure";
import { afterCommit } from "./after-commit";
import { now as readClock } from "./clock";
import { type Context, describeActor } from "./context";
import { type Tx, writer } from "./db/client";
import { isSerializationFailure } from "./db/retry";
import { claimKey, recordAnswer } from "./idempotency";
import { log } from "./log";
import { observed } from "./observed";
import { appendEvents } from "./outbox/append";
import type { StoredEvent } from "./outbox/event-row";
import { parseInput } from "./parse-input";

const TRIES = 3;

type Run<Input> = {
  readonly input: Input;
  readonly actor: Actor;
  readonly now: Date;
  readonly tx: Tx;
  emit(event: EventRecord): void;
};

type Definition<Schema extends z.ZodType, Result> = {
  readonly name: `${string}.${string}`;
  readonly input: Schema;
  /** Who may try at all; whether this actor may touch this very row is decided in `run`. */
  allow(actor: Actor): boolean;
  run(run: Run<z.output<Schema>>): Promise<Result>;
};

export type Command<Schema extends z.ZodType, Result> = ((
  ctx: Context,
  input: z.input<Schema>,
) => Promise<Result>) & {
  readonly commandName: string;
};

/**
 * A change to the system, done one way: parse, allow, one reading of the clock, one transaction with the outbox,
 * after the commit one log line. Serialization failures are retried, so `run` never calls the outside world.
 */
export function command<Schema extends z.ZodType, Result>(
  definition: Definition<Schema, Result>,
): Command<Schema, Result> {
  const execute = async (ctx: Context, raw: z.input<Schema>): Promise<Result> => {
    const started = performance.now();
    const about = { requestId: ctx.requestId, command: definition.name, actor: describeActor(ctx.actor) };
    try {
      authorise(ctx.actor, definition.allow);
      const input = parseInput(definition.input, raw);
      const { result, events } = await transact(definition, ctx, input);
      log.info({ ...about, outcome: "ok", events: events.length, ms: elapsed(started) }, "command");
      await afterCommit(events);
      return result;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      log.info(
        { ...about, outcome: error.kind, code: `${error.domain}.${error.code}`, ms: elapsed(started) },
        "command",
      );
      throw error;
    }
  };
  const { name } = definition;
  const seen = (ctx: Context, raw: z.input<Schema>): Promise<Result> =>
    observed({ kind: "command", name, requestId: ctx.requestId }, () => execute(ctx, raw));
  return Object.assign(seen, { commandName: name });
}

/** Throws the failure that fits when an actor may not try: sign in first, suspended, or not allowed. */
export function authorise(actor: Actor, allow: (actor: Actor) => boolean): void {
  if (allow(actor)) return;
  if (actor.kind === "visitor") throw requestFailure("unauthenticated");
  if (actor.kind === "user" && actor.suspended) throw requestFailure("suspended");
  throw requestFailure("forbidden");
}

async function transact<Schema extends z.ZodType, Result>(
  definition: Definition<Schema, Result>,
  ctx: Context,
  input: z.output<Schema>,
): Promise<{ result: Result; events: StoredEvent[] }> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(definition, ctx, input);
    } catch (error) {
      if (!isSerializationFailure(error)) throw error;
      if (attempt === TRIES) throw requestFailure("unavailable");
      log.debug(
        { requestId: ctx.requestId, command: definition.name, attempt },
        "serialization failure, again",
      );
    }
  }
}

async function once<Schema extends z.ZodType, Result>(
  definition: Definition<Schema, Result>,
  ctx: Context,
  input: z.output<Schema>,
): Promise<{ result: Result; events: StoredEvent[] }> {
  const now = readClock();
  return writer().$transaction(
    async (tx) => {
      const claim = ctx.idempotencyKey
        ? {
            key: ctx.idempotencyKey,
            scope: personOf(ctx.actor) ?? ctx.actor.kind,
            command: definition.name,
            input,
            now,
          }
        : null;
      const seen = claim ? await claimKey(tx, claim) : null;
      if (seen) return { result: seen.replay as Result, events: [] };
      const emitted: EventRecord[] = [];
      const result = await definition.run({
        input,
        actor: ctx.actor,
        now,
        tx,
        emit: (event) => void emitted.push(event),
      });
      const events = await appendEvents(tx, emitted, {
        actor: describeActor(ctx.actor),
        trace: ctx.requestId ?? null,
        now,
      });
      if (claim) await recordAnswer(tx, claim, result);
      return { result, events };
    },
    // Read committed: each statement sees what is committed; races are decided by conditional writes and unique indexes.
    { isolationLevel: "ReadCommitted", maxWait: 15_000, timeout: 20_000 },
  );
}

function elapsed(started: number): number {
  return Math.round(performance.now() - started);
}
