/** The newest unread notice, in the reader's words. */
export type NewestNotice = {
  readonly id: string;
  readonly href: string;
  readonly text: string;
};

export type AccountView = {
  userId: string;
  name: string;
  ordersWaiting: number;
  /** All that waits was sold, not bought: the way leads to the sales then. */
  onlySalesWait?: boolean;
  sells: boolean;
  operates: boolean;
  /** Notices not read yet, counted by the server each time. */
  unread: number;
  newest: NewestNotice | null;
};

/** Where a signed-in person's page connects to be told what is new. */
export type LiveSettings = {
  readonly key: string;
  readonly cluster: string;
  readonly wsHost: string;
  readonly wsPort: number;
  readonly forceTLS: boolean;
};

/** What `/api/v1/me` answers: who is signed in, what waits for them, and whether it can be told live. */
export type Me = { readonly account: AccountView | null; readonly live: LiveSettings | null };
