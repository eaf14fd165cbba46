import type { Queryable } from "../database";
import type { Json } from "./protocol";

type SettingKey = "clock" | "stop-after";

export async function readSetting(db: Queryable, key: SettingKey): Promise<Json | undefined> {
  const found = await db.query<{ value: Json }>("select value from inngest.setting where key = $1", [key]);
  return found.rows[0]?.value;
}

export async function writeSetting(db: Queryable, key: SettingKey, value: Json): Promise<void> {
  await db.query(
    `insert into inngest.setting (key, value) values ($1, $2)
     on conflict (key) do update set value = excluded.value`,
    [key, JSON.stringify(value)],
  );
}

export async function removeSetting(db: Queryable, key: SettingKey): Promise<void> {
  await db.query("delete from inngest.setting where key = $1", [key]);
}
