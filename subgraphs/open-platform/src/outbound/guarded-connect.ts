import { type LookupAddress, type LookupOptions, lookup } from "node:dns";
import { isIP } from "node:net";
import { buildConnector } from "undici";
import { mayConnectTo } from "./addresses";

/** The address is none that a stranger may have us connect to. */
export class AddressRefused extends Error {
  override name = "AddressRefused";
  override message = "The address is not of the public network.";
}

type LookedUp = (error: Error | null, addresses?: LookupAddress[] | string, family?: number) => void;

/**
 * Opens connections to public addresses only. undici looks no IP address up, so that one is judged here; a name is judged by every
 * address that it stands for, in the look-up that the connection itself uses: none can change between.
 */
export function guardedConnect(allowsLoopback: boolean, timeoutMs: number): buildConnector.connector {
  const judged = (hostname: string, options: LookupOptions, done: LookedUp): void => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error);
      if (!addresses.every(({ address }) => mayConnectTo(address, allowsLoopback))) return done(new AddressRefused());
      const [first] = addresses;
      if (options.all) return done(null, addresses);
      return done(null, first!.address, first!.family);
    });
  };
  const connect = buildConnector({ timeout: timeoutMs, lookup: judged } as buildConnector.BuildOptions);
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, "");
    if (isIP(host) && !mayConnectTo(host, allowsLoopback)) return callback(new AddressRefused(), null);
    return connect(options, callback);
  };
}
