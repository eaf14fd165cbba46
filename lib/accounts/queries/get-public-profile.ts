import { query } from "@/lib/platform/query";
import { accountFailure, PersonInput, type PublicProfileView } from "../contract";
import { readUser } from "../store/read-users";

/** What anyone may know of a person who has an account. */
export const getPublicProfile = query({
  name: "accounts.getPublicProfile",
  input: PersonInput,
  allow: () => true,
  async run({ input, db }): Promise<PublicProfileView> {
    const person = await readUser(db, input.userId);
    if (!person?.emailVerifiedAt) throw accountFailure("not_found");
    const { id: userId, name, handle, about, city, country, joinedAt, pictureKey: picture } = person;
    return { userId, name, handle, about, picture, city, country, joinedAt };
  },
});
