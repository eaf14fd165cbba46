import { describe, expect, it } from "vitest";
import { clientAddress } from "./client-address";

describe("clientAddress", () => {
  it.each([
    ["one proxy", "203.0.113.7", 1, "203.0.113.7"],
    ["two proxies", "203.0.113.7, 10.0.0.2", 2, "203.0.113.7"],
    ["spaces around an entry", " 203.0.113.7 ,  10.0.0.2 ", 2, "203.0.113.7"],
    ["IPv4 written as IPv6", "::ffff:203.0.113.7", 1, "203.0.113.7"],
    ["a port behind the address", "203.0.113.7:4711", 1, "203.0.113.7"],
    ["a port behind an IPv6 address", "[2001:db8::7]:4711", 1, "2001:db8:0:0::/64"],
  ])("reads what the outermost proxy wrote: %s", (_case, header, proxies, address) => {
    expect(clientAddress(header, proxies)).toBe(address);
  });

  // Red when the first entry is taken (`hops[0]`): a client could then pick its own address, and so its own limits.
  it.each([
    ["198.51.100.1, 203.0.113.7", 1],
    ["198.51.100.1, 198.51.100.2, 203.0.113.7, 10.0.0.2", 2],
  ])("passes over what the client made up: %s", (header, proxies) => {
    expect(clientAddress(header, proxies)).toBe("203.0.113.7");
  });

  it.each([
    ["no header", null, 1],
    ["an empty header", "", 1],
    ["fewer entries than proxies", "203.0.113.7", 2],
    // Red when any text is taken: one of some thousand letters is too long for the counters' index.
    ["what is no address", "x".repeat(5000), 1],
  ])("does not guess: %s", (_case, header, proxies) => {
    expect(clientAddress(header, proxies)).toBe("unknown");
  });

  // Red when the whole address is taken: whoever has one network has all of its 2^64 addresses.
  it.each([
    ["2001:db8::7", "2001:db8:0:0::/64"],
    ["2001:DB8:0:0:ffff::1", "2001:db8:0:0::/64"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0db8:1:2::", "2001:db8:1:2::/64"],
    ["::1", "0:0:0:0::/64"],
    ["64:ff9b::203.0.113.7", "64:ff9b:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ])("counts IPv6 by network: %s", (address, network) => {
    expect(clientAddress(address, 1)).toBe(network);
  });
});
