import pg from "pg";

export type RolePasswords = { readonly app: string; readonly reader: string };

/** Makes the two login roles if they are missing: the owner of the schema, and the reader that can select alone. */
export async function ensureRoles(adminUrl: string, passwords: RolePasswords): Promise<void> {
  await withClient(adminUrl, async (client) => {
    for (const [role, password] of [
      ["resalehub_app", passwords.app],
      ["resalehub_reader", passwords.reader],
    ] as const) {
      const exists = await client.query("select 1 from pg_roles where rolname = $1", [role]);
      const verb = exists.rowCount ? "alter" : "create";
      await client.query(`${verb} role ${role} login password ${client.escapeLiteral(password)}`);
    }
    await client.query("alter role resalehub_app createdb");
    await client.query("alter role resalehub_reader set default_transaction_read_only = on");
  });
}

/** Makes a database owned by the app's role in which every table that the app makes can be read by the reader. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const exists = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (!exists.rowCount)
      await client.query(`create database ${client.escapeIdentifier(name)} owner resalehub_app`);
  });
  await withClient(onDatabase(adminUrl, name), async (client) => {
    await client.query(
      "alter default privileges for role resalehub_app grant select on tables to resalehub_reader",
    );
  });
}

/** The same server and credentials, another database. */
export function onDatabase(url: string, name: string): string {
  const target = new URL(url);
  target.pathname = `/${name}`;
  return target.href;
}

/** The same server and database, another login. */
export function asRole(url: string, role: string, password: string): string {
  const target = new URL(url);
  target.username = role;
  target.password = encodeURIComponent(password);
  return target.href;
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
