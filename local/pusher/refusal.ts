/** What a connection asked for and does not get: it is told why, and with a code of its own hung up where `ends`. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly code: number | null = null,
    readonly ends = false,
  ) {
    super(message);
  }
}
