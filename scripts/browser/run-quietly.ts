import { spawn } from "node:child_process";

/** Runs a program to its end without showing its output; answers whether it did well within the time. */
export function runQuietly(
  program: string,
  args: readonly string[],
  options: { limitMs: number; env?: Record<string, string> },
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: "ignore",
      env: { ...process.env, ...options.env },
      timeout: options.limitMs,
      killSignal: "SIGKILL",
    });
    child.once("error", () => resolve(false));
    child.once("exit", (code) => resolve(code === 0));
  });
}
