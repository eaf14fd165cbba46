export function markStale(tags: readonly string[]): Promise<void>;
