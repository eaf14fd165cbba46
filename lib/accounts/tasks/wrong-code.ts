import { accountFailure } from "../contract";

/** The failure of a code that was not right, with the tries that are left. */
export function wrongCode(left: number) {
  if (left === 0) return accountFailure("code_over");
  return accountFailure.at("code", "wrong_code", { params: { left } });
}
