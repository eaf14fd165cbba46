import type { AccessKey } from "./grants";

type Grants = Omit<AccessKey, "id" | "secret">;

// What the two keys of the app may do. ops/aws grants the same to the real ones; a test compares.

/** The app's key: a browser puts an original with what it has signed. */
export const UPLOAD_GRANTS: Grants = { canPut: ["uploads/"] };

/** The processor's key: reads originals, writes what everyone may see, tidies up. */
export const PROCESSOR_GRANTS: Grants = {
  canGet: ["uploads/"],
  // Without it S3 answers 403 for what is not there, and a missing upload would look like an outage.
  canList: ["uploads/"],
  canPut: ["public/"],
  canDelete: ["uploads/", "public/"],
};
