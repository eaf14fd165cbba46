/** A failure that a test asked for. */
export interface Failure {
  channel: "email" | "sms";
  /** Part of the address or number; everyone when absent. */
  to?: string;
  /** How many more sendings fail. */
  times: number;
  /**
   * `refuse`: nothing is accepted, the answer is `status`.
   * `lose`: the message is accepted, but its answer is lost; a good caller tries again with the same key.
   * `bounce`: accepted, and later not delivered.
   */
  how: "refuse" | "lose" | "bounce";
  status: number;
}

/** The failures that tests asked for and that have not happened yet. */
export class TestFailures {
  private readonly waiting: Failure[] = [];

  /** Asks for a failure; throws a sentence when the wish makes no sense. */
  ask(wish: unknown): Failure {
    const { channel, to, times = 1, how = "refuse", status = 500 } = (wish ?? {}) as Partial<Failure>;
    if (channel !== "email" && channel !== "sms") throw new RangeError("channel must be email or sms");
    if (!["refuse", "lose", "bounce"].includes(how))
      throw new RangeError("how must be refuse, lose or bounce");
    if (to !== undefined && typeof to !== "string") throw new RangeError("to must be text");
    if (!Number.isInteger(times) || times < 1) throw new RangeError("times must be a whole number from 1");
    if (!Number.isInteger(status) || status < 400 || status > 599)
      throw new RangeError("status must be 400 to 599");
    const failure: Failure = { channel, times, how, status, ...(to === undefined ? {} : { to }) };
    this.waiting.push(failure);
    return failure;
  }

  /** Takes the next failure for this sending, if one was asked for. */
  take(channel: Failure["channel"], recipients: readonly string[]): Failure | undefined {
    const index = this.waiting.findIndex(
      (failure) =>
        failure.channel === channel && recipients.some((recipient) => recipient.includes(failure.to ?? "")),
    );
    const failure = this.waiting[index];
    if (!failure) return undefined;
    failure.times -= 1;
    if (failure.times === 0) this.waiting.splice(index, 1);
    return failure;
  }

  clear(): void {
    this.waiting.length = 0;
  }
}
