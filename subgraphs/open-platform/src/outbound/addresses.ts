import ipaddr from "ipaddr.js";

/**
 * Whether we may connect to an address that somebody else chose: one of the public network alone. Whatever reaches ourselves, our
 * neighbours or a cloud's metadata is not, in whatever form it is written.
 *
 * @param allowsLoopback for development and tests, where receivers run beside us
 */
export function mayConnectTo(address: string, allowsLoopback: boolean): boolean {
  if (!ipaddr.isValid(address)) return false;
  const range = ipaddr.process(address).range();
  return range === "unicast" || (allowsLoopback && range === "loopback");
}
