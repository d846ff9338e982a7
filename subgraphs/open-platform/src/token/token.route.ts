import type { FastifyInstance, FastifyReply } from "fastify";
import type { ClientTokens } from "./client-tokens";
import type { TokenService } from "./token.service";
import { readTokenRequest, TokenError } from "./token-request";

const MAX_BYTES = 16 * 1024;
const FORM = "application/x-www-form-urlencoded";
const STATUS = {
  invalid_request: 400,
  invalid_client: 401,
  unsupported_grant_type: 400,
  invalid_scope: 400,
  temporarily_unavailable: 429,
} as const;

/**
 * POST /oauth/token (RFC 6749, client_credentials) and GET /oauth/jwks.json, the keys that verify what it gives. Answers hold
 * tokens, so nobody keeps one.
 */
export function tokenRoutes(app: FastifyInstance, service: TokenService, tokens: ClientTokens): void {
  app.get("/oauth/jwks.json", (_request, reply) =>
    reply.header("cache-control", "public, max-age=300").type("application/jwk-set+json").send(tokens.jwks),
  );
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(FORM, { parseAs: "string", bodyLimit: MAX_BYTES }, (_request, body, done) =>
      done(null, body),
    );
    scope.setErrorHandler((reason: Error & { statusCode?: number }, request, reply) => {
      if (reason instanceof TokenError) return refuse(reply, reason);
      const status = reason.statusCode ?? 500;
      if (status < 500) return refuse(reply, new TokenError("invalid_request", `The body is ${FORM}, and short.`));
      request.log.error({ err: reason }, "no token could be given");
      return unkept(reply).code(503).send({ error: "temporarily_unavailable" });
    });
    scope.post("/oauth/token", async (request, reply) => {
      if (typeof request.body !== "string") throw new TokenError("invalid_request", `The body is ${FORM}.`);
      const asked = readTokenRequest(request.headers.authorization, request.body);
      const { accessToken, expiresInS, scope: granted, standing } = await service.give(asked, request.ip);
      return unkept(reply)
        .headers({
          "ratelimit-limit": standing.limit,
          "ratelimit-remaining": standing.remaining,
          "ratelimit-reset": standing.resetS,
        })
        .send({ access_token: accessToken, token_type: "Bearer", expires_in: expiresInS, scope: granted });
    });
  });
}

function refuse(reply: FastifyReply, { code, message, retryAfterS }: TokenError): FastifyReply {
  if (STATUS[code] === 401) reply.header("www-authenticate", 'Basic realm="BaiYun", charset="UTF-8"');
  if (retryAfterS !== null) reply.header("retry-after", retryAfterS);
  return unkept(reply).code(STATUS[code]).send({ error: code, error_description: message });
}

const unkept = (reply: FastifyReply): FastifyReply =>
  reply.headers({ "cache-control": "no-store", pragma: "no-cache" });
