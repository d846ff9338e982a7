import { isIP } from "node:net";
import { ClientMode } from "../api-client/api-client.entity";
import { mayConnectTo } from "../outbound/addresses";

const MOST = 2_000;
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * What is wrong with a URL to post to; null when nothing is. What a name stands for is looked up when something is sent, each time.
 *
 * @param allowsLoopback then a receiver on this machine may be there, without TLS too
 */
export function faultOfUrl(text: string, mode: ClientMode, allowsLoopback: boolean): string | null {
  if (text.length > MOST || !URL.canParse(text)) return `This is a URL of at most ${MOST} characters.`;
  const url = new URL(text);
  const isOurs = allowsLoopback && LOOPBACK.test(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && (mode === ClientMode.SANDBOX || isOurs)))
    return mode === ClientMode.LIVE ? "A live endpoint is https." : "An endpoint is https or http.";
  if (url.username !== "" || url.password !== "")
    return "A URL holds no user and no password: the signature proves us.";
  if (url.hash !== "") return "A URL that is posted to has no fragment.";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) && !mayConnectTo(host, allowsLoopback)) return "This address is not of the public network.";
  return null;
}
