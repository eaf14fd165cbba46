import { query } from "@/lib/platform/query";
import { PersonInput } from "../contract";
import { rate } from "../store/reviews";

/** What a person's reviews come to. Counted from the reviews each time, so it cannot drift. */
export const getRating = query({
  name: "reviews.getRating",
  input: PersonInput,
  allow: () => true,
  run: ({ input, db }) => rate(db, input.userId),
});
