import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createClient } from "redis";
import { commandLine } from "../../src/services/processes";
import type { TestStack } from "../../src/testing/stack";

/** The processes of a stack that a test started, and no others. */
export const postgresPid = ({ home }: Pick<TestStack, "home">): number =>
  Number.parseInt(readFileSync(join(home, "postgres", "data", "postmaster.pid"), "utf8"), 10);

/** What is done in its Redis, which may go away meanwhile. */
export async function inRedis<T>(
  { home }: Pick<TestStack, "home">,
  work: (redis: ReturnType<typeof createClient>) => Promise<T>,
): Promise<T> {
  const redis = createClient({ url: readFileSync(join(home, "redis", "url"), "utf8") });
  redis.on("error", () => undefined);
  await redis.connect();
  try {
    return await work(redis as ReturnType<typeof createClient>);
  } finally {
    redis.destroy();
  }
}

export const redisPid = (stack: Pick<TestStack, "home">): Promise<number> => inRedis(stack, redisPidOf);

export const redisPidOf = async (redis: ReturnType<typeof createClient>): Promise<number> =>
  Number(/process_id:(\d+)/.exec(await redis.info("server"))![1]);

/** Of `MODE=processes`: the launcher's child whose command ends so. */
export function childPid({ process: launcher }: TestStack, ending: string): number {
  const found = childrenOf(launcher.pid!).filter((pid) => commandLine(pid).endsWith(ending));
  if (found.length !== 1) throw new Error(`${found.length} processes end in ${ending}`);
  return found[0]!;
}

export const childrenOf = (parent: number): number[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent);

function parentOf(pid: number): number | null {
  try {
    return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1]);
  } catch {
    return null;
  }
}
