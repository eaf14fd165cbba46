import { route } from "@/app/_server/route";
import { MIN_PRICE } from "@/lib/catalogue/contract";
import { requestFailure } from "@/lib/kernel/failure";
import { parseMajor } from "@/lib/kernel/money";
import { getTerms } from "@/lib/orders/queries/get-terms";

/** What a sale at a price as typed would bring today: `?price=145.00`. */
export const GET = route(async (ctx, request) => {
  const price = parseMajor(request.nextUrl.searchParams.get("price") ?? "", MIN_PRICE.currency);
  if (!price) {
    const message = "is not an amount";
    throw requestFailure("invalid", { fields: { price: { code: "amount", message } } });
  }
  const terms = await getTerms(ctx, { price, quantity: 1 });
  return Response.json(terms, { headers: { "cache-control": "no-store" } });
});
