import type { Clock, Redis } from "@baiyun/kit";
import type { FastifyInstance } from "fastify";
import { keep } from "./inbox";
import { isSignedBy } from "./signature";

const MAX_BODY = 1024 * 1024;

/** POST /ingest/17track: 200 once the signed body is kept, 401 for any other, 503 when it cannot be kept now. */
export function ingestRoute(app: FastifyInstance, redis: Redis, key: string, clock: Clock): void {
  app.register(async (scope) => {
    // The signature covers the bytes as sent, whatever they are said to be.
    scope.addHook("onRequest", async ({ headers }) => {
      headers["content-type"] = "application/octet-stream";
    });
    scope.addContentTypeParser("application/octet-stream", { parseAs: "buffer" }, (_request, body, done) =>
      done(null, body),
    );
    scope.post("/ingest/17track", { bodyLimit: MAX_BODY }, async (request, reply) => {
      const body = (request.body as Buffer | undefined) ?? Buffer.alloc(0);
      const sign = request.headers.sign;
      if (!isSignedBy(key, body, typeof sign === "string" ? sign : undefined)) {
        return reply.code(401).send({ error: "Unauthorized" });
      }
      // A queued write would outlive the sender's patience; told so, it sends again.
      if (!redis.isReady) return reply.code(503).send({ error: "Service Unavailable" });
      await keep(redis, body, clock());
      return { code: 0 };
    });
  });
}
