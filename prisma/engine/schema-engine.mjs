#!/usr/bin/env node
// Stands where Prisma's native schema engine would: the same arguments and the same JSON-RPC over stdio, answered by
// the engine's WebAssembly build from the npm registry. The Prisma CLI finds it by PRISMA_SCHEMA_ENGINE_BINARY.
import fs from "node:fs";
import readline from "node:readline";
import { dropShadows, loadEngine, onDatabase } from "./wasm.mjs";

const argv = process.argv.slice(2);
const values = (flag) => argv.flatMap((arg, i) => (arg === flag ? [argv[i + 1]] : []));

if (argv.includes("--version")) {
  process.stdout.write("schema-engine-cli wasm\n");
  process.exit(0);
}

const url = JSON.parse(values("--datasource")[0] ?? "{}").url;

function fail(error_code, message) {
  const line = {
    timestamp: new Date().toISOString(),
    level: "ERROR",
    fields: { message, is_panic: false, error_code },
    target: "schema_engine::logger",
  };
  process.stderr.write(`\n${JSON.stringify(line)}`);
  process.exit(1);
}

/** `schema-engine cli create-database` and `cli can-connect-to-database`. */
async function runCli(verb) {
  const target = new URL(url);
  const database = decodeURIComponent(target.pathname.slice(1));
  try {
    if (verb === "create-database") {
      target.pathname = "/postgres";
      await onDatabase(target.href, (client) =>
        client.query(`CREATE DATABASE "${database.replaceAll('"', '""')}"`),
      );
    } else await onDatabase(url, () => {});
    process.exit(0);
  } catch (error) {
    if (error.code === "3D000") fail("P1003", `Database \`${database}\` does not exist`);
    fail("P1001", `Can't reach database server at ${target.host}: ${error.message}`);
  }
}

const cli = argv.indexOf("cli");
if (cli >= 0) await runCli(argv[cli + 1]);

const schemaFiles = values("--datamodels").map((path) => ({ path, content: fs.readFileSync(path, "utf8") }));
const engine = url ? await loadEngine({ url, schemaFiles }) : null;
const write = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

/** The wasm build lacks createMigration's file name and prints nothing itself: both are added here. */
const METHODS = {
  getDatabaseVersion: () => engine.version(),
  async createMigration(params) {
    const filters = params.filters ?? { externalTables: [], externalEnums: [] };
    const from = { tag: "migrations", ...params.migrationsList };
    const to = { tag: "schemaDatamodel", ...params.schema };
    const { exitCode, stdout } = await engine.diff({ from, to, script: true, exitCode: true, filters });
    const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
    const suffix = params.migrationName
      ? `_${params.migrationName.toLowerCase().replace(/[^a-z0-9]+/g, "_")}`
      : "";
    const migrationScript = exitCode === 2 || params.draft ? stdout : null;
    return {
      connectorType: "postgresql",
      generatedMigrationName: stamp + suffix,
      migrationScript,
      extension: "sql",
    };
  },
  async diff(params) {
    const { exitCode, stdout } = await engine.diff(params);
    if (stdout) write({ jsonrpc: "2.0", id: 9999, method: "print", params: { content: stdout } });
    return { exitCode, stdout: null };
  },
};

async function answer(request) {
  try {
    const method = METHODS[request.method] ?? ((params) => engine[request.method](params));
    write({ jsonrpc: "2.0", id: request.id, result: (await method(request.params)) ?? {} });
  } catch (error) {
    const message = String(error.message ?? error);
    const data = error.code
      ? { is_panic: false, message, meta: error.meta ?? {}, error_code: error.code }
      : { is_panic: false, message, backtrace: null };
    write({
      jsonrpc: "2.0",
      id: request.id,
      error: { code: 4466, message: "An error happened. Check the data field for details.", data },
    });
  }
}

// One at a time and in order: the engine is a single connection.
let queue = Promise.resolve();
readline
  .createInterface({ input: process.stdin })
  .on("line", (line) => {
    const request = JSON.parse(line);
    if (request.method) queue = queue.then(() => answer(request));
  })
  .on("close", () => queue.then(stop));
process.on("SIGTERM", stop);

async function stop() {
  if (url) await dropShadows(url).catch(() => {});
  process.exit(0);
}
