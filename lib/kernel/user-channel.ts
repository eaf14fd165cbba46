/** The channel on which one person is told what concerns them; only they may listen to it. */
export function userChannel(userId: string): string {
  return `private-user-${userId}`;
}
