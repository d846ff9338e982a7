import type { FastifyInstance, FastifyRequest } from "fastify";
import { InboundRefusal } from "./inbound-webhook.entity";
import type { InboundWebhookService } from "./inbound-webhook.service";

const MAX_BODY = 256 * 1024;
export const CHANNELS_PATH = "/ingest/channels";
const MOST_ID = 200;

/**
 * POST /ingest/channels/<id>, signed as Standard Webhooks: 202 once the order is kept and told of, 200 when it was before, 401 for what
 * is not signed or not of now, 422 for what is no order, 404 for a shop that is not connected.
 */
export function channelRoute(app: FastifyInstance, inbound: InboundWebhookService): void {
  app.register(async (scope) => {
    // The signature covers the bytes as sent, whatever they are said to be.
    scope.addHook("onRequest", async ({ headers }) => {
      headers["content-type"] = "application/octet-stream";
    });
    scope.addContentTypeParser("application/octet-stream", { parseAs: "buffer" }, (_request, body, done) =>
      done(null, body),
    );
    scope.post<{ Params: { id: string } }>(`${CHANNELS_PATH}/:id`, { bodyLimit: MAX_BODY }, async (request, reply) => {
      const body = (request.body as Buffer | undefined) ?? Buffer.alloc(0);
      const [id, timestamp, signature] = ["id", "timestamp", "signature"].map((name) => headerOf(request, name));
      if (!id || id.length > MOST_ID) return reply.code(400).send({ error: "A webhook-id is 1 to 200 characters." });
      const taking = await inbound.take(request.params.id, { id, timestamp: timestamp!, signature: signature! }, body);
      if (taking.kind === "unheard") return reply.code(404).send({ error: "No shop is connected here." });
      if (taking.kind === "refused") {
        const { refusal, faults } = taking;
        return reply.code(refusal === InboundRefusal.CONTENT ? 422 : 401).send({ error: refusal, faults });
      }
      return reply.code(taking.kind === "taken" ? 202 : 200).send({ id: taking.id });
    });
  });
}

const headerOf = ({ headers }: FastifyRequest, name: string): string => {
  const given = headers[`webhook-${name}`];
  return typeof given === "string" ? given : "";
};
