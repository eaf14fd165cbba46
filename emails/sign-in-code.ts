import { type CodeFacts, codeEmail } from "./code-email";
import type { EmailDocument } from "./document";

/** The code by which someone signs in without their password. */
export function signInCode(facts: CodeFacts): EmailDocument {
  return codeEmail("sign-in-code", "signInCode", facts);
}
