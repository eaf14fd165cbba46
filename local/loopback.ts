const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** A foreign name that resolves to loopback is how a web page reaches local servers (DNS rebinding). */
export function isLoopbackHost(host: string | undefined): boolean {
  return LOOPBACK.test(host ?? "");
}
