// Loads Prisma's own schema engine from its WebAssembly package and mends four faults of the driver adapter
// that only show when the engine talks through it (see docs/decisions/0002-prisma-without-engine-download.md).
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

const require = createRequire(import.meta.url);
const OID_CHAR = 18;
const OID_TEXT = 25;

/** Shadow databases made in this process; dropped when the engine stops. */
const shadows = [];

function mend(connection) {
  const charColumns = new WeakMap();
  const performIO = connection.performIO.bind(connection);
  const queryRaw = connection.queryRaw.bind(connection);

  // The catalogue's "char" columns come back in a type the engine's reader rejects: read them as text, say character.
  connection.performIO = async (query) => {
    const result = await performIO(query);
    charColumns.set(
      query,
      result.fields.map((field) => field.dataTypeID === OID_CHAR),
    );
    for (const field of result.fields) if (field.dataTypeID === OID_CHAR) field.dataTypeID = OID_TEXT;
    return result;
  };
  connection.queryRaw = async (query) => {
    const result = await queryRaw(query);
    const isChar = charColumns.get(query);
    if (!isChar?.some(Boolean)) return result;
    return {
      ...result,
      columnTypes: result.columnTypes.map((type, i) => (isChar[i] ? ColumnTypeEnum.Character : type)),
    };
  };
  // The adapter splits scripts at every ';' (which breaks function bodies) over any pool connection: send it whole.
  connection.executeScript = async (script) => {
    try {
      await connection.client.query(script);
    } catch (error) {
      connection.onError(error);
    }
  };
  return connection;
}

function adapterFactory(url) {
  const factory = new PrismaPg({ connectionString: url });
  const connect = factory.connect.bind(factory);
  factory.connect = async () => mend(await connect());
  // The adapter's own shadow connection keeps the connection string and so would run on the MAIN database.
  factory.connectToShadowDb = async () => {
    const name = `prisma_migrate_shadow_db_${randomUUID()}`;
    await onDatabase(url, (client) => client.query(`CREATE DATABASE "${name}" TEMPLATE template0`));
    shadows.push(name);
    const shadowUrl = new URL(url);
    shadowUrl.pathname = `/${name}`;
    return mend(await new PrismaPg({ connectionString: shadowUrl.href }).connect());
  };
  return factory;
}

export async function onDatabase(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export async function dropShadows(url) {
  if (shadows.length === 0) return;
  await onDatabase(url, async (client) => {
    for (const name of shadows.splice(0))
      await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  });
}

export async function loadEngine({ url, schemaFiles }) {
  const folder = path.dirname(require.resolve("@prisma/schema-engine-wasm"));
  const glue = await import(path.join(folder, "schema_engine_bg.js"));
  const module = new WebAssembly.Module(fs.readFileSync(path.join(folder, "schema_engine_bg.wasm")));
  const instance = new WebAssembly.Instance(module, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => process.stderr.write(`${message}\n`) };
  const datamodels =
    schemaFiles.length > 0 ? schemaFiles.map((file) => [file.path, file.content]) : undefined;
  return glue.SchemaEngine.new(
    { datamodels },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapterFactory(url)),
  );
}
