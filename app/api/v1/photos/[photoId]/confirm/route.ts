import { route } from "@/app/_server/route";
import { confirmUpload } from "@/lib/media/commands/confirm-upload";

/** The browser says that the bytes of a photo have arrived. */
export const POST = route<{ photoId: string }>(async (ctx, _request, { photoId }) => {
  return Response.json(await confirmUpload(ctx, { photoId }));
});
