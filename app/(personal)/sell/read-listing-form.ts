import { text } from "@/app/_server/action";
import { type Condition, MIN_PRICE } from "@/lib/catalogue/contract";
import { type Money, parseMajor } from "@/lib/kernel/money";

/**
 * A listing's form as the commands take it. What is missing or no amount is handed on as it is: the command's own
 * schema says what is wrong with it, together with everything else.
 */
export function readListingForm(form: FormData) {
  const typedPrice = text(form, "price")?.trim() ?? "";
  const price = typedPrice === "" ? undefined : (parseMajor(typedPrice, MIN_PRICE.currency) ?? typedPrice);
  return {
    title: text(form, "title") ?? "",
    description: text(form, "description") ?? "",
    categorySlug: (text(form, "categorySlug") || undefined) as string,
    condition: (text(form, "condition") || undefined) as Condition,
    price: price as Money,
    stock: text(form, "stock")?.trim() || Number.NaN,
    photoIds: (text(form, "photoIds") ?? "").split(",").filter(Boolean),
  };
}
