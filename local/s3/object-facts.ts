/** What is known about an object besides its bytes. */
export interface ObjectFacts {
  key: string;
  size: number;
  etag: string;
  modifiedAt: string;
  contentType: string;
  cacheControl?: string | undefined;
  contentDisposition?: string | undefined;
  contentEncoding?: string | undefined;
  metadata: Record<string, string>;
  checksums: Record<string, string>;
}
