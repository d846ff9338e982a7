import type { Batch, Database } from "@baiyun/kit";

const BALANCES = `
  SELECT account_id, sum(balance_minor)::text FROM account_balance WHERE account_id = ANY($1::uuid[]) GROUP BY account_id`;

/** What stands on accounts. */
export class AccountService {
  constructor(private readonly database: Database) {}

  /** Debits less credits, by the balances that are kept; nothing where nothing was booked. */
  readonly balances: Batch<string, bigint> = async (viewer, ids) => {
    const [rows] = await this.database.read(viewer, [{ text: BALANCES, values: [ids] }]);
    const known = new Map((rows as [string, string][]).map(([id, balance]) => [id, BigInt(balance)]));
    return ids.map((id) => known.get(id) ?? 0n);
  };
}
