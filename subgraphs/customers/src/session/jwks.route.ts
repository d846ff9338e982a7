import type { FastifyInstance } from "fastify";
import type { AccessTokens } from "./access-tokens";

/** GET /.well-known/jwks.json: the keys that verify our access tokens. */
export function jwksRoute(app: FastifyInstance, tokens: AccessTokens): void {
  app.get("/.well-known/jwks.json", (_request, reply) => {
    return reply.header("cache-control", "public, max-age=300").type("application/jwk-set+json").send(tokens.jwks);
  });
}
