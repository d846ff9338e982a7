import { type Clock, type Database, isId, Money, Viewer } from "@baiyun/kit";
import type { Wallet } from "../wallet/wallet.entity";

/** One line of a wallet's statement. */
export interface StatementLine {
  id: string;
  entryId: string;
  bookedAt: Date;
  kind: string;
  description: string;
  /** Into the wallet; below nothing, out of it. */
  amountMinor: bigint;
  /** What is booked on it after this. */
  balanceMinor: bigint;
  currency: string;
}

export interface Statement {
  walletId: string;
  from: Date;
  to: Date;
  opening: Money;
  closing: Money;
  paidIn: Money;
  takenOut: Money;
}

const SIGNED = "CASE side WHEN 'CREDIT' THEN amount_minor ELSE -amount_minor END";

const SUMS = `
  SELECT coalesce(sum(${SIGNED}) FILTER (WHERE booked_at < $2), 0)::text AS opening,
    coalesce(sum(amount_minor) FILTER (WHERE side = 'CREDIT' AND booked_at >= $2), 0)::text AS "in",
    coalesce(sum(amount_minor) FILTER (WHERE side = 'DEBIT' AND booked_at >= $2), 0)::text AS out
  FROM posting WHERE account_id = $1 AND booked_at < $3`;

/** Pages go on after the instant and id of the last line: what was booked at one instant is sorted by id. */
const LINES = `
  SELECT p.id, p.entry_id AS "entryId", p.booked_at AS "bookedAt", e.kind, e.description,
    (${SIGNED})::text AS minor, p.currency
  FROM posting p JOIN journal_entry e ON e.id = p.entry_id
  WHERE p.account_id = $1 AND (p.booked_at, p.id) > ($2, $3::uuid) AND p.booked_at < $4
  ORDER BY p.booked_at, p.id LIMIT 500`;

const BEFORE_ANY = "00000000-0000-0000-0000-000000000000";

const AGED = `
  SELECT tenant_id AS "customerId", currency,
    sum(open) FILTER (WHERE late <= 0)::text AS "notDue",
    sum(open) FILTER (WHERE late > 0 AND late <= 30)::text AS "upTo30",
    sum(open) FILTER (WHERE late > 30 AND late <= 60)::text AS "upTo60",
    sum(open) FILTER (WHERE late > 60 AND late <= 90)::text AS "upTo90",
    sum(open) FILTER (WHERE late > 90)::text AS "over90", sum(open)::text AS total
  FROM (
    SELECT tenant_id, currency, total_minor - paid_minor - credited_minor AS open, ceil(extract(epoch FROM $1 - due_at) / 86400) AS late
    FROM invoice WHERE status IN ('ISSUED', 'PART_PAID')
  ) AS owed GROUP BY tenant_id, currency ORDER BY sum(open) DESC, tenant_id, currency LIMIT 500`;

export interface AgedRow {
  customerId: string;
  currency: string;
  notDue: string | null;
  upTo30: string | null;
  upTo60: string | null;
  upTo90: string | null;
  over90: string | null;
  total: string;
}

/** What was booked on wallets in a while, and what customers owe since when. */
export class StatementService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Of a wallet that the viewer may see. */
  async of(viewer: Viewer, { id, accountId, currency }: Wallet, from: Date, to: Date): Promise<Statement> {
    const [[sums]] = (await this.database.transaction(viewer, async (tx) => [
      await tx.query(SUMS, [accountId, from, to]),
    ])) as [[{ opening: string; in: string; out: string }]];
    const [opening, paidIn, takenOut] = [BigInt(sums.opening), BigInt(sums.in), BigInt(sums.out)];
    const money = (minor: bigint) => new Money(minor, currency);
    return {
      ...{ walletId: id, from, to, opening: money(opening), closing: money(opening + paidIn - takenOut) },
      ...{ paidIn: money(paidIn), takenOut: money(takenOut) },
    };
  }

  /** Oldest first, in pages of their own transactions: what is booked is never changed. */
  async *lines(walletId: string, from: Date, to: Date): AsyncGenerator<StatementLine> {
    if (!isId(walletId)) return;
    const read = <T>(text: string, values: unknown[]): Promise<T[]> =>
      this.database.transaction(Viewer.system, (tx) => tx.query(text, values));
    const [wallet] = await read<{ accountId: string }>('SELECT account_id AS "accountId" FROM wallet WHERE id = $1', [
      walletId,
    ]);
    if (!wallet) return;
    const [sums] = await read<{ opening: string }>(SUMS, [wallet.accountId, from, to]);
    let balanceMinor = BigInt(sums!.opening);
    // Just before: an instant of PostgreSQL is finer than one of JavaScript's.
    let after = { bookedAt: new Date(from.getTime() - 1), id: BEFORE_ANY };
    for (let page = 500; page === 500; ) {
      const rows = await read<Omit<StatementLine, "amountMinor" | "balanceMinor"> & { minor: string }>(LINES, [
        ...[wallet.accountId, after.bookedAt, after.id, to],
      ]);
      for (const { minor, ...line } of rows) {
        if (line.bookedAt < from) continue;
        const amountMinor = BigInt(minor);
        balanceMinor += amountMinor;
        yield { ...line, amountMinor, balanceMinor };
      }
      page = rows.length;
      after = rows.at(-1) ?? after;
    }
  }

  /** What is open on invoices, by how long it has been due; the customers that owe the most first. */
  aged(viewer: Viewer): Promise<AgedRow[]> {
    return this.database.transaction(viewer, (tx) => tx.query(AGED, [this.clock()]));
  }
}
