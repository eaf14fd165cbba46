/** The body of an error as the API sends it, inside `{ error: … }`. */
export interface ErrorBody {
  type: string;
  message: string;
  code?: string;
  param?: string;
  decline_code?: string;
}

/** An answer other than 2xx. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly body: ErrorBody,
    /** Whether the endpoint had begun its work; only then is the answer kept under the idempotency key. */
    readonly executed: boolean,
  ) {
    super(body.message);
  }
}

/** Parameters that can't be right; the request never began. */
export function invalid(message: string, param?: string, code?: string): ApiError {
  return new ApiError(400, { type: "invalid_request_error", message, param, code }, false);
}

/** A well-formed request that the state of things does not allow. */
export function refused(message: string, code?: string, param?: string): ApiError {
  return new ApiError(400, { type: "invalid_request_error", message, param, code }, true);
}

/** No object of that kind has that id. */
export function noSuch(kind: string, id: string, param = "id"): ApiError {
  const body = { type: "invalid_request_error", code: "resource_missing", param };
  return new ApiError(404, { ...body, message: `No such ${kind.replace("checkout.", "")}: '${id}'` }, true);
}

/** A parameter the vendor has and this double has not: refused, never ignored. */
export function unsupported(param: string): ApiError {
  return invalid(`The local payments server does not support '${param}'.`, param, "local_unsupported");
}
