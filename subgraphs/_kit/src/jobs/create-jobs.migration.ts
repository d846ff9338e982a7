import { Logger, runMigrations } from "graphile-worker";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { APPLICATION_ROLE } from "../database/tenant-isolation";
import { openWorkerPool, WORKER_SCHEMA } from "./worker-database";

const FUNCTIONS = [
  "job_add(text, json, text, timestamptz, integer, text)",
  "job_cancel(text)",
  "job_complete(bigint, text)",
].join(", ");

/**
 * The tables of graphile-worker, for a domain that declares jobs. The application role reaches none of them: it may
 * only add, cancel and complete a job, by three functions that run as their owner.
 */
export class CreateJobs implements MigrationInterface {
  name = "CreateJobs1760000000002";
  /** graphile-worker commits its own migrations one by one. What stopped halfway goes on where it stopped. */
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await createWorkerTables(runner);
    await runner.query(`
      -- Those that run and those that failed for good are few, and are looked for among all that wait.
      CREATE INDEX IF NOT EXISTS jobs_running_or_failed
      ON ${WORKER_SCHEMA}._private_jobs (locked_by, id) WHERE is_available = false;

      CREATE OR REPLACE FUNCTION job_add(
        name text, payload json, queue text, run_at timestamptz, max_attempts integer, key text
      ) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        PERFORM ${WORKER_SCHEMA}.add_job(
          name, payload, queue_name => queue, run_at => run_at, max_attempts => max_attempts, job_key => key
        );
      END $$;

      CREATE OR REPLACE FUNCTION job_cancel(key text)
      RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        job ${WORKER_SCHEMA}._private_jobs;
      BEGIN
        job := ${WORKER_SCHEMA}.remove_job(key);
        RETURN job.id IS NOT NULL AND job.locked_at IS NULL;
      END $$;

      CREATE OR REPLACE FUNCTION job_complete(job_id bigint, worker text)
      RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        queue integer;
      BEGIN
        DELETE FROM ${WORKER_SCHEMA}._private_jobs WHERE id = job_id AND locked_by = worker
        RETURNING job_queue_id INTO queue;
        IF NOT FOUND THEN
          RETURN false;
        END IF;
        UPDATE ${WORKER_SCHEMA}._private_job_queues SET locked_by = NULL, locked_at = NULL
        WHERE id = queue AND locked_by = worker;
        RETURN true;
      END $$;

      REVOKE ALL ON FUNCTION ${FUNCTIONS} FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION ${FUNCTIONS} TO ${APPLICATION_ROLE};`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION ${FUNCTIONS}; DROP SCHEMA ${WORKER_SCHEMA} CASCADE`);
  }
}

async function createWorkerTables({ dataSource }: QueryRunner): Promise<void> {
  const { options } = dataSource;
  if (options.type !== "postgres" || !options.url) throw new Error("jobs need PostgreSQL, named by its URL");
  const pool = openWorkerPool(options.url, () => undefined);
  try {
    await runMigrations({ pgPool: pool, schema: WORKER_SCHEMA, logger: new Logger(() => () => undefined) });
  } finally {
    await pool.end();
  }
}
