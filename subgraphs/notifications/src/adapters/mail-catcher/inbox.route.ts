import type { FastifyInstance, FastifyReply } from "fastify";
import type { MailCatcher } from "./catcher";
import { inboxPage, mailPage, NOTICE } from "./inbox-page";

export const INBOX_PATH = "/inbox";

/** No script runs and nothing is fetched, whatever a mail holds. */
const HEADERS = {
  "cache-control": "no-store",
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
};

/** GET /inbox?to=ADDRESS and /inbox/NUMBER: a page for browsers, the list as JSON for programs. Only where mail is caught. */
export function inboxRoute(app: FastifyInstance, catcher: MailCatcher | null): void {
  if (!catcher) return;
  const page = (reply: FastifyReply, html: string) =>
    reply.headers(HEADERS).type("text/html; charset=utf-8").send(html);
  app.get<{ Querystring: { to?: unknown } }>(INBOX_PATH, async (request, reply) => {
    const to = typeof request.query.to === "string" && request.query.to !== "" ? request.query.to : undefined;
    const mails = catcher.mails(to);
    if (request.headers.accept?.includes("text/html")) return page(reply, inboxPage(INBOX_PATH, mails, to));
    const shown = mails.map(({ to: [first], subject, text, at }) => ({ to: first, subject, text, createdAt: at }));
    return reply.header("cache-control", "no-store").send({ notice: NOTICE, mails: shown });
  });
  app.get<{ Params: { number: string } }>(`${INBOX_PATH}/:number`, async (request, reply) => {
    const mail = catcher.mail(Number(request.params.number));
    return mail ? page(reply, mailPage(INBOX_PATH, mail)) : reply.code(404).send({ error: "Not Found" });
  });
}
