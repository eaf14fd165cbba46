import type { Role } from "@/lib/kernel/actor";

type Person = {
  readonly emailVerifiedAt: Date | null;
  readonly sellingSince: Date | null;
  readonly operatorSince: Date | null;
};

/** What a person may do follows from what happened to them; it is stored nowhere else. */
export function rolesOf(person: Person): Role[] {
  if (!person.emailVerifiedAt) return [];
  const roles: Role[] = ["buyer"];
  if (person.sellingSince) roles.push("seller");
  if (person.operatorSince) roles.push("operator");
  return roles;
}
