import type pg from "pg";
import { QueryFailedError, QueryResult, type QueryRunner, QueryRunnerAlreadyReleasedError } from "typeorm";

/**
 * Lets the statements of a runner go to its connection at once. TypeORM would tell its subscribers and its log of each before and
 * after, of which there are none, by a dozen promises a statement. What it answers and throws is the same.
 */
export function goShortWay(runner: QueryRunner, client: pg.PoolClient): void {
  const ask = async (text: string, values?: unknown[]): Promise<pg.QueryResult> => {
    if (runner.isReleased) throw new QueryRunnerAlreadyReleasedError();
    try {
      return await client.query(text, values);
    } catch (error) {
      throw new QueryFailedError(text, values, error as Error);
    }
  };
  const query = async (text: string, values?: unknown[], isStructured = false): Promise<unknown> => {
    const answer = await ask(text, values);
    const raw = rawOf(answer);
    if (!isStructured) return raw;
    return Object.assign(new QueryResult(), { records: answer.rows, affected: answer.rowCount, raw });
  };
  Object.assign(runner, { query });
  Object.assign(runner.manager, { query: (text: string, values?: unknown[]) => query(text, values) });
}

/** With how many rows there were, where a statement changes them. */
const rawOf = ({ command, rows, rowCount }: pg.QueryResult): unknown =>
  command === "UPDATE" || command === "DELETE" ? [rows, rowCount] : rows;
