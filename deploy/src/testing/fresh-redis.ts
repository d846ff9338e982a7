import { createClient } from "redis";

/** Runs before each test file: what an earlier one of this worker left on the bus would reach its consumers. */
beforeAll(async () => {
  const server = new URL(process.env.TEST_REDIS_URL!);
  server.pathname = `/${process.env.JEST_WORKER_ID ?? "1"}`;
  // Of the one class that the kit's clients have too: to make it takes longer than most files' tests.
  const redis = createClient().duplicate({ url: server.href });
  await redis.connect();
  await redis.flushDb();
  redis.destroy();
});
