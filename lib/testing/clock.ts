import { now, setClockOffset } from "@/lib/platform/clock";

let offset = 0;

/** Moves this process's clock on by so many milliseconds; `testDatabase` sets it back after each test. */
export function advanceClock(ms: number): void {
  offset = now().getTime() - Date.now() + ms;
  setClockOffset(offset);
}
