import { z } from "zod";
import type { Reader, Tx } from "@/lib/platform/db/client";
import { type Fees, FeesSchema } from "../contract";
import { DEFAULT_TIME_ZONE } from "../model/deadlines";
import { DEFAULT_FEES } from "../model/terms";

type Settings = Pick<Tx | Reader, "setting">;
const ShippingSchema = z.object({ timeZone: z.string() });

/** The fees that hold for orders placed now. */
export async function readFees(db: Settings): Promise<Fees> {
  return toFees(await db.setting.findUnique({ where: { key: "fees" } }));
}

/** The same, and the zone in which sellers' working days are counted, in one reading. */
export async function readSettings(db: Settings): Promise<{ fees: Fees; timeZone: string }> {
  const rows = await db.setting.findMany({ where: { key: { in: ["fees", "shipping"] } } });
  const named = (key: string) => rows.find((row) => row.key === key) ?? null;
  const shipping = named("shipping");
  const timeZone = shipping ? ShippingSchema.parse(shipping.value).timeZone : DEFAULT_TIME_ZONE;
  return { fees: toFees(named("fees")), timeZone };
}

function toFees(row: { value: unknown } | null): Fees {
  return row ? FeesSchema.parse(row.value) : DEFAULT_FEES;
}

export async function writeFees(tx: Tx, fees: Fees, now: Date): Promise<void> {
  const data = { value: fees, updatedAt: now };
  await tx.setting.upsert({ where: { key: "fees" }, create: { key: "fees", ...data }, update: data });
}
