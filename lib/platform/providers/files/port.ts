/** What the browser has to send with the bytes, as it was signed. */
type PresignedUpload = {
  readonly url: string;
  readonly method: "PUT";
  readonly headers: Readonly<Record<string, string>>;
};

/** The app's own right to files: to let a browser put one object of one type and size below `uploads/`. */
export interface UploadDoor {
  presign(request: {
    key: string;
    contentType: string;
    bytes: number;
    expiresInSeconds: number;
  }): Promise<PresignedUpload>;
}

/** The processor's rights: to read and remove what lies below `uploads/`, to put and remove what lies below `public/`. */
export interface PhotoStore {
  /** The object's bytes; null when there is none, "too_large" when it has more than `maxBytes` (it is not read then). */
  read(key: string, maxBytes: number): Promise<Uint8Array | "too_large" | null>;
  /** Puts a public picture, cached for ever: its key never gets other bytes. */
  publish(key: string, body: Uint8Array): Promise<void>;
  /** Removes objects; those that are not there are no error. */
  remove(keys: readonly string[]): Promise<void>;
  /** Whether the bucket answers to this key, by a right that it has anyway (listing `uploads/`); throws when not. */
  check(signal: AbortSignal): Promise<void>;
}
