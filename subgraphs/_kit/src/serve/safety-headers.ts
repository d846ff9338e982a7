import type { FastifyInstance } from "fastify";

const SAFETY_HEADERS = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
};

/** On every answer of a server, those that no route is found for among them: a route may replace one by its own. */
export function sendSafetyHeaders({ server }: FastifyInstance): void {
  server.prependListener("request", (_request, response) => {
    for (const [name, value] of Object.entries(SAFETY_HEADERS)) response.setHeader(name, value);
  });
}
