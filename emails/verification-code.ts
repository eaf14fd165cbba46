import { type CodeFacts, codeEmail } from "./code-email";
import type { EmailDocument } from "./document";

/** The code by which someone shows that an address is theirs. */
export function verificationCode(facts: CodeFacts): EmailDocument {
  return codeEmail("verification-code", "code", facts);
}
