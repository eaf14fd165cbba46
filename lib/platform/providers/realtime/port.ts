/** What a browser shows the service to be let into a private or presence channel; passed on as it is. */
export type ChannelPass = { readonly auth: string; readonly channel_data?: string };
/** What a browser shows the service to be known as a person. */
export type UserPass = { readonly auth: string; readonly user_data: string };

type ChannelAsked = {
  /** The connection that asks, as the service named it: two numbers with a point between. */
  readonly socketId: string;
  readonly channel: string;
  /** For presence channels: how the others see this person. */
  readonly presence?: { readonly userId: string; readonly info?: Readonly<Record<string, unknown>> };
};

/**
 * What tells open pages at once that something happened. Nobody may depend on it: who misses a message sees the same
 * after loading the page. It throws `request.unavailable` when the service does not answer, and `request.invalid`
 * for what it would never take.
 */
export type RealtimeProvider = {
  /**
   * Sends one event to all who listen to any of the channels, but not to `exceptSocketId`, which did it itself.
   * `data` may be 10 KB of JSON. Of more than 100 channels, some may have been told when it throws.
   */
  trigger(
    channels: readonly string[],
    event: string,
    data: unknown,
    options?: { readonly exceptSocketId?: string },
  ): Promise<void>;
  /** Signs that this connection may join. The caller has decided that it may. */
  authorizeChannel(asked: ChannelAsked): ChannelPass;
  /** Signs that this connection is that person's, so that it can be ended for them. */
  authenticateUser(asked: { readonly socketId: string; readonly userId: string }): UserPass;
  /** Ends every connection that was signed in as this person. */
  terminateUser(userId: string): Promise<void>;
  /** Asks something small, signed as all else is; throws unless the service answers and knows our keys. */
  check(): Promise<void>;
};
