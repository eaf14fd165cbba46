type Tags = { readonly tags?: readonly string[]; readonly softTags?: readonly string[] };

export default class SharedCache {
  constructor(options?: { readonly serverDistDir?: string });
  get(key: string, ctx?: Tags): Promise<{ lastModified: number; value: unknown } | null>;
  set(key: string, data: object | null, ctx?: Tags): Promise<void>;
  revalidateTag(tags: string | readonly string[]): Promise<void>;
  resetRequestCache(): void;
}

export function markStale(tags: readonly string[]): Promise<void>;
