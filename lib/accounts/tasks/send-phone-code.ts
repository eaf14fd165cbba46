import { personOf, systemActor } from "@/lib/kernel/actor";
import { requestFailure } from "@/lib/kernel/failure";
import type { Context } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import type { PhoneNumber } from "@/lib/platform/phone";
import { countUse } from "@/lib/platform/rate-limit/take";
import { askForPhoneCode } from "../commands/ask-for-phone-code";
import { accountFailure } from "../contract";
import { textBudget, textLimits } from "../model/limits";
import { looksLikeTollFraud } from "../model/toll-fraud";
import { findTextOutcome } from "../queries/find-text-outcome";
import { addressOf, takeLimits } from "./take-limits";

/** Sends a code to a number on behalf of a signed-in person, within what may be spent; both ways to one go through here. */
export async function sendPhoneCode(ctx: Context, { e164: phone, country }: PhoneNumber, task: string) {
  const userId = personOf(ctx.actor);
  if (!userId) throw requestFailure("unauthenticated");
  const { SMS_COUNTRIES, SMS_PER_COUNTRY_AND_DAY: perCountryAndDay, SMS_PER_HOUR: perHour } = env();
  if (!SMS_COUNTRIES.includes(country)) throw accountFailure.at("phone", "phone_country");
  await takeLimits(textLimits({ phone, country, userId }, addressOf(ctx.actor)));
  const system = { requestId: ctx.requestId, actor: systemActor(task) };
  if (looksLikeTollFraud(await findTextOutcome(system, { country }))) throw paused(country, "few are typed");
  for (const limit of textBudget(country, { perCountryAndDay, perHour })) {
    if (!(await countUse(limit)).allowed) throw paused(country, "the budget is used up");
  }
  return askForPhoneCode(system, { userId, phone, country });
}

/** Someone has to look: either the limits are too low for the shop, or its texts are being sold. */
function paused(country: string, reason: string) {
  log.warn({ country, reason }, "no text messages are sent");
  return accountFailure("texts_paused");
}
