import type { FastifyInstance } from "fastify";
import type { RouterMetrics } from "./metrics";

/** `/healthz` answers while the process lives, `/readyz` while it takes requests. */
export function registerHealthAndMetrics(app: FastifyInstance, metrics: RouterMetrics, isReady: () => boolean): void {
  app.get("/healthz", async () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    if (!isReady()) reply.code(503);
    return { status: isReady() ? "ready" : "stopping" };
  });
  app.get("/metrics", async (_request, reply) => {
    reply.type(metrics.registry.contentType);
    return metrics.registry.metrics();
  });
}
