import type { Pool } from "pg";
import type { Clock } from "./clock";
import type { FunctionConfig } from "./protocol";

/** What every part of the executor shares. */
export interface Engine {
  readonly pool: Pool;
  readonly clock: Clock;
  /** The functions of the last accepted sync, by id; a new map with each. */
  functions: ReadonlyMap<string, FunctionConfig>;
  /** Whether this process has synced with the app; until then events are kept, and nothing is dispatched. */
  synced: boolean;
  readonly backoffMs: (attempt: number) => number;
  readonly log: (line: string) => void;
  /** Says that there may be something to do now. Call it after the transaction that made it so. */
  readonly wake: () => void;
}
