import { createHash } from "node:crypto";
import type { Redis } from "@baiyun/kit";

/** A script that Redis runs as one act and answers with a `Reply`. All of its keys must be of one slot. */
export class LuaScript<Reply> {
  private readonly sha: string;
  private loading: Promise<unknown> | null = null;

  constructor(private readonly source: string) {
    this.sha = createHash("sha1").update(source).digest("hex");
  }

  async run(redis: Redis, keys: string[], args: string[]): Promise<Reply> {
    const options = { keys, arguments: args };
    try {
      return (await redis.evalSha(this.sha, options)) as Reply;
    } catch (error) {
      // A restarted or failed-over server has forgotten its scripts.
      if (!(error instanceof Error && error.message.startsWith("NOSCRIPT"))) throw error;
      await this.load(redis);
      return (await redis.evalSha(this.sha, options)) as Reply;
    }
  }

  /** Once for all that wait for it. */
  private load(redis: Redis): Promise<unknown> {
    this.loading ??= redis.scriptLoad(this.source).finally(() => {
      this.loading = null;
    });
    return this.loading;
  }
}
