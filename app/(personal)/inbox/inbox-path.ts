/** The address of the list: all or the unread ones, from the newest or from a mark on. */
export function inboxPath({ unread, cursor }: { unread: boolean; cursor?: string | null }): string {
  const query = new URLSearchParams({ ...(unread ? { show: "unread" } : {}), ...(cursor ? { cursor } : {}) });
  return query.size > 0 ? `/inbox?${query}` : "/inbox";
}
