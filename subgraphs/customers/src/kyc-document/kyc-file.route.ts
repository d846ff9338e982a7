import { type FileLinks, isId } from "@baiyun/kit";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { KycDocumentService } from "./kyc-document.service";
import { mediaTypeOf } from "./media-type";

const MAX_BYTES = 5 * 1024 * 1024;

interface Asked {
  Params: { id: string };
  Querystring: { token?: unknown };
}

/**
 * PUT and GET /kyc-documents/<id>?token=…: 403 for a wrong token, 410 for an expired one, before a body is read. A file is kept
 * whole or not at all: 413 above 5 MB, 415 for what is no JPEG, PNG or PDF, 409 where another file is kept already.
 */
export function kycFileRoutes(app: FastifyInstance, documents: KycDocumentService, links: FileLinks): void {
  const signed = (use: "upload" | "read") => async (request: FastifyRequest<Asked>, reply: FastifyReply) => {
    const verdict = links.check(request.params.id, request.query.token, use);
    if (verdict === "forged" || !isId(request.params.id)) return reply.code(403).send({ error: "Forbidden" });
    if (verdict === "expired") return reply.code(410).send({ error: "This link has expired." });
  };
  app.register(async (scope) => {
    // What the sender calls it does not matter: how it begins does.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
    scope.put<Asked>(
      "/kyc-documents/:id",
      { bodyLimit: MAX_BYTES, onRequest: signed("upload") },
      async (request, reply) => {
        const bytes = request.body;
        const mediaType = Buffer.isBuffer(bytes) ? mediaTypeOf(bytes) : null;
        if (!Buffer.isBuffer(bytes) || !mediaType)
          return reply.code(415).send({ error: "Send a JPEG, a PNG or a PDF." });
        const kept = await documents.keepFile(request.params.id, bytes, mediaType);
        if (kept === "unknown") return reply.code(404).send({ error: "Not Found" });
        if (kept === "taken") return reply.code(409).send({ error: "This document has another file already." });
        return reply.code(201).send(kept);
      },
    );
  });
  app.get<Asked>("/kyc-documents/:id", { onRequest: signed("read") }, async (request, reply) => {
    const file = await documents.file(request.params.id);
    if (!file) return reply.code(404).send({ error: "Not Found" });
    return reply
      .headers({
        "content-type": file.mediaType,
        "content-disposition": "inline",
        "content-security-policy": "default-src 'none'; sandbox",
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      })
      .send(file.bytes);
  });
}
