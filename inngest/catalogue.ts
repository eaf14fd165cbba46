import { profileChanged, sellingEnabled } from "@/lib/accounts/contract";
import { getPublicProfile } from "@/lib/accounts/queries/get-public-profile";
import { projectSeller } from "@/lib/catalogue/commands/project-seller";
import { settlePhoto } from "@/lib/catalogue/commands/settle-photo";
import { photoReady, photoRefused } from "@/lib/media/contract";
import { countSales } from "@/lib/orders/queries/count-sales";
import { reviewLeft } from "@/lib/reviews/contract";
import { getRating } from "@/lib/reviews/queries/get-rating";
import { inngest, type WorkflowData } from "./client";
import { onFailure } from "./dead-letter";
import { attempt, workflowContext } from "./run";

/** A listing learns that one of its photos can be shown, or cannot. */
const placePhoto = inngest.createFunction(
  {
    id: "catalogue-settle-photo",
    triggers: [{ event: photoReady.name }, { event: photoRefused.name }],
    retries: 8,
    onFailure,
  },
  async ({ event, step }) => {
    const { eventId, photoId } = event.data as WorkflowData<{ photoId: string }>;
    return step.run("settle-photo", () =>
      attempt(() => settlePhoto(workflowContext("catalogue", eventId), { photoId })),
    );
  },
);

/** Listings show their seller as accounts know them. */
const projectProfile = inngest.createFunction(
  {
    id: "catalogue-project-profile",
    triggers: [{ event: sellingEnabled.name }, { event: profileChanged.name }],
    retries: 8,
    // Read and written in one step, one after the other: what was read earlier is never written later.
    concurrency: { limit: 1, key: "event.data.userId" },
    onFailure,
  },
  async ({ event, step }) => {
    const { eventId, userId } = event.data as WorkflowData<{ userId: string }>;
    const ctx = workflowContext("catalogue", eventId);
    await step.run("project-profile", () =>
      attempt(async () => {
        const { userId: sellerId, ...profile } = await getPublicProfile(ctx, { userId });
        await projectSeller(ctx, { sellerId, profile });
      }),
    );
  },
);

/** Listings show how many sales a seller has made and how buyers rate them, counted anew each time. */
const projectFigures = inngest.createFunction(
  {
    id: "catalogue-project-figures",
    triggers: [{ event: "orders/order.completed" }, { event: reviewLeft.name }],
    retries: 8,
    // As above; the two events name the seller differently.
    concurrency: {
      limit: 1,
      key: "has(event.data.sellerId) ? event.data.sellerId : event.data.subjectId",
    },
    onFailure,
  },
  async ({ event, step }) => {
    const data = event.data as WorkflowData<{ sellerId?: string; subjectId?: string }>;
    const sellerId = data.sellerId ?? data.subjectId;
    if (!sellerId) return;
    const ctx = workflowContext("catalogue", data.eventId);
    await step.run("project-figures", () =>
      attempt(async () => {
        const [sold, rating] = await Promise.all([
          countSales(ctx, { userId: sellerId }),
          getRating(ctx, { userId: sellerId }),
        ]);
        // Sales from before this marketplace are known by their reviews alone.
        const salesCount = Math.max(sold, rating.count);
        const figures = { salesCount, ratingAverage: rating.average, ratingCount: rating.count };
        await projectSeller(ctx, { sellerId, figures });
      }),
    );
  },
);

export const catalogueFunctions = [placePhoto, projectProfile, projectFigures];
