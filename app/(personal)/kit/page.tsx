import { notFound } from "next/navigation";
import { requestLocale } from "@/app/_server/request";
import { KitPage } from "@/components/kit/kit-page";

export const metadata = { title: "Component sheet" };

/** The component sheet, for those who build the site; there is no such page in production. */
export default async function Kit() {
  if (process.env.NODE_ENV === "production") notFound();
  return <KitPage locale={await requestLocale()} bare />;
}
