import { type Batch, type Database, Money } from "@baiyun/kit";

/** What is asked about, and of when. */
export interface Asked {
  id: string;
  at: Date;
}

/** Each is asked for by its place, since one may be asked about at several instants. */
const ASKED = "unnest($1::uuid[], $2::timestamptz[]) WITH ORDINALITY AS a(id, at, place)";

const BALANCES = `
  SELECT a.place::int - 1, coalesce(sum(CASE p.side WHEN 'DEBIT' THEN p.amount_minor ELSE -p.amount_minor END), 0)::text
  FROM ${ASKED} LEFT JOIN posting p ON p.account_id = a.id AND p.booked_at <= a.at GROUP BY a.place`;

/** Of a hold whose amount was changed later it is not known what it was then. */
const HELD = `
  SELECT a.place::int - 1, coalesce(sum(h.amount_minor), 0)::text,
    coalesce(bool_and(coalesce(h.amount_changed_at <= a.at, true)), true)
  FROM ${ASKED} LEFT JOIN hold h ON h.wallet_id = a.id AND h.placed_at <= a.at AND (h.ended_at IS NULL OR h.ended_at > a.at)
  GROUP BY a.place`;

const SETTLED = `
  SELECT a.place::int - 1, coalesce(sum(s.amount_minor) FILTER (WHERE s.kind = 'PAID'), 0)::text,
    coalesce(sum(s.amount_minor) FILTER (WHERE s.kind = 'CREDITED'), 0)::text,
    EXISTS (SELECT FROM credit_note n WHERE n.invoice_id = a.id AND n.order_id IS NULL AND n.issued_at <= a.at)
  FROM ${ASKED} LEFT JOIN invoice_settlement s ON s.invoice_id = a.id AND s.settled_at <= a.at GROUP BY a.place, a.id, a.at`;

const CREDITED = `
  SELECT a.place::int - 1, coalesce(sum(d.credited_minor), 0)::text
  FROM ${ASKED} LEFT JOIN bill_dispute d ON d.bill_id = a.id AND d.decided_at <= a.at GROUP BY a.place`;

/** What accounts, wallets, invoices and bills came to at instants before: what was booked and settled is never changed. */
export class AsOfService {
  constructor(private readonly database: Database) {}

  /** Debits less credits of accounts. */
  readonly balances: Batch<Asked, bigint> = async (viewer, asked) => {
    const [rows] = await this.database.read(viewer, [{ text: BALANCES, values: valuesOf(asked) }]);
    return inPlace(rows as [number, string][], asked).map(([, minor]) => BigInt(minor));
  };

  /** What wallets held; null where it is not known. */
  readonly held: Batch<Asked, bigint | null> = async (viewer, asked) => {
    const [rows] = await this.database.read(viewer, [{ text: HELD, values: valuesOf(asked) }]);
    const found = inPlace(rows as [number, string, boolean][], asked);
    return found.map(([, minor, isKnown]) => (isKnown ? BigInt(minor) : null));
  };

  /** What of invoices was paid and credited, and whether they were taken back. */
  readonly settled: Batch<Asked, { paidMinor: bigint; creditedMinor: bigint; isVoid: boolean }> = async (
    viewer,
    asked,
  ) => {
    const [rows] = await this.database.read(viewer, [{ text: SETTLED, values: valuesOf(asked) }]);
    const found = inPlace(rows as [number, string, string, boolean][], asked);
    return found.map(([, paid, credited, isVoid]) => ({
      paidMinor: BigInt(paid),
      creditedMinor: BigInt(credited),
      isVoid,
    }));
  };

  /** What of bills need not be paid. */
  readonly credited: Batch<Asked, bigint> = async (viewer, asked) => {
    const [rows] = await this.database.read(viewer, [{ text: CREDITED, values: valuesOf(asked) }]);
    return inPlace(rows as [number, string][], asked).map(([, minor]) => BigInt(minor));
  };
}

const valuesOf = (asked: readonly Asked[]) => [asked.map(({ id }) => id), asked.map(({ at }) => at)];

function inPlace<R extends [number, ...unknown[]]>(rows: readonly R[], asked: readonly Asked[]): R[] {
  const known = new Map(rows.map((row) => [row[0], row]));
  return asked.map((_one, place) => known.get(place)!);
}

export const moneyIn =
  (currency: string) =>
  (minor: bigint): Money =>
    new Money(minor, currency);
