import { spawn } from "node:child_process";
import path from "node:path";

/** The environment in which the unmodified Prisma CLI runs without downloading anything. */
function prismaEnvironment(databaseUrl?: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    PRISMA_SCHEMA_ENGINE_BINARY: path.join(import.meta.dirname, "schema-engine.mjs"),
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  };
}

/** Runs `prisma …args` and answers its exit code and output; `stdio: "inherit"` shows it instead. */
export function runPrisma(
  args: readonly string[],
  options: { databaseUrl?: string; stdio?: "inherit" | "pipe" } = {},
): Promise<{ code: number; output: string }> {
  const cli = path.join(import.meta.dirname, "../../node_modules/prisma/build/index.js");
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], {
      env: prismaEnvironment(options.databaseUrl),
      stdio: options.stdio === "inherit" ? "inherit" : ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
