import { type Clock, equals, findRows, newId, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Account } from "../account/account.entity";
import type { AccountRef } from "../account/chart";
import { Posting, Side } from "../posting/posting.entity";
import { EntryKind, JournalEntry } from "./journal-entry.entity";

export interface Line {
  account: AccountRef;
  side: Side;
  amountMinor: bigint;
}

export interface NewEntry {
  /** Where what is written beside it names it. */
  id?: string;
  kind: EntryKind;
  /** For people: what happened. */
  description: string;
  /** Whose money it moves; null for the house's alone. */
  tenantId: string | null;
  /** What it is booked for. The database refuses a second entry of a kind for it. */
  sourceId?: string;
  reversesId?: string;
  /** What it gives back a part of. */
  givesBackId?: string;
  /** Another domain's event that caused it. */
  eventId?: string | null;
  /** Of nothing a line is left out. */
  lines: readonly Line[];
  by: string;
}

/** One statement whatever is posted: accounts that are not there yet, the entry and its lines. Triggers keep the balances. */
const POST = `
  WITH opened AS (
    INSERT INTO account (id, tenant_id, code, kind, currency, created_by)
    SELECT DISTINCT ON (id) id, tenant_id, code, kind, currency, $7
    FROM unnest($8::uuid[], $9::uuid[], $10::text[], $11::text[], $12::text[]) AS t(id, tenant_id, code, kind, currency)
    ORDER BY id
    ON CONFLICT (id) DO NOTHING
  ), entry AS (
    INSERT INTO journal_entry (id, tenant_id, kind, description, source_id, reverses_id, postings, booked_at, created_by,
      gives_back_id, event_id)
    VALUES ($1, $2, $3, $4, $5, $6, cardinality($8::uuid[]), $13, $7, $17, $18)
  )
  INSERT INTO posting (id, tenant_id, entry_id, account_id, currency, side, amount_minor, booked_at)
  SELECT id, tenant_id, $1, account_id, currency, side, amount_minor, $13
  FROM unnest($14::uuid[], $9::uuid[], $8::uuid[], $12::text[], $15::text[], $16::bigint[])
    AS t(id, tenant_id, account_id, currency, side, amount_minor)`;

/**
 * The one way into the books. Whoever moves money of a wallet holds its lock; the house's accounts need none. It runs in
 * transactions that see every tenant's rows only, since an entry mostly touches the house's accounts too.
 */
export class LedgerService {
  constructor(private readonly clock: Clock) {}

  /**
   * Books an entry.
   * @returns its id.
   * @throws at the commit, when its lines do not balance in each currency.
   */
  async post(tx: EntityManager, { lines, ...entry }: NewEntry): Promise<string> {
    const { id = newId() } = entry;
    const kept = lines.filter(({ amountMinor }) => amountMinor !== 0n);
    const accounts = kept.map(({ account }) => account);
    await tx.query(POST, [
      id,
      entry.tenantId,
      entry.kind,
      entry.description,
      entry.sourceId ?? null,
      entry.reversesId ?? null,
      entry.by,
      accounts.map((account) => account.id),
      accounts.map(({ tenantId }) => tenantId),
      accounts.map(({ code }) => code),
      accounts.map(({ kind }) => kind),
      accounts.map(({ currency }) => currency),
      this.clock(),
      kept.map(newId),
      kept.map(({ side }) => side),
      kept.map(({ amountMinor }) => amountMinor.toString()),
      entry.givesBackId ?? null,
      entry.eventId ?? null,
    ]);
    return id;
  }

  /** Books the opposite of an entry, once. @returns the reversing entry's id; null when it was reversed before. */
  async reverse(tx: EntityManager, entryId: string, description: string, by: string): Promise<string | null> {
    const seen = Viewer.system;
    const [entry] = await findRows(tx, seen, JournalEntry, [equals("id", entryId)]);
    if (!entry) throw new Error("there is no such entry");
    const [reversing] = await findRows(tx, seen, JournalEntry, [equals("reversesId", entryId)]);
    if (reversing) return null;
    const postings = await findRows(tx, seen, Posting, [equals("entryId", entryId)]);
    const lines: Line[] = [];
    for (const { accountId, side, amountMinor } of postings) {
      const [account] = await findRows(tx, seen, Account, [equals("id", accountId)]);
      lines.push({ account: account!, side: side === Side.DEBIT ? Side.CREDIT : Side.DEBIT, amountMinor });
    }
    const { tenantId } = entry;
    return this.post(tx, { kind: EntryKind.REVERSAL, description, tenantId, reversesId: entryId, lines, by });
  }
}

export const debit = (account: AccountRef, amountMinor: bigint): Line => ({ account, side: Side.DEBIT, amountMinor });
export const credit = (account: AccountRef, amountMinor: bigint): Line => ({ account, side: Side.CREDIT, amountMinor });
