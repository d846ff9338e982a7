import { type Clock, defineJob, handle, type JobHandler, recordAll } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { z } from "zod";
import { type Ended, quoteExpired } from "./quote.events";

const expireQuotes = defineJob({ name: "expire-quotes", payload: z.object({}), schedule: "* * * * *" });

/** How many are ended in one transaction; the others in the next one, at once. */
const PAGE = 500;

/** What somebody is just taking is passed over: it is taken, or found the next time. */
const EXPIRE = `
  WITH due AS (
    SELECT id FROM quote WHERE status = 'OFFERED' AND expires_at <= $1
    ORDER BY expires_at, id LIMIT $2 FOR UPDATE SKIP LOCKED
  )
  UPDATE quote SET status = 'EXPIRED', version = version + 1 FROM due WHERE quote.id = due.id
  RETURNING quote.id, tenant_id AS "tenantId", order_id AS "orderId", expires_at AS "expiresAt"`;

/** Writes down that offers are over, which shows from their time on whether it is written or not. */
export class ExpireQuotesService {
  constructor(private readonly clock: Clock) {}

  /** Ends a page of what is due and tells of each. @returns whether there may be more */
  async expire(tx: EntityManager, most = PAGE): Promise<boolean> {
    const [ended] = await tx.query<[Ended[], number]>(EXPIRE, [this.clock(), most]);
    await recordAll(tx, ended.map(quoteExpired));
    return ended.length === most;
  }
}

export const expiryJobs = ({ expiries }: { expiries: ExpireQuotesService }): JobHandler[] => [
  handle(expireQuotes, async (tx) => {
    if (await expiries.expire(tx)) await expireQuotes.add(tx, {}, { key: "more" });
  }),
];
