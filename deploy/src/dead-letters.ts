import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { connectRedis, createLogger, deadLetters, replayDeadLetter } from "@baiyun/kit";
import { Failure, lineOf } from "./failure";
import { domainFolders } from "./stack/domains";
import { readSettings } from "./stack/settings";

const USAGE = "Usage: npm run dead-letters [-- replay DOMAIN ENTRY]";

/** Lists the events that a domain gave up on, or puts one back on its stream. */
async function main([act, domain, entry]: string[]): Promise<void> {
  const redis = await connectRedis(redisUrl(), createLogger("dead-letters", "silent"));
  try {
    if (act === undefined) {
      for (const group of domainFolders()) {
        for (const { entryId, from, event } of await deadLetters(redis, group)) {
          console.log(
            `${group} ${entryId} ${event.type} of ${from}, ${event.occurredAt}: ${JSON.stringify(event.payload)}`,
          );
        }
      }
    } else if (act === "replay" && domain && entry) {
      if (!(await replayDeadLetter(redis, domain, entry))) throw new Failure(`${domain} has no dead letter ${entry}.`);
      console.log(`${entry} is on its stream again.`);
    } else {
      throw new Failure(USAGE);
    }
  } finally {
    redis.destroy();
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
