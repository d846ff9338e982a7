import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import * as ipaddr from "ipaddr.js";

/** The address that a request came from, in the one form that it has; undefined when its socket is gone. */
export type ClientAddress = (request: Pick<IncomingMessage, "headers" | "socket">) => string | undefined;

/**
 * Each proxy adds whom it speaks for at the right end of `X-Forwarded-For`, and what stands further left than the proxies we
 * trust is the client's own invention. So it is read from the right, once for each of them; what is no address ends the walk.
 *
 * @param proxies how many of our own a request passes; 0 when clients reach us directly.
 */
export function clientAddressBehind(proxies: number): ClientAddress {
  return ({ headers, socket }) => {
    let client = addressIn(socket.remoteAddress ?? "");
    if (proxies === 0) return client;
    const forwarded = String(headers["x-forwarded-for"] ?? "").split(",");
    for (const entry of forwarded.slice(-proxies).reverse()) {
      const next = addressIn(entry.trim());
      if (next === undefined) break;
      client = next;
    }
    return client;
  };
}

/** Bits of an IPv6 address that one client is given: it may change all the others at will. */
const OF_ONE_CLIENT = 64;

/** A client as limits count it: an IPv4 address, or the /64 of an IPv6 one. */
export function networkOf(address: string | undefined): string {
  if (address === undefined) return "unknown";
  if (isIP(address) === 4) return address;
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${address}/${OF_ONE_CLIENT}`)}/${OF_ONE_CLIENT}`;
}

/** Some proxies add the port. An IPv4 address that is written as an IPv6 one is the IPv4 address. */
function addressIn(text: string): string | undefined {
  const bare = /^\[(.+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  const [address = ""] = bare.split("%");
  return isIP(address) ? ipaddr.process(address).toString() : undefined;
}
