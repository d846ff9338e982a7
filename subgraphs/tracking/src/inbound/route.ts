import type { Clock, Logger, Redis } from "@baiyun/kit";
import type { FastifyInstance, FastifyReply } from "fastify";
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Door, InboundSource } from "./inbound-scans";
import type { NoteTurnedAway } from "./settled-message";

const MAX_BODY = 1024 * 1024;
/** So many of those that are turned away are noted a minute, so that nobody fills our shelves with them. */
const NOTED_A_MINUTE = 60;

export interface Gate {
  redis: Redis;
  clock: Clock;
  logger: Logger;
  /** Resolves when the message is kept. */
  keep(source: InboundSource, body: Buffer, receivedAt: Date): Promise<unknown>;
  turnedAway: NoteTurnedAway;
}

/**
 * POST below `/ingest`, a path for each sender: the door's answer once the body of a sender that proved itself is kept, 401 for any other, 400
 * with every fault for what is refused at once, and 503 when it cannot be kept now.
 */
export function serveDoors(app: FastifyInstance, sources: readonly InboundSource[], gate: Gate): void {
  const limiter = new RateLimiterMemory({ points: NOTED_A_MINUTE, duration: 60 });
  app.register(async (scope) => {
    // What is signed are the bytes as sent, whatever they are said to be.
    scope.addHook("onRequest", async ({ headers }) => {
      headers["content-type"] = "application/octet-stream";
    });
    scope.addContentTypeParser("application/octet-stream", { parseAs: "buffer" }, (_request, body, done) =>
      done(null, body),
    );
    for (const source of sources) {
      const { door } = source;
      if (!door) continue;
      scope.post(`/ingest/${door.path}`, { bodyLimit: MAX_BODY }, async (request, reply) => {
        const body = (request.body as Buffer | undefined) ?? Buffer.alloc(0);
        return enter(source, door, body, door.turnsAway(body, request.headers), reply);
      });
    }
  });

  async function enter(
    source: InboundSource,
    door: Door,
    body: Buffer,
    stranger: string | null,
    reply: FastifyReply,
  ): Promise<object> {
    if (stranger !== null) {
      note(source, body, stranger);
      return reply.code(401).send({ error: "Unauthorized" });
    }
    const faults = door.faults?.(body);
    if (faults) {
      note(source, body, faults.map(({ path, message }) => `${path}: ${message}`).join("; "));
      return reply.code(400).send({ error: "Bad Request", faults });
    }
    // A queued write would outlive the sender's patience; told so, it sends again.
    if (!gate.redis.isReady) return reply.code(503).send({ error: "Service Unavailable" });
    await gate.keep(source, body, gate.clock());
    return reply.code(door.answer.status).send(door.answer.body);
  }

  /** Nobody waits for it: who is turned away is answered at once. */
  function note({ name }: InboundSource, body: Buffer, reason: string): void {
    limiter
      .consume("turned away")
      .then(
        () => gate.turnedAway({ source: name, body, receivedAt: gate.clock(), reason }),
        () => undefined,
      )
      .catch((error: unknown) => gate.logger.error({ err: error, source: name }, "who was turned away is not noted"));
  }
}
