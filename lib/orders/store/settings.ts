import { z } from "zod";
import type { Reader, Tx } from "@/lib/platform/db/client";
import { type Fees, FeesSchema } from "../contract";
import { DEFAULT_TIME_ZONE } from "../model/deadlines";
import { DEFAULT_FEES } from "../model/terms";

type Settings = Pick<Tx | Reader, "setting">;
const ShippingSchema = z.object({ timeZone: z.string() });

/** The fees that hold for orders placed now. */
export async function readFees(db: Settings): Promise<Fees> {
  const row = await db.setting.findUnique({ where: { key: "fees" } });
  return row ? FeesSchema.parse(row.value) : DEFAULT_FEES;
}

export async function writeFees(tx: Tx, fees: Fees, now: Date): Promise<void> {
  const data = { value: fees, updatedAt: now };
  await tx.setting.upsert({ where: { key: "fees" }, create: { key: "fees", ...data }, update: data });
}

/** The zone in which sellers' working days are counted. */
export async function readTimeZone(db: Settings): Promise<string> {
  const row = await db.setting.findUnique({ where: { key: "shipping" } });
  return row ? ShippingSchema.parse(row.value).timeZone : DEFAULT_TIME_ZONE;
}
