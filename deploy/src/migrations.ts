import { type Migrations, migrationsOf, withMigrations } from "@baiyun/kit";
import { Failure, lineOf } from "./failure";
import { Watchdog } from "./services/watchdog";
import { createDatabases } from "./stack/databases";
import { composedDomains, loadDomain } from "./stack/domains";
import { takeHome } from "./stack/home";
import { Launch } from "./stack/launch";
import { readSecrets } from "./stack/secrets";
import { readSettings } from "./stack/settings";
import { openStores } from "./stack/stores";

const USAGE = "Usage: npm run migrations -- list [DOMAIN], run [DOMAIN], or revert DOMAIN; while no stack runs here";

type Act = (name: string, migrations: Migrations) => Promise<void>;

const ACTS: Record<string, Act> = {
  async list(name, migrations) {
    for (const one of await migrations.list()) console.log(`${name} ${one.ran ? "ran  " : "waits"} ${one.name}`);
  },
  async run(name, migrations) {
    const ran = await migrations.run();
    console.log(ran.length > 0 ? `${name} ran ${ran.join(", ")}` : `${name} is up to date`);
  },
  async revert(name, migrations) {
    const taken = await migrations.revert();
    console.log(taken ? `${name} took back ${taken}` : `${name} has none to take back`);
  },
};

/** Shows, runs and takes back the migrations of the domains' databases. */
async function main([word = "", only]: string[]): Promise<void> {
  const act = ACTS[word];
  const withDatabase = composedDomains().filter(({ database }) => database);
  const chosen = withDatabase.filter(({ name }) => !only || name === only);
  if (!act || chosen.length === 0 || (word === "revert" && !only)) throw new Failure(USAGE);

  const settings = readSettings(process.env);
  const release = takeHome(settings.home);
  const launch = new Launch(readSecrets(settings.home, composedDomains(), process.env), () => {});
  launch.onStop(release);
  try {
    const watchdog = new Watchdog();
    launch.onStop(() => watchdog.dismiss());
    const place = { home: settings.home, throwaway: false, watchdog };
    const stores = await openStores(settings, (password) => ({ ...place, password }), launch);
    const names = chosen.map(({ name }) => name);
    const urls = await createDatabases(stores.databaseUrl, names, launch.secrets.POSTGRES_PASSWORD);
    for (const name of names) {
      const domain = loadDomain(name);
      const options = { url: urls[name]!, entities: [...(domain.entities ?? [])], migrations: migrationsOf(domain) };
      await withMigrations(options, (migrations) => act(name, migrations));
    }
  } finally {
    await launch.stop();
  }
}

main(process.argv.slice(2)).catch((reason) => {
  console.error(lineOf(reason));
  process.exitCode = 1;
});
