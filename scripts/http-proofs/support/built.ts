import { readFileSync } from "node:fs";
import path from "node:path";

const NEXT = path.join(import.meta.dirname, "../../../.next");

/** Made by Next itself: nothing of ours stands behind them. */
const NOT_OURS = /^\/_|^\/(icon|robots|sitemap|opengraph-image)/;

type Manifest = {
  node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>;
};

/** The server actions that the build contains, by the name of their function. */
export function builtActions(): Map<string, string> {
  const manifest = read("server/server-reference-manifest.json") as Manifest;
  return new Map(Object.entries(manifest.node).map(([id, { exportedName }]) => [exportedName, id]));
}

/** The addresses of the route handlers that the build contains. */
export function builtRoutes(): string[] {
  return addresses("/route");
}

/** The addresses of the pages that the build contains. */
export function builtPages(): string[] {
  return addresses("/page");
}

function addresses(kind: string): string[] {
  const manifest = read("app-path-routes-manifest.json") as Record<string, string>;
  return Object.entries(manifest)
    .filter(([file, address]) => file.endsWith(kind) && !NOT_OURS.test(address))
    .map(([, address]) => address)
    .sort();
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(path.join(NEXT, file), "utf8"));
}
