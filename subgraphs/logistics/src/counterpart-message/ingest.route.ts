import type { FastifyInstance, FastifyRequest } from "fastify";
import { MessageReason } from "./counterpart-message.entity";
import type { CounterpartMessageService } from "./counterpart-message.service";

const MAX_BODY = 1024 * 1024;
export const CUSTOMS_INGEST_PATH = "/ingest/customs";
const MOST_ID = 200;
const UNPROVEN: ReadonlySet<MessageReason> = new Set([MessageReason.SIGNATURE, MessageReason.TIME]);

/**
 * POST /ingest/customs/<counterpart's id>, signed as Standard Webhooks are: 202 once it is kept, 200 when it was before, 401 for what is not
 * signed or not of now, 422 for what cannot be read, 404 for a counterpart that there is not.
 */
export function serveIngest(app: FastifyInstance, messages: CounterpartMessageService): void {
  app.register(async (scope) => {
    // The signature covers the bytes as sent, whatever they are said to be.
    scope.addHook("onRequest", async ({ headers }) => {
      headers["content-type"] = "application/octet-stream";
    });
    scope.addContentTypeParser("application/octet-stream", { parseAs: "buffer" }, (_request, body, done) =>
      done(null, body),
    );
    scope.post<{ Params: { id: string } }>(
      `${CUSTOMS_INGEST_PATH}/:id`,
      { bodyLimit: MAX_BODY },
      async (request, reply) => {
        const body = (request.body as Buffer | undefined) ?? Buffer.alloc(0);
        const [id, timestamp, signature] = ["id", "timestamp", "signature"].map((name) => headerOf(request, name));
        if (!id || id.length > MOST_ID || /[^\x20-\x7e]/.test(id)) {
          return reply.code(400).send({ error: "A webhook-id is 1 to 200 characters." });
        }
        const taking = await messages.take(
          request.params.id,
          { id, timestamp: timestamp!, signature: signature! },
          body,
        );
        if (taking.kind === "unheard") return reply.code(404).send({ error: "Nobody is heard here." });
        if (taking.kind === "refused") {
          const { reason, detail } = taking;
          return reply.code(UNPROVEN.has(reason) ? 401 : 422).send({ error: reason, detail });
        }
        return reply.code(taking.kind === "kept" ? 202 : 200).send({ id: taking.id });
      },
    );
  });
}

const headerOf = ({ headers }: FastifyRequest, name: string): string => {
  const given = headers[`webhook-${name}`];
  return typeof given === "string" ? given : "";
};
