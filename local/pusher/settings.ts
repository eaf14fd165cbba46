/** The app's credentials, as Pusher's dashboard shows them. */
export interface AppKeys {
  appId: string;
  key: string;
  secret: string;
}

/** How the local server for live delivery is set up. */
export interface PusherOptions extends AppKeys {
  /** 0 takes a free port. */
  port: number;
  /** Seconds of silence after which a connection is asked whether it is still there. */
  activityTimeout?: number;
  /** Seconds that it then has to answer. */
  pongTimeout?: number;
  /** Lets a test take the service down; never on by itself. */
  testHooks?: boolean;
}

/** As Pusher's documentation states them. */
export const LIMITS = {
  activityTimeout: 120,
  pongTimeout: 30,
  dataBytes: 10 * 1024,
  userInfoBytes: 1024,
  nameLength: 200,
  userIdLength: 128,
  channelsPerEvent: 100,
  eventsPerBatch: 10,
  presenceMembers: 100,
  clientEventsPerSecond: 10,
  timestampSeconds: 600,
} as const;
