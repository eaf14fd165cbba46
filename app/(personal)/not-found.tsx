import { NothingHere } from "@/app/_server/nothing-here";
import { requestLocale } from "@/app/_server/request";

export default async function NotFound() {
  return <NothingHere locale={await requestLocale()} />;
}
