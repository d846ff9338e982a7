import { randomUUID } from "node:crypto";
import { type Domain, migrationsOf, withMigrations } from "@baiyun/kit";
import { testDatabaseUrl } from "@baiyun/kit/testing";
import { domainFolders, loadDomain } from "../src/stack/domains";

/** Those up to then are as they are: what landed is never edited. */
const LANDED = 1796200000003;

type Migration = NonNullable<Domain["migrations"]>[number];
type Runner = Parameters<InstanceType<Migration>["up"]>[0];
type Stated = Record<string, string[]>;

/** Of a migration's statements those that build an index of a table that was there before, while nobody may write to it. */
function locking(statements: readonly string[]): string[] {
  const made = new Set(statements.flatMap((text) => /CREATE TABLE (\w+)/i.exec(text)?.[1] ?? []));
  return statements.filter((text) => {
    const index = /CREATE (?:UNIQUE )?INDEX (?!CONCURRENTLY)[\s\S]*? ON (?:ONLY )?(\w+)/i.exec(text);
    const table = /ALTER TABLE (\w+)[\s\S]*\b(?:UNIQUE|PRIMARY KEY|EXCLUDE)\b(?! USING INDEX)/i.exec(text);
    const of = index?.[1] ?? table?.[1];
    return of !== undefined && !made.has(of);
  });
}

/** The same migration, whose statements are noted as they run. */
function noting(Landing: Migration, stated: Stated): Migration {
  const name = new Landing().name ?? Landing.name;
  if (Number(name.slice(-13)) <= LANDED) return Landing;
  return class extends Landing {
    override up(runner: Runner): Promise<unknown> {
      const noted: string[] = [];
      stated[name] = noted;
      const query = (text: string, ...given: []) => {
        noted.push(text);
        return runner.query(text, ...given);
      };
      return super.up(
        new Proxy(runner, {
          get: (target, property) => {
            const value = Reflect.get(target, property);
            if (property === "query") return query;
            return typeof value === "function" ? value.bind(target) : value;
          },
        }),
      );
    }
  };
}

it("knows a statement that builds an index of what was there from one that does not", () => {
  expect(locking(["CREATE INDEX a ON note (id)"])).toEqual(["CREATE INDEX a ON note (id)"]);
  expect(locking(["CREATE UNIQUE INDEX a ON note (id) WHERE text IS NULL"])).toHaveLength(1);
  expect(locking(["ALTER TABLE note ADD COLUMN code text UNIQUE"])).toHaveLength(1);
  expect(locking(["ALTER TABLE note\n ADD CONSTRAINT once UNIQUE (a, b)"])).toHaveLength(1);
  expect(locking(["CREATE INDEX CONCURRENTLY a ON note (id)"])).toEqual([]);
  expect(locking(["ALTER TABLE note ADD CONSTRAINT once UNIQUE USING INDEX a"])).toEqual([]);
  expect(locking(["ALTER TABLE note ADD COLUMN code text"])).toEqual([]);
  expect(locking(["CREATE TABLE note (id uuid UNIQUE)", "CREATE INDEX a ON note (id)"])).toEqual([]);
});

it("no new migration builds an index of a table that is there while others may not write to it", async () => {
  const found: Stated = {};
  for (const name of domainFolders()) {
    const domain = loadDomain(name);
    const stated: Stated = {};
    const migrations = (domain.entities ? migrationsOf(domain) : []).map((one) => noting(one, stated));
    if (migrations.every((one) => Number((new one().name ?? one.name).slice(-13)) <= LANDED)) continue;
    const url = await testDatabaseUrl(`${name}-${randomUUID().slice(0, 8)}`);
    await withMigrations({ url, entities: [...domain.entities!], migrations }, (all) => all.run());
    for (const [migration, statements] of Object.entries(stated)) {
      const blocking = locking(statements);
      if (blocking.length > 0) found[`${name} ${migration}`] = blocking;
    }
  }
  expect(found).toEqual({});
});
