import type { ReactElement } from "react";

/** An email before it is rendered. */
export type EmailDocument = {
  /** What it is about: the delivery's kind. */
  readonly kind: string;
  readonly subject: string;
  readonly body: ReactElement;
};
