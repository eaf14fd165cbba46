import { route } from "@/app/_server/route";
import { requestFailure } from "@/lib/kernel/failure";

/** Whatever else is asked for under /api/v1, by whatever method. */
const missing = route<Record<string, string>>(async () => {
  throw requestFailure("not_found");
});

export {
  missing as GET,
  missing as POST,
  missing as PUT,
  missing as PATCH,
  missing as DELETE,
  missing as OPTIONS,
};
