import { forbidden, redirect } from "next/navigation";
import { requireUser } from "@/app/_server/session";

/** For the pages of a seller: who has not turned selling on is led to where that is done. */
export async function requireSeller(returnTo: string) {
  const ctx = await requireUser(returnTo);
  if (ctx.actor.suspended) forbidden();
  if (!ctx.actor.roles.includes("seller")) redirect("/sell/start");
  return ctx;
}
