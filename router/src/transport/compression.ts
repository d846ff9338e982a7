import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";

export type Encoding = "br" | "gzip";

/** Bytes: less goes in one packet, whatever becomes of it. */
export const WORTH_COMPRESSING = 1_024;

const OFFERED: readonly Encoding[] = ["br", "gzip"];
const NONE = "none";
/** Clients say one of few things, and say it with each request. */
const understood = new LRUCache<string, Encoding | typeof NONE>({ max: 100 });

const withBrotli = promisify(brotliCompress);
const withGzip = promisify(gzip);
/** What answers gain beyond it takes many times as long. */
const BROTLI = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
};

/** What the client would have an answer in, of what is offered; undefined where it is to come as it is. */
export function encodingFor(acceptEncoding: string): Encoding | undefined {
  let encoding = understood.get(acceptEncoding);
  if (encoding === undefined) {
    encoding = read(acceptEncoding) ?? NONE;
    understood.set(acceptEncoding, encoding);
  }
  return encoding === NONE ? undefined : encoding;
}

/** Beside the event loop. */
export function compressed(text: string, encoding: Encoding): Promise<Buffer> {
  return encoding === "br" ? withBrotli(text, BROTLI) : withGzip(text);
}

function read(acceptEncoding: string): Encoding | undefined {
  const qualities = new Map<string, number>();
  for (const wish of acceptEncoding.toLowerCase().split(",")) {
    const [name = "", ...parameters] = wish.split(";").map((part) => part.trim());
    const quality = parameters.find((parameter) => parameter.startsWith("q="));
    qualities.set(name, quality === undefined ? 1 : Number(quality.slice(2)));
  }
  const qualityOf = (name: string) => qualities.get(name) ?? qualities.get("*") ?? 0;
  let [best, most]: [Encoding | undefined, number] = [undefined, 0];
  for (const each of OFFERED) if (qualityOf(each) > most) [best, most] = [each, qualityOf(each)];
  // Said of itself, for what is not said is allowed, and the last choice.
  return (qualities.get("identity") ?? 0) > most ? undefined : best;
}
