import { type Clock, type Database, Viewer } from "@baiyun/kit";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { idInMessageId } from "../../mail/message-id";
import type { DeliverMailService, Report } from "../../notification/deliver-mail.service";
import { isSignedBy } from "./signature";

const MAX_BODY = 256 * 1024;
export const REPORTS_PATH = "/mail-reports";

const reports = z.object({
  reports: z
    .array(
      z.object({
        /** Of the mail that it is about; one that is not ours is passed over. */
        messageId: z.string().max(1_000),
        kind: z.enum(["DELIVERED", "BOUNCED", "COMPLAINED"]),
      }),
    )
    .min(1)
    .max(100),
});

/**
 * POST /mail-reports, `x-baiyun-signature: t=SECONDS,v1=HEX`: what a mail system tells of mails that it took. 200 once it is
 * committed, 401 unless it is signed, 400 for what is no report. Told twice it changes nothing.
 */
export function reportsRoute(
  app: FastifyInstance,
  { database, clock, secret, mails }: { database: Database; clock: Clock; secret: string; mails: DeliverMailService },
): void {
  app.register(async (scope) => {
    // The signature covers the bytes as sent, whatever they are said to be.
    scope.addHook("onRequest", async ({ headers }) => {
      headers["content-type"] = "application/octet-stream";
    });
    scope.addContentTypeParser("application/octet-stream", { parseAs: "buffer" }, (_request, body, done) =>
      done(null, body),
    );
    scope.post(REPORTS_PATH, { bodyLimit: MAX_BODY }, async (request, reply) => {
      const body = (request.body as Buffer | undefined) ?? Buffer.alloc(0);
      if (!isSignedBy(secret, body, request.headers["x-baiyun-signature"], clock()))
        return reply.code(401).send({ error: "Unauthorized" });
      const told = reportsIn(body);
      if (!told) return reply.code(400).send({ error: "Bad Request" });
      await database.transaction(Viewer.system, async (tx) => {
        for (const report of told) await mails.report(tx, report);
      });
      return { taken: told.length };
    });
  });
}

/** Those of our mails, by the order in which their rows are locked; null for what is no report. */
function reportsIn(body: Buffer): Report[] | null {
  try {
    const told = reports.parse(JSON.parse(body.toString()));
    const ours = told.reports.flatMap(({ messageId, kind }) => {
      const notificationId = idInMessageId(messageId);
      return notificationId === null ? [] : [{ notificationId, kind }];
    });
    return ours.sort((a, b) => (a.notificationId < b.notificationId ? -1 : 1));
  } catch {
    return null;
  }
}
