import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Database, migrationsOf } from "@baiyun/kit";
import { Failure, lineOf } from "./failure";
import { Watchdog } from "./services/watchdog";
import { createDatabases } from "./stack/databases";
import { composedDomains, loadDomain } from "./stack/domains";
import { takeHome } from "./stack/home";
import { Launch } from "./stack/launch";
import { readSecrets } from "./stack/secrets";
import { ROOT, readSettings, type Settings } from "./stack/settings";
import { folderOf } from "./stack/stored";
import { openStores } from "./stack/stores";

const USAGE = "Usage: npm run admin -- create EMAIL [NAME]; its password is made and shown once, or is ADMIN_PASSWORD";
/** The domain that keeps people, and the URL by which a container of it knows its own database. */
const DOMAIN = "customers";
const OWN_DATABASE = "/baiyun_customers";

/** Of the customers domain's `first-admin.ts`. */
interface FirstAdmin {
  createFirstAdmin(
    database: Database,
    given: { email: string; name?: string | undefined; password?: string | undefined },
  ): Promise<{ password: string } | { refused: string }>;
}

/** Creates the house's first administrator, on a stack that runs or one that is stopped. */
async function main([act, email, name]: string[]): Promise<void> {
  if (act !== "create" || !email) throw new Failure(USAGE);
  const settings = readSettings(process.env);
  const { url, close } = await customersDatabase(settings);
  try {
    const domain = loadDomain(DOMAIN);
    const options = { url, entities: [...(domain.entities ?? [])], migrations: migrationsOf(domain) };
    const database = await Database.open(options);
    try {
      const password = process.env.ADMIN_PASSWORD || undefined;
      const { createFirstAdmin } = require(join(ROOT, "subgraphs", DOMAIN, "src", "first-admin")) as FirstAdmin;
      const created = await createFirstAdmin(database, { email, name, password });
      if ("refused" in created) throw new Failure(created.refused);
      const shown = password ? "the password you gave" : `this password, which is shown once: ${created.password}`;
      console.log(`${email} is the administrator, and signs in with ${shown}`);
    } finally {
      await database.close();
    }
  } finally {
    await close();
  }
}

async function customersDatabase(settings: Settings): Promise<{ url: string; close(): Promise<void> }> {
  const { databaseUrl, home } = settings;
  if (databaseUrl && new URL(databaseUrl).pathname === OWN_DATABASE) return { url: databaseUrl, close: async () => {} };
  const secrets = readSecrets(home, composedDomains(), process.env);
  const running = databaseUrl ?? runningServer(home, secrets.POSTGRES_PASSWORD);
  if (running) return { url: await ownUrl(running, secrets.POSTGRES_PASSWORD), close: async () => {} };

  const launch = new Launch(secrets, () => {});
  try {
    launch.onStop(takeHome(home));
    const watchdog = new Watchdog();
    launch.onStop(() => watchdog.dismiss());
    const stores = await openStores(settings, (password) => ({ home, password, throwaway: false, watchdog }), launch);
    const url = await ownUrl(stores.databaseUrl, secrets.POSTGRES_PASSWORD);
    return { url, close: () => launch.stop() };
  } catch (error) {
    await launch.stop();
    throw error;
  }
}

async function ownUrl(serverUrl: string, secret: string): Promise<string> {
  return (await createDatabases(serverUrl, [DOMAIN], secret))[DOMAIN];
}

/** The PostgreSQL of the stack that runs on this home; null when none does. */
function runningServer(home: string, password: string): string | null {
  const pidFile = join(folderOf(home, "postgres"), "data", "postmaster.pid");
  if (!existsSync(join(home, "stack.json")) || !existsSync(pidFile)) return null;
  const port = readFileSync(pidFile, "utf8").split("\n")[3];
  return `postgres://baiyun:${password}@127.0.0.1:${port}/postgres`;
}

main(process.argv.slice(2)).catch((reason) => {
  console.error(lineOf(reason));
  process.exitCode = 1;
});
