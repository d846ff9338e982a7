import type { IncomingMessage } from "node:http";
import { clientAddressBehind, networkOf } from "../src/transport/client-address";

const asked = (remoteAddress: string | undefined, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
  }) as unknown as IncomingMessage;

it.each([
  ["nobody is trusted", 0, "192.0.2.9", "198.51.100.1", "192.0.2.9"],
  ["one proxy, no header", 1, "192.0.2.9", undefined, "192.0.2.9"],
  ["one proxy", 1, "192.0.2.9", "198.51.100.1", "198.51.100.1"],
  ["what the client itself wrote is not read", 1, "192.0.2.9", "10.0.0.1, 203.0.113.4,198.51.100.1", "198.51.100.1"],
  ["two proxies", 2, "192.0.2.9", "10.0.0.1, 203.0.113.4, 198.51.100.1", "203.0.113.4"],
  ["fewer entries than proxies", 3, "192.0.2.9", "203.0.113.4, 198.51.100.1", "203.0.113.4"],
  ["an entry that is no address", 2, "192.0.2.9", "10.0.0.1, unknown, 198.51.100.1", "198.51.100.1"],
  ["no entry that is an address", 1, "192.0.2.9", "10.0.0.1, boom", "192.0.2.9"],
  ["an empty header", 1, "192.0.2.9", "", "192.0.2.9"],
  ["a number is no address", 1, "192.0.2.9", "3221226000", "192.0.2.9"],
  ["a port", 1, "192.0.2.9", "198.51.100.1:4711", "198.51.100.1"],
  ["IPv4 as IPv6", 0, "::ffff:192.0.2.9", undefined, "192.0.2.9"],
  ["an IPv6 network", 0, "2001:db8:1:2:aaaa::1", undefined, "2001:db8:1:2::/64"],
  ["another of the same", 1, "192.0.2.9", "[2001:db8:1:2:bbbb::9]:4711", "2001:db8:1:2::/64"],
  ["the next network", 1, "192.0.2.9", "2001:db8:1:3::1", "2001:db8:1:3::/64"],
  ["loopback", 0, "::1", undefined, "::/64"],
  ["no peer", 0, undefined, undefined, "unknown"],
] as const)("%s", (_what, proxies, peer, forwarded, address) => {
  expect(networkOf(clientAddressBehind(proxies)(asked(peer, forwarded)))).toBe(address);
});
