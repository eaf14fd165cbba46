import { accessDenied } from "./s3-error";

/** One access key and what it may do, by key prefix; what is not granted is refused. */
export interface AccessKey {
  id: string;
  secret: string;
  canGet?: readonly string[];
  canPut?: readonly string[];
  canDelete?: readonly string[];
  canList?: readonly string[];
}

/** What a request wants to do. */
export type Action = "get" | "put" | "delete" | "list";

/** Whether the key may do this to that object (or list that prefix). */
export function mayDo(key: AccessKey, action: Action, objectKey: string): boolean {
  const prefixes =
    { get: key.canGet, put: key.canPut, delete: key.canDelete, list: key.canList }[action] ?? [];
  return prefixes.some((prefix) => objectKey.startsWith(prefix));
}

/** Refuses what the key was not granted. */
export function demand(key: AccessKey, action: Action, objectKey: string): void {
  if (!mayDo(key, action, objectKey)) throw accessDenied();
}
