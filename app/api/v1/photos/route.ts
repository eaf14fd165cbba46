import { z } from "zod";
import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import {
  GetPhotosInput,
  mediaFailure,
  PhotoStatusSchema,
  PresignUploadInput,
  RefusedReasonSchema,
} from "@/lib/media/contract";
import { getPhotos } from "@/lib/media/queries/get-photos";
import { presignUpload } from "@/lib/media/tasks/presign-upload";

const PhotoState = z
  .object({
    id: z.string(),
    status: PhotoStatusSchema,
    refusedReason: RefusedReasonSchema.nullable(),
    key: z.string().nullable().describe("Set once it is ready, like its sizes."),
    width: z.number().int().nullable(),
    height: z.number().int().nullable(),
    blur: z.string().nullable(),
  })
  .meta({ id: "PhotoState", description: "A photo as its owner sees it on its way." });

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation({
    id: "getPhotos",
    tag: "Photos",
    auth: "active",
    summary: "See how your photos stand",
    description: "In the order asked for; strangers' and missing ones are left out.",
    query: GetPhotosInput,
    answer: z.object({ photos: z.array(PhotoState) }),
    handle: async ({ ctx, query }) => ({ photos: await getPhotos(ctx, query) }),
  }),
  POST: operation({
    id: "requestUpload",
    tag: "Photos",
    auth: "active",
    summary: "Get an address that takes one photo",
    description:
      "Send the bytes there by `method` with these `headers`, then confirm. A photo is checked, its data about places and cameras removed, and cut into its sizes.",
    body: PresignUploadInput,
    example: { contentType: "image/jpeg", bytes: 482_133 },
    created: true,
    answer: z.object({
      photoId: z.string(),
      url: z.string(),
      method: z.literal("PUT"),
      headers: z.record(z.string(), z.string()),
    }),
    failures: mediaFailure.foretell("too_many_open"),
    repeats: "key",
    async handle({ ctx, body }) {
      const ticket = await presignUpload(ctx, body);
      return { ...ticket, headers: { ...ticket.headers } };
    },
  }),
});
