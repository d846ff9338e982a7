import type { MigrationInterface, QueryRunner } from "typeorm";
import { WORKER_SCHEMA } from "./worker-database";

/**
 * A job that is replaced while it runs loses its key and nothing else. graphile-worker takes its attempts as well: where its worker
 * died then, or it failed in the moment in which it was replaced, it was given up on without having had its tries, and stood among
 * the dead letters though whoever replaced it did its work.
 */
export class KeepReplacedJobs implements MigrationInterface {
  name = "KeepReplacedJobs1795902000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      replacing(`
        UPDATE ${WORKER_SCHEMA}._private_jobs AS job SET key = NULL, updated_at = now()
        WHERE job.key = job_add.key AND job.locked_at IS NOT NULL;`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(replacing(""));
  }
}

const replacing = (first: string): string => `
  CREATE OR REPLACE FUNCTION job_add(
    name text, payload json, queue text, run_at timestamptz, max_attempts integer, key text
  ) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    ${first}
    PERFORM ${WORKER_SCHEMA}.add_job(
      name, payload, queue_name => queue, run_at => run_at, max_attempts => max_attempts, job_key => key
    );
  END $$`;
