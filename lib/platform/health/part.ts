/** Something that the app needs, and how to see whether it is there. */
export type Part = {
  readonly name: string;
  /** Whether requests can be answered without it: what is needed for traffic decides about traffic. */
  readonly forTraffic: boolean;
  /** Throws when it is not there; answers "off" when it is optional and not set up. */
  check(signal: AbortSignal): Promise<"ok" | "off">;
};

export type PartState = {
  readonly name: string;
  readonly state: "ok" | "failing" | "off";
  /** How long it took to know, in whole milliseconds. */
  readonly ms: number;
};
