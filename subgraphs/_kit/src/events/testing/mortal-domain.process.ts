import "reflect-metadata";
import { subscribe } from "node:diagnostics_channel";
import { Database } from "../../database/database";
import { createLogger } from "../../logging";
import { POINTS } from "../../points";
import { CreateNote, Note } from "../../testing/note/note.entity";
import { connectRedis } from "../bus";
import { consumer } from "../consumer";
import { consumerGroup } from "../consumer-group";
import { inboxOf } from "../inbox";
import { OutboxRelay } from "../relay";
import { type Dying, effectOf, NUMBERED } from "./numbered-notes";

/** A process that consumes, writes, records and publishes, until it is killed where the test wants it to be. */
async function main(): Promise<void> {
  const { url, redisUrl, from, group, point, nth } = JSON.parse(process.argv[2]!) as Dying;
  const logger = createLogger("mortal", "fatal");
  const database = await Database.open({ url, entities: [Note], migrations: [CreateNote] });
  const redis = await connectRedis(redisUrl, logger);

  let left = nth;
  const die = () => {
    if (left > 0) left -= 1;
    else process.kill(process.pid, "SIGKILL");
  };
  subscribe(POINTS[point].name, die);

  const handle = effectOf(from);
  const reader = consumerGroup({
    group,
    from,
    consumers: [consumer({ from, type: "note.written.v1", payload: NUMBERED, handle })],
    once: inboxOf(database, group, { effectsAreRows: true }),
    redis,
    logger,
    retryAfterMs: 400,
  });
  await new OutboxRelay({ domain: group, url, redis, logger }).start();
  await reader.start();
}

void main();
