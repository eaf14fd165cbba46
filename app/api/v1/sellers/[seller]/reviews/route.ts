import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { ReviewListInput } from "@/lib/reviews/contract";
import { listReviewsOf } from "@/lib/reviews/queries/list-reviews-of";
import { pageOf, toPage } from "../../../_views/page-of";
import { SellerParams } from "../../../_views/params";
import { Review, toReview } from "../../../_views/seller";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation({
    id: "listReviews",
    tag: "Sellers",
    auth: "none",
    summary: "List what was said of a seller",
    description: "Newest first.",
    params: SellerParams,
    query: ReviewListInput.omit({ userId: true }),
    answer: pageOf(Review),
    handle: async ({ ctx, params: { seller: userId }, query }) =>
      toPage(await listReviewsOf(ctx, { userId, ...query }), toReview),
  }),
});
