/** A refusal in Resend's words. */
export class ResendError extends Error {
  constructor(
    readonly statusCode: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }

  toJSON() {
    return { statusCode: this.statusCode, name: this.code, message: this.message };
  }
}

/** A field that Resend wants and that is not there. */
export function missingField(name: string): ResendError {
  return new ResendError(422, "missing_required_field", `Missing \`${name}\` field.`);
}

/** A field that is there but wrong. */
export function invalidField(message: string): ResendError {
  return new ResendError(422, "validation_error", message);
}
