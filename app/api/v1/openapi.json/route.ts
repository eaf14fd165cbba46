import { apiDocument } from "@/app/_server/api/document";
import { route } from "@/app/_server/route";

/** The API described for programs: OpenAPI 3.1. */
export const GET = route(async () => Response.json(apiDocument()));
