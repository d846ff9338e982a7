import { createHash } from "node:crypto";
import type { Redis } from "@baiyun/kit";

/** A script that Redis runs as one act. All of its keys must be of one parcel. */
export class LuaScript {
  private readonly sha: string;

  constructor(private readonly source: string) {
    this.sha = createHash("sha1").update(source).digest("hex");
  }

  async run(redis: Redis, keys: string[], args: string[]): Promise<unknown> {
    const options = { keys, arguments: args };
    try {
      return await redis.evalSha(this.sha, options);
    } catch (error) {
      // A restarted or failed-over server has forgotten its scripts.
      if (!(error instanceof Error && error.message.startsWith("NOSCRIPT"))) throw error;
      return redis.eval(this.source, options);
    }
  }
}
