import type { MigrationInterface, QueryRunner } from "typeorm";

/** What an index is over, by its name: `orders (tenant_id, id)`. */
type Indexes = Readonly<Record<string, string>>;

/**
 * A migration that creates indexes of large tables while others write to them. Each is a step of its own; one that stopped
 * halfway begins again with the index that it left unfinished.
 *
 * @param name with the time in it, as every migration's
 * @param unique those in which a value stands once
 */
export function indexesWithoutLocks(
  name: string,
  indexes: Indexes,
  unique: Indexes = {},
): new () => MigrationInterface {
  const all = { ...indexes, ...unique };
  return class implements MigrationInterface {
    name = name;
    transaction = false;

    async up(runner: QueryRunner): Promise<void> {
      for (const [index, over] of Object.entries(all)) {
        await runner.query(`DROP INDEX CONCURRENTLY IF EXISTS ${index}`);
        await runner.query(`CREATE ${index in unique ? "UNIQUE " : ""}INDEX CONCURRENTLY ${index} ON ${over}`);
      }
    }

    async down(runner: QueryRunner): Promise<void> {
      for (const index of Object.keys(all)) await runner.query(`DROP INDEX CONCURRENTLY IF EXISTS ${index}`);
    }
  };
}
