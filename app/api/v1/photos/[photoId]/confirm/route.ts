import { z } from "zod";
import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { confirmUpload } from "@/lib/media/commands/confirm-upload";
import { mediaFailure } from "@/lib/media/contract";
import { PhotoParams } from "../../../_views/params";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: operation({
    id: "confirmUpload",
    tag: "Photos",
    auth: "active",
    summary: "Say that a photo's bytes have arrived",
    description: "Saying it twice does nothing more.",
    params: PhotoParams,
    answer: z.object({ photoId: z.string() }),
    failures: mediaFailure.foretell("photo_not_found"),
    repeats: "key",
    handle: ({ ctx, params }) => confirmUpload(ctx, params),
  }),
});
