import { type Clock, type Database, equals, findRows, insertRows, newId, perform, record, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { z } from "zod";
import { BooksProof } from "./books-proof.entity";
import { booksProved } from "./books-proof.events";
import type { ProveBooksInput } from "./books-proof.input";
import { type ProveBooksResult, ProveBooksSuccess } from "./books-proof.result";

/** How many faults are kept in words. */
const MOST_TOLD = 100;

const SIGNED = "sum(CASE side WHEN 'DEBIT' THEN amount_minor ELSE -amount_minor END)";

/**
 * One statement, so that it is of one moment whatever is booked meanwhile. Each SELECT finds what breaks one rule: entries
 * balance and are whole; reversals are opposites; kept balances follow from the postings; wallets from their accounts
 * and holds; nothing is spent below a credit limit; what was taken of a hold, paid in and given back is what was booked for
 * it; no order was given back more than it was charged; invoices are what their lines are, no more of them is open than is
 * owed, and bills and what was credited of them are what was booked.
 */
const PROOF = `
  WITH posted AS (SELECT account_id, ${SIGNED} AS minor FROM posting GROUP BY account_id),
  kept AS (SELECT account_id, sum(balance_minor) AS minor FROM account_balance GROUP BY account_id),
  held AS (SELECT wallet_id, sum(amount_minor) AS minor FROM hold WHERE status = 'ACTIVE' GROUP BY wallet_id),
  open AS (
    SELECT wallet_id, sum(total_minor - paid_minor - credited_minor) AS minor FROM invoice
    WHERE status IN ('ISSUED', 'PART_PAID') GROUP BY wallet_id
  ),
  fault AS (
    SELECT 'entry ' || entry_id || ' does not balance in ' || currency AS told FROM posting
    GROUP BY entry_id, currency HAVING ${SIGNED} <> 0
    UNION ALL
    SELECT 'entry ' || e.id || ' is not whole' FROM journal_entry e
    LEFT JOIN (SELECT entry_id, count(*) AS lines FROM posting GROUP BY entry_id) p ON p.entry_id = e.id
    WHERE coalesce(p.lines, 0) <> e.postings
    UNION ALL
    SELECT 'entry ' || r.id || ' is not the opposite of ' || r.reverses_id FROM journal_entry r
    JOIN posting p ON p.entry_id IN (r.id, r.reverses_id) WHERE r.reverses_id IS NOT NULL
    GROUP BY r.id, p.account_id HAVING ${SIGNED} <> 0
    UNION ALL
    SELECT 'account ' || coalesce(p.account_id, k.account_id) || ' holds ' || coalesce(k.minor, 0) || ', booked is ' || coalesce(p.minor, 0)
    FROM posted p FULL JOIN kept k ON k.account_id = p.account_id WHERE coalesce(p.minor, 0) <> coalesce(k.minor, 0)
    UNION ALL
    SELECT 'wallet ' || w.id || ' has ' || w.posted_minor || ' posted, booked is ' || -coalesce(p.minor, 0)
    FROM wallet w LEFT JOIN posted p ON p.account_id = w.account_id WHERE w.posted_minor <> -coalesce(p.minor, 0)
    UNION ALL
    SELECT 'wallet ' || w.id || ' has ' || w.held_minor || ' held, its holds are ' || coalesce(h.minor, 0)
    FROM wallet w LEFT JOIN held h ON h.wallet_id = w.id WHERE w.held_minor <> coalesce(h.minor, 0)
    UNION ALL
    SELECT 'wallet ' || id || ' is spent below its credit limit' FROM wallet
    WHERE posted_minor - held_minor < -credit_limit_minor
    UNION ALL
    SELECT 'wallet ' || w.id || ' owes ' || greatest(-w.posted_minor, 0) || ', its invoices are open by ' || o.minor
    FROM wallet w JOIN open o ON o.wallet_id = w.id WHERE o.minor > greatest(-w.posted_minor, 0)
    UNION ALL
    SELECT 'hold ' || h.id || ' took ' || h.captured_minor || ', booked is ' || coalesce(sum(p.amount_minor), 0)
    FROM hold h JOIN wallet w ON w.id = h.wallet_id
    LEFT JOIN journal_entry e ON e.kind = 'CAPTURE' AND e.source_id = h.id
    LEFT JOIN posting p ON p.entry_id = e.id AND p.account_id = w.account_id
    WHERE h.status = 'CAPTURED' GROUP BY h.id HAVING coalesce(sum(p.amount_minor), 0) <> h.captured_minor
    UNION ALL
    SELECT 'payment ' || t.id || ' is ' || t.amount_minor || ', booked is ' || coalesce(sum(p.amount_minor), 0)
    FROM top_up t JOIN wallet w ON w.id = t.wallet_id
    LEFT JOIN journal_entry e ON e.kind = 'TOP_UP' AND e.source_id = t.id
    LEFT JOIN posting p ON p.entry_id = e.id AND p.account_id = w.account_id
    WHERE t.status = 'BOOKED' GROUP BY t.id HAVING coalesce(sum(p.amount_minor), 0) <> t.amount_minor
    UNION ALL
    SELECT 'refund ' || r.id || ' is ' || (r.amount_minor - r.fee_minor) || ', booked is ' || coalesce(sum(p.amount_minor), 0)
    FROM order_refund r JOIN wallet w ON w.id = r.wallet_id
    LEFT JOIN posting p ON p.entry_id = r.entry_id AND p.account_id = w.account_id AND p.side = 'CREDIT'
    GROUP BY r.id HAVING coalesce(sum(p.amount_minor), 0) <> r.amount_minor - r.fee_minor
    UNION ALL
    SELECT 'invoice ' || i.number || ' is settled by ' || i.paid_minor + i.credited_minor || ', kept is ' || coalesce(sum(s.amount_minor), 0)
    FROM invoice i LEFT JOIN invoice_settlement s ON s.invoice_id = i.id
    GROUP BY i.id HAVING coalesce(sum(s.amount_minor), 0) <> i.paid_minor + i.credited_minor
    UNION ALL
    SELECT 'bill ' || b.id || ' is ' || b.total_minor || ', booked is ' || coalesce(sum(p.amount_minor), 0)
    FROM bill b LEFT JOIN journal_entry e ON e.kind = 'BILL' AND e.source_id = b.id
    LEFT JOIN posting p ON p.entry_id = e.id AND p.side = 'CREDIT'
    GROUP BY b.id HAVING coalesce(sum(p.amount_minor), 0) <> b.total_minor
    UNION ALL
    SELECT 'bill ' || b.id || ' is credited by ' || b.credited_minor || ', booked is ' || coalesce(sum(p.amount_minor), 0)
    FROM bill b LEFT JOIN bill_dispute d ON d.bill_id = b.id
    LEFT JOIN posting p ON p.entry_id = d.entry_id AND p.side = 'CREDIT'
    GROUP BY b.id HAVING coalesce(sum(p.amount_minor), 0) <> b.credited_minor
    UNION ALL
    SELECT 'order ' || order_id || ' was given back more than it was charged' FROM charge WHERE kind <> 'FEE'
    GROUP BY order_id, kind HAVING sum(amount_minor) < 0
    UNION ALL
    SELECT 'invoice ' || i.number || ' charges ' || i.total_minor || ', its lines are ' || coalesce(sum(c.amount_minor), 0)
    FROM invoice i LEFT JOIN charge c ON c.invoice_id = i.id
    GROUP BY i.id HAVING coalesce(sum(c.amount_minor), 0) <> i.total_minor
  )
  SELECT (SELECT count(*)::int FROM journal_entry) AS entries, (SELECT count(*)::int FROM fault) AS "faultCount",
    coalesce((SELECT json_agg(told ORDER BY told) FROM (SELECT told FROM fault ORDER BY told LIMIT ${MOST_TOLD}) AS first), '[]') AS faults`;

/** Proves the books, and keeps what was found. */
export class BooksProofService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Looks at all the books as this transaction sees them, and tells of it. */
  async prove(tx: EntityManager, by = Viewer.system.actor, id = newId()): Promise<BooksProof> {
    const [found] = await tx.query<[Pick<BooksProof, "entries" | "faults" | "faultCount">]>(PROOF);
    const proof = Object.assign(new BooksProof(), { id, provedAt: this.clock(), ...found, createdBy: by });
    await Promise.all([insertRows(tx, BooksProof, [proof]), record(tx, booksProved(proof))]);
    return proof;
  }

  proveNow(viewer: Viewer, input: ProveBooksInput): Promise<typeof ProveBooksResult> {
    return perform(this.database, {
      operation: "proveBooks",
      viewer,
      input,
      rules: z.object({}),
      lock: async () => null,
      decide: async (tx, _nothing, _input, id) => new ProveBooksSuccess(await this.prove(tx, viewer.actor, id)),
      resultId: (_input, id) => id,
      replay: async (tx, id) => new ProveBooksSuccess((await findRows(tx, viewer, BooksProof, [equals("id", id)]))[0]!),
    });
  }
}
