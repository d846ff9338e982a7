import type { FastifyInstance } from "fastify";

/** `/healthz` answers while the process lives; `/readyz` says whether the router takes requests, and which subgraphs cannot serve theirs. */
export function registerHealth(
  app: FastifyInstance,
  isStopping: () => boolean,
  lacking: () => Promise<string[]>,
): void {
  app.get("/healthz", async () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    const subgraphs = isStopping() ? [] : await lacking();
    if (isStopping()) return reply.code(503).send({ status: "stopping" });
    if (subgraphs.length > 0) return reply.code(503).send({ status: "not ready", subgraphs });
    return { status: "ready" };
  });
}
