import {
  type Clock,
  type Connection,
  type ConnectionArgs,
  connectionOf,
  type Database,
  decodeCursor,
  MOST_COUNTED,
  Money,
  pageSize,
  Viewer,
} from "@baiyun/kit";
import type { EntryKind } from "../journal-entry/journal-entry.entity";
import type { Wallet } from "../wallet/wallet.entity";

/** One line of a wallet's statement. */
export interface StatementLine {
  id: string;
  entryId: string;
  bookedAt: Date;
  kind: EntryKind;
  description: string;
  /** Into the wallet; below nothing, out of it. */
  amountMinor: bigint;
  /** What is booked on it after this. */
  balanceMinor: bigint;
  currency: string;
}

export interface Statement {
  walletId: string;
  accountId: string;
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

/** A page after the instant and id of a line, with what is booked after each of its lines. */
const PAGE = `
  WITH before AS (
    SELECT coalesce(sum(${SIGNED}), 0) AS minor FROM posting WHERE account_id = $1 AND (booked_at, id) <= ($2, $3::uuid)
  ), page AS (
    SELECT id, entry_id, booked_at, currency, ${SIGNED} AS minor FROM posting
    WHERE account_id = $1 AND (booked_at, id) > ($2, $3::uuid) AND booked_at < $4 ORDER BY booked_at, id LIMIT $5
  )
  SELECT page.id, page.entry_id AS "entryId", page.booked_at AS "bookedAt", e.kind, e.description, page.currency,
    page.minor::text AS minor, (before.minor + sum(page.minor) OVER (ORDER BY page.booked_at, page.id))::text AS balance
  FROM page JOIN journal_entry e ON e.id = page.entry_id CROSS JOIN before ORDER BY page.booked_at, page.id`;

const COUNT = `
  SELECT count(*)::int AS lines FROM (
    SELECT 1 FROM posting WHERE account_id = $1 AND booked_at >= $2 AND booked_at < $3 LIMIT ${MOST_COUNTED + 1}
  ) AS counted`;

/** An instant and an id. */
const PLACE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\/[0-9a-f-]{36}$/;

const BEFORE_ANY = "00000000-0000-0000-0000-000000000000";

/** What is open on invoices, by a statement of what that is. `$1` is the instant, `$2` how many at most, null for all. */
const aged = (owed: string) => `
  SELECT tenant_id AS "customerId", currency,
    sum(open) FILTER (WHERE late <= 0)::text AS "notDue",
    sum(open) FILTER (WHERE late > 0 AND late <= 30)::text AS "upTo30",
    sum(open) FILTER (WHERE late > 30 AND late <= 60)::text AS "upTo60",
    sum(open) FILTER (WHERE late > 60 AND late <= 90)::text AS "upTo90",
    sum(open) FILTER (WHERE late > 90)::text AS "over90", sum(open)::text AS total
  FROM (${owed}) AS owed WHERE open > 0
  GROUP BY tenant_id, currency ORDER BY sum(open) DESC, tenant_id, currency LIMIT $2`;

const LATE = "ceil(extract(epoch FROM $1 - due_at) / 86400) AS late";

const AGED = aged(`
    SELECT tenant_id, currency, total_minor - paid_minor - credited_minor AS open, ${LATE}
    FROM invoice WHERE status IN ('ISSUED', 'PART_PAID')`);

/** By what was sent, settled and taken back by then. */
const AGED_AT = aged(`
    SELECT tenant_id, currency, total_minor - coalesce(settled, 0) AS open, ${LATE}
    FROM invoice i LEFT JOIN LATERAL (
      SELECT sum(amount_minor) AS settled FROM invoice_settlement s WHERE s.invoice_id = i.id AND s.settled_at <= $1
    ) AS s ON true
    WHERE issued_at <= $1 AND NOT EXISTS (
      SELECT FROM credit_note n WHERE n.invoice_id = i.id AND n.order_id IS NULL AND n.issued_at <= $1
    )`);

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
      ...{ walletId: id, accountId, from, to, opening: money(opening), closing: money(opening + paidIn - takenOut) },
      ...{ paidIn: money(paidIn), takenOut: money(takenOut) },
    };
  }

  /** Oldest first, in pages of their own transactions: what is booked is never changed. */
  async *lines({ accountId }: Pick<Wallet, "accountId">, from: Date, to: Date): AsyncGenerator<StatementLine> {
    const read = <T>(text: string, values: unknown[]): Promise<T[]> =>
      this.database.transaction(Viewer.system, (tx) => tx.query(text, values));
    const [sums] = await read<{ opening: string }>(SUMS, [accountId, from, to]);
    let balanceMinor = BigInt(sums!.opening);
    // Just before: an instant of PostgreSQL is finer than one of JavaScript's.
    let after = { bookedAt: new Date(from.getTime() - 1), id: BEFORE_ANY };
    for (let page = 500; page === 500; ) {
      const rows = await read<Omit<StatementLine, "amountMinor" | "balanceMinor"> & { minor: string }>(LINES, [
        ...[accountId, after.bookedAt, after.id, to],
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

  /** Oldest first, of a wallet that the viewer may see. */
  async page(
    viewer: Viewer,
    statement: Statement,
    { first, after }: ConnectionArgs,
  ): Promise<Connection<StatementLine>> {
    const { accountId, from, to } = statement;
    const limit = pageSize(first);
    const beginning = `${from.toISOString()}/${BEFORE_ANY}`;
    const place = after ? decodeCursor(after, PLACE) : beginning;
    // Of an earlier statement: this one's lines are its own.
    const [bookedAt, id] = (place < beginning ? beginning : place).split("/");
    const read = <T>(text: string, values: unknown[]): Promise<T[]> =>
      this.database.transaction(viewer, (tx) => tx.query(text, values));
    type Row = Omit<StatementLine, "amountMinor" | "balanceMinor"> & { minor: string; balance: string };
    const rows = await read<Row>(PAGE, [accountId, bookedAt, id, to, limit + 1]);
    const lines = rows.map(({ minor, balance, ...line }) => ({
      ...{ ...line, amountMinor: BigInt(minor), balanceMinor: BigInt(balance) },
    }));
    const count = async () => {
      const [counted] = await read<{ lines: number }>(COUNT, [accountId, from, to]);
      return counted!.lines > MOST_COUNTED ? null : counted!.lines;
    };
    return connectionOf(
      lines,
      { first: limit, after: after ?? null, count },
      (line) => `${line.bookedAt.toISOString()}/${line.id}`,
    );
  }

  /** What was open on invoices, by how long it had been due; the customers that owed the most first. */
  aged(viewer: Viewer, asOf: Date | null, most: number | null): Promise<AgedRow[]> {
    return this.database.transaction(viewer, (tx) => tx.query(asOf ? AGED_AT : AGED, [asOf ?? this.clock(), most]));
  }

  /** The instant that a file of aged balances is of. */
  instantOf(asOf: Date | null): Date {
    return asOf ?? this.clock();
  }
}
