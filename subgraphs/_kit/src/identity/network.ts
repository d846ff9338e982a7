import { isIP } from "node:net";
import { IPv6, parse } from "ipaddr.js";

/** What one client has for certain: of IPv6, where each has 2^64 addresses, the first half. Null for what is no address. */
export function networkOf(address: string | null): string | null {
  if (address === null || isIP(address) === 0) return null;
  const parsed = parse(address);
  if (!(parsed instanceof IPv6)) return address;
  return `${parsed.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(":")}::/64`;
}
