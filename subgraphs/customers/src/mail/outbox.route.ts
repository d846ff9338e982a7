import { type Database, isPrintable, Viewer } from "@baiyun/kit";
import type { FastifyInstance } from "fastify";
import type { MailService } from "./mail.service";

const NOTICE = "Development outbox: these mails were not sent. Whoever reaches this page can read them.";

/** GET /outbox?to=ADDRESS: the latest mails as JSON, only where mail goes to the development outbox; elsewhere no such page exists. */
export function outboxRoute(app: FastifyInstance, database: Database, mails: MailService): void {
  if (mails.mode !== "outbox") return;
  app.get<{ Querystring: { to?: unknown } }>("/outbox", async (request, reply) => {
    const { to } = request.query;
    const recipient = typeof to === "string" && isPrintable(to) ? to.trim().toLowerCase() : undefined;
    const shown = await database.transaction(Viewer.system, (tx) => mails.shown(tx, recipient));
    const found = shown.map(({ recipient, subject, text, createdAt }) => ({ to: recipient, subject, text, createdAt }));
    return reply.header("cache-control", "no-store").send({ notice: NOTICE, mails: found });
  });
}
