/** The engine's own events (a schedule's tick) come by themselves; only events of ours can be sent again. */
export function canRunAgain({ eventName }: { readonly eventName: string }): boolean {
  return !eventName.startsWith("inngest/");
}
