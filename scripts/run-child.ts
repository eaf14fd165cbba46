import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

/** Settings for a child; Next's types would ask for NODE_ENV everywhere. */
export type Environment = Readonly<Record<string, string | undefined>>;

const ROOT = path.join(import.meta.dirname, "..");

type Options = { readonly env?: Environment; readonly quiet?: boolean };

/** Runs a Node program of this project to its end; throws with its output when it fails. */
export async function runNode(args: readonly string[], options: Options = {}): Promise<string> {
  const child = startNode(args, { ...options, stdio: options.quiet ? "pipe" : "inherit" });
  let output = "";
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout?.on("data", collect);
  child.stderr?.on("data", collect);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new Error(`${args.join(" ")} ended with code ${code}\n${output.slice(-8000)}`);
  return output;
}

/** Starts a Node program of this project in the background. */
export function startNode(
  args: readonly string[],
  options: { env?: Environment; stdio?: "pipe" | "inherit" | "ignore" } = {},
): ChildProcess {
  return spawn(process.execPath, args, {
    cwd: ROOT,
    env: (options.env ?? process.env) as NodeJS.ProcessEnv,
    stdio: ["ignore", options.stdio ?? "pipe", options.stdio ?? "pipe"],
  });
}

/** Arguments that make Node run a TypeScript file of this project. */
export function typescript(file: string, ...args: string[]): string[] {
  return ["--import", "tsx", path.join(ROOT, file), ...args];
}

/** Arguments for Next's own command line; started directly, because killing npx would leave it running. */
export function nextCommand(...args: string[]): string[] {
  return [path.join(ROOT, "node_modules/next/dist/bin/next"), ...args];
}

/** Starts a server of Next's; it ends when this process is gone, even by force, and never keeps the port. */
export function startNext(
  args: readonly string[],
  options: { env: Environment; stdio: "pipe" | "inherit" | "ignore" },
): ChildProcess {
  const { env, stdio } = options;
  return spawn(
    process.execPath,
    ["--import", path.join(ROOT, "scripts/end-with-parent.mjs"), ...nextCommand(...args)],
    { cwd: ROOT, env: env as NodeJS.ProcessEnv, stdio: ["ignore", stdio, stdio, "ipc"] },
  );
}

/** Ends a child in order, by force after ten seconds. */
export async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  const force = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await gone;
  clearTimeout(force);
}
