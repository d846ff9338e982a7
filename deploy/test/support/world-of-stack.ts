import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Rows } from "../../chaos/rows";
import { type People, World } from "../../chaos/world";
import type { TestStack } from "../../src/testing/stack";
import { Journey } from "./journey";

const PEOPLE = ["customer", "ops", "broker", "support", "finance", "admin"] as const satisfies (keyof People)[];

/** A stack with the demo's data, as its people act on it and as its rows stand. */
export async function worldOf({ home }: TestStack): Promise<World> {
  const journey = new Journey(home);
  const signedIn = PEOPLE.map(async (who) => {
    const email = who === "customer" ? "admin@lumen.example" : `${who}@baiyun.example`;
    return [who, await journey.signIn(email)] as const;
  });
  const people = Object.fromEntries(await Promise.all(signedIn)) as unknown as People;
  return new World(people, rowsOf(home), journey.stack);
}

/** Of every domain of a stack. */
export const rowsOf = (home: string): Rows => new Rows((domain) => databaseUrlOf(home, domain));

/** As the administrator, past all policies. */
function databaseUrlOf(home: string, domain: string): string {
  const { POSTGRES_PASSWORD } = JSON.parse(readFileSync(join(home, "secrets.json"), "utf8"));
  const port = readFileSync(join(home, "postgres", "data", "postmaster.pid"), "utf8").split("\n")[3];
  return `postgres://baiyun:${POSTGRES_PASSWORD}@127.0.0.1:${port}/baiyun_${domain.replace("-", "_")}`;
}
