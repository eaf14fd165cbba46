import type { Pool } from "pg";
import type { Clock } from "./clock";
import type { FunctionConfig } from "./protocol";

/** What every part of the executor shares. */
export interface Engine {
  readonly pool: Pool;
  readonly clock: Clock;
  /** The functions that all apps told last, by id; a new map with each sync. */
  functions: ReadonlyMap<string, FunctionConfig>;
  /** The functions of apps that are not there now: their work waits for them, and that of the others goes on. */
  away: ReadonlySet<string>;
  /** Whether this process has synced with every app; until then events are kept, and nothing is dispatched. */
  synced: boolean;
  readonly backoffMs: (attempt: number) => number;
  readonly log: (line: string) => void;
  /** Says that there may be something to do now. Call it after the transaction that made it so. */
  readonly wake: () => void;
}
