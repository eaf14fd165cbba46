import { refreshSellerAccount } from "@/lib/payments/tasks/refresh-seller-account";
import { startOnboarding } from "@/lib/payments/tasks/start-onboarding";
import type { Context } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import type { SeedSeller } from "./data/shapes";
import { person } from "./person";

/** The demo's sellers give their details on the payment stand-in's own page, as a person would; real ones never. */
const ANSWERS = {
  act: "finish",
  birthDate: "1988-05-17",
  line1: "Musterstrasse 12",
  postalCode: "10115",
  iban: "DE89370400440532013000",
  terms: "yes",
};

/** Whether payments go to a stand-in on this machine. */
export function paysLocally(): boolean {
  const url = env().STRIPE_API_URL;
  return url !== undefined && ["127.0.0.1", "localhost"].includes(new URL(url).hostname);
}

/** Makes a seller able to receive money. */
export async function onboard(seller: SeedSeller, system: Context): Promise<void> {
  const { ready } = await refreshSellerAccount(system, { userId: seller.id });
  if (ready) return;
  const { email, name, country } = seller;
  const { url } = await startOnboarding(person(seller.id), { userId: seller.id, email, name, country });
  const [givenName = name, ...rest] = name.split(" ");
  const body = new URLSearchParams({
    ...ANSWERS,
    givenName,
    surname: rest.join(" ") || name,
    city: seller.city,
  });
  const answer = await fetch(url, { method: "POST", body, redirect: "manual" });
  if (answer.status !== 303) throw new Error(`the onboarding page of ${name} answered ${answer.status}`);
  await refreshSellerAccount(system, { userId: seller.id });
}
