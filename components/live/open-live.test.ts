import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openLive } from "./open-live";

const service = vi.hoisted(() => {
  type Handler = (data?: unknown) => void;
  const handlers = new Map<string, Handler>();
  const bind = (name: string, handler: Handler) => void handlers.set(name, handler);
  const connect = vi.fn();
  const disconnect = vi.fn();
  const signin = vi.fn();
  const subscribe = vi.fn(() => ({ bind }));
  return { handlers, bind, connect, disconnect, signin, subscribe };
});

vi.mock("pusher-js", () => ({
  default: class {
    connection = { bind: service.bind };
    connect = service.connect;
    disconnect = service.disconnect;
    signin = service.signin;
    subscribe = service.subscribe;
  },
}));

const settings = { key: "k", cluster: "eu", wsHost: "localhost", wsPort: 1, forceTLS: false };
const on = {
  onUp: vi.fn(),
  onDown: vi.fn(),
  onNotice: vi.fn(),
  onOrder: vi.fn(),
  mayGoOn: vi.fn(async () => true),
};
const hear = (name: string, data?: unknown): void => service.handlers.get(name)?.(data);
const state = (current: string): void => hear("state_change", { current });

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
});
afterEach(() => vi.useRealTimers());

it("signs in and listens to the person's own channel", () => {
  openLive(settings, "u-1", on);
  expect(service.signin).toHaveBeenCalledOnce();
  expect(service.subscribe).toHaveBeenCalledExactlyOnceWith("private-user-u-1");
});

it("passes on what is said, and passes over what is not understood", () => {
  openLive(settings, "u-1", on);
  hear("notice", { noticeId: "n" });
  hear("order", { shortId: "abc" });
  hear("order", null);
  hear("order", { shortId: 7 });
  expect(on.onNotice).toHaveBeenCalledOnce();
  expect(on.onOrder).toHaveBeenCalledExactlyOnceWith("abc");
});

it("says each time that delivery begins, and once that it has ended", () => {
  openLive(settings, "u-1", on);
  hear("pusher:subscription_succeeded");
  state("connecting");
  state("unavailable");
  expect(on.onDown).toHaveBeenCalledOnce();
  hear("pusher:subscription_succeeded");
  expect(on.onUp).toHaveBeenCalledTimes(2);
});

it("calls again after being cut off, if the person is still signed in", async () => {
  openLive(settings, "u-1", on);
  state("disconnected");
  await vi.runAllTimersAsync();
  expect(service.connect).toHaveBeenCalledOnce();
  on.mayGoOn.mockResolvedValueOnce(false);
  state("disconnected");
  await vi.runAllTimersAsync();
  expect(service.connect).toHaveBeenCalledOnce();
});

it("stays closed once closed", async () => {
  const close = openLive(settings, "u-1", on);
  hear("pusher:subscription_succeeded");
  service.disconnect.mockImplementationOnce(() => state("disconnected"));
  close();
  await vi.runAllTimersAsync();
  expect(service.disconnect).toHaveBeenCalledOnce();
  expect(on.onDown).not.toHaveBeenCalled();
  expect(service.connect).not.toHaveBeenCalled();
});
