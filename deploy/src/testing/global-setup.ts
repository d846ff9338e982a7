import { startTestServices, type TestServices } from "./test-services";

declare global {
  var testServices: TestServices | undefined;
}

/** Once per run, before the first test: the workers inherit where all is. */
export default async function globalSetup(): Promise<void> {
  globalThis.testServices = await startTestServices(process.env);
  process.env.TEST_DATABASE_URL = globalThis.testServices.databaseUrl;
  process.env.TEST_SHARED_FOLDER = globalThis.testServices.shared;
  process.env.TEST_REDIS_URL = globalThis.testServices.redisUrl;
}
