import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { connectRedis, createLogger, DeadLetterDesk } from "@baiyun/kit";
import { Failure, lineOf } from "./failure";
import { readSettings } from "./stack/settings";

const USAGE = "Usage: npm run dead-letters [-- replay DOMAIN KIND ID]";
const PAGE = 100;

/** Lists the messages of every kind that the domains gave up on, or has one tried again. */
async function main([act, domain, kind, id]: string[]): Promise<void> {
  const redis = await connectRedis(redisUrl(), createLogger("dead-letters", "silent"));
  const desk = new DeadLetterDesk(redis);
  try {
    if (act === undefined) {
      for (const name of await desk.domains()) await list(desk, name);
    } else if (act === "replay" && domain && kind && id) {
      if (!(await desk.replay(domain, kind, id))) throw new Failure(`${domain} has no dead letter ${kind} ${id}.`);
      console.log(`${kind} ${id} is tried again.`);
    } else {
      throw new Failure(USAGE);
    }
  } finally {
    redis.destroy();
  }
}

async function list(desk: DeadLetterDesk, domain: string): Promise<void> {
  let after: { kind: string; id: string } | null = null;
  for (let more = true; more; ) {
    const { letters, hasNextPage } = await desk.list(domain, PAGE, after);
    for (const { kind, id, subject, buriedAt, error, content } of letters) {
      const reason = error === null ? "" : ` (${error})`;
      console.log(`${domain} ${kind} ${id} ${subject}, given up ${buriedAt.toISOString()}${reason}: ${content}`);
    }
    after = letters.at(-1) ?? null;
    more = hasNextPage && after !== null;
  }
}

/** Of the running stack, unless the environment names another. */
function redisUrl(): string {
  const { redisUrl: given, home } = readSettings(process.env);
  const own = join(home, "redis", "url");
  if (given) return given;
  if (existsSync(own)) return readFileSync(own, "utf8");
  throw new Failure(`No running stack in ${home}: start it with npm start, or set REDIS_URL.`);
}

main(process.argv.slice(2)).catch((reason) => {
  console.error(lineOf(reason));
  process.exitCode = 1;
});
