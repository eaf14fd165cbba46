import { afterAll, beforeAll, expect } from "vitest";
import { type StandOptions, startAppOf, startTestStand, type TestStand } from "../../stand/test-stand";
import { Switches } from "./switches";

/** `npm run prove` proves at full size; `npm test` the same with fewer rounds. */
export const FULL = process.env.PROOF_SIZE === "full";

/**
 * Gives one file of proofs a marketplace of its own with the built app running, and points this process at the same
 * services, so that commands set the scene while the thing that is proven goes over HTTP. Settings are asked for when
 * the stand is made. What the app logs at error fails the file, unless it is `foreseen`.
 */
export function stage(
  settings: Extract<StandOptions["settings"], (...given: never[]) => unknown> = () => ({}),
  { foreseen, ...options }: Pick<StandOptions, "backoffMs"> & { readonly foreseen?: RegExp } = {},
): {
  stand: () => TestStand;
  switches: () => Switches;
} {
  let stand: TestStand | undefined;
  const running = (): TestStand => {
    if (!stand) throw new Error("the stage is set up before the first test, not while the file is read");
    return stand;
  };
  beforeAll(async () => {
    stand = await startTestStand({ ...options, settings });
    Object.assign(process.env, stand.stack.environment, { LOG_LEVEL: "silent" });
    await startAppOf(stand);
    // What this process commits is handed on as what the app commits is.
    const [{ installAfterCommit }, { sendToWorkflows }] = await Promise.all([
      import("@/app/_server/after-commit"),
      import("@/inngest/client"),
    ]);
    installAfterCommit(sendToWorkflows);
  });
  afterAll(async () => {
    const { closeDatabase } = await import("@/lib/platform/db/client");
    const errors = (stand?.app.errors() ?? []).filter((line) => !foreseen?.test(line));
    await closeDatabase();
    await stand?.close();
    expect(errors, "errors in the app's log").toEqual([]);
  });
  return { stand: running, switches: () => new Switches(running().stack) };
}
