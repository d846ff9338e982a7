import type { IncomingMessage } from "node:http";
import { Code, refuse } from "../errors";

/**
 * The body as it was sent. It never comes when the client leaves before it is complete: nobody is there to be answered.
 * @throws RequestError 413 when it is, or is announced to be, larger than the limit.
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers["content-length"]) > limit) return Promise.reject(tooLarge(limit));
  return new Promise((resolve, reject) => {
    let first: Buffer | undefined;
    let more: Buffer[] | undefined;
    let bytes = 0;
    const take = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > limit) {
        request.off("data", take);
        reject(tooLarge(limit));
      } else if (first === undefined) first = chunk;
      else if (more === undefined) more = [first, chunk];
      else more.push(chunk);
    };
    request.on("data", take);
    request.on("end", () => resolve(more ? Buffer.concat(more, bytes) : (first ?? Buffer.alloc(0))));
  });
}

function tooLarge(limit: number) {
  return refuse(413, Code.PAYLOAD_TOO_LARGE, `The body has more than ${limit} bytes: send less at once.`);
}
