import type { MigrationInterface, QueryRunner } from "typeorm";

/** What an index is over, by its name: `orders (tenant_id, id)`. */
type Indexes = Readonly<Record<string, string>>;

/**
 * A migration that creates indexes of large tables while others write to them. Each is a step of its own; one that stopped
 * halfway begins again with the index that it left unfinished.
 *
 * @param name with the time in it, as every migration's
 */
export function indexesWithoutLocks(name: string, indexes: Indexes): new () => MigrationInterface {
  return class implements MigrationInterface {
    name = name;
    transaction = false;

    async up(runner: QueryRunner): Promise<void> {
      for (const [index, over] of Object.entries(indexes)) {
        await runner.query(`DROP INDEX CONCURRENTLY IF EXISTS ${index}`);
        await runner.query(`CREATE INDEX CONCURRENTLY ${index} ON ${over}`);
      }
    }

    async down(runner: QueryRunner): Promise<void> {
      for (const index of Object.keys(indexes)) await runner.query(`DROP INDEX CONCURRENTLY IF EXISTS ${index}`);
    }
  };
}
