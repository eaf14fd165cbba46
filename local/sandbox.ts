/** Whether the suites of this run speak to the vendors' sandboxes (`npm run test:vendors`) rather than to the local doubles. */
export const IS_REAL = process.env.VENDORS === "1";

/**
 * A setting of a vendor's sandbox, or what the local double is given instead. The names begin with VENDOR_, so that a
 * deployment's own keys are never used by accident.
 * @throws Error in a run against the vendors, when the setting is missing
 */
export function sandboxSetting(name: `VENDOR_${string}`, local: string): string {
  if (!IS_REAL) return local;
  const given = process.env[name];
  if (!given) throw new Error(`Set ${name} to run this suite against the vendor.`);
  return given;
}

/** A setting that a sandbox may have, such as another address of its API; undefined locally. */
export function optionalSandboxSetting(name: `VENDOR_${string}`): string | undefined {
  return IS_REAL ? process.env[name] || undefined : undefined;
}
