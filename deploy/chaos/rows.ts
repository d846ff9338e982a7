import { PostgresPool } from "@baiyun/kit/postgres-client";
import type { Pool } from "pg";

/** The rows of every domain, past all policies: what is proved is proved by SQL alone. */
export class Rows {
  private readonly pools = new Map<string, Pool>();

  /** @param urlOf a domain's database, for a role that sees all rows */
  constructor(private readonly urlOf: (domain: string) => string) {}

  async of<T extends object>(domain: string, text: string, values: unknown[] = []): Promise<T[]> {
    const { rows } = await this.poolOf(domain).query<T>(text, values);
    return rows;
  }

  async close(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.end()));
  }

  private poolOf(domain: string): Pool {
    const known = this.pools.get(domain);
    if (known) return known;
    const pool = new PostgresPool({ connectionString: this.urlOf(domain), max: 3, application_name: "baiyun proof" });
    this.pools.set(domain, pool);
    return pool;
  }
}
