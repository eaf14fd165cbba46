import type { z } from "zod";
import { readJson, route } from "@/app/_server/route";
import type { PresignUploadInput } from "@/lib/media/contract";
import { getPhotos } from "@/lib/media/queries/get-photos";
import { presignUpload } from "@/lib/media/tasks/presign-upload";

/** Gives the person's browser an address that takes one photo. */
export const POST = route(async (ctx, request) => {
  const ticket = await presignUpload(ctx, (await readJson(request)) as z.input<typeof PresignUploadInput>);
  return Response.json(ticket, { status: 201, headers: { "cache-control": "no-store" } });
});

/** How the person's own photos stand: `?ids=…,…`. */
export const GET = route(async (ctx, request) => {
  const ids = (request.nextUrl.searchParams.get("ids") ?? "").split(",").filter(Boolean);
  const photos = await getPhotos(ctx, { ids });
  return Response.json({ photos }, { headers: { "cache-control": "no-store" } });
});
