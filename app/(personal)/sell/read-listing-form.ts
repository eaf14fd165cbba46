import { text } from "@/app/_server/action";
import { type Condition, MIN_PRICE } from "@/lib/catalogue/contract";
import { type Money, parseMajor } from "@/lib/kernel/money";

/**
 * A listing's form as the commands take it. What is missing or no amount is handed on as it is: the command's own
 * schema says what is wrong with it, together with everything else. Null rather than undefined: an edit keeps what it
 * is not told, and a form is always told of as a whole.
 */
export function readListingForm(form: FormData) {
  const typedPrice = text(form, "price")?.trim() ?? "";
  const price = typedPrice === "" ? null : (parseMajor(typedPrice, MIN_PRICE.currency) ?? typedPrice);
  return {
    title: text(form, "title") ?? "",
    description: text(form, "description") ?? "",
    categorySlug: (text(form, "categorySlug") || null) as string,
    condition: (text(form, "condition") || null) as Condition,
    price: price as Money,
    stock: text(form, "stock")?.trim() || Number.NaN,
    photoIds: (text(form, "photoIds") ?? "").split(",").filter(Boolean),
  };
}
