import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the running stack answers, as it wrote down in its home. */
export interface Stack {
  graphqlUrl: string;
  socketUrl: string;
  trackIngestUrl: string;
  /** What 17TRACK would sign its pushes with. */
  seventeenTrackKey: string;
}

export interface FoundStack extends Stack {
  /** Where people open it. */
  url: string;
  /** Where the carriers' sandbox is looked at; null where there is none. */
  sandboxUrl: string | null;
}

/** @throws when no stack runs here. */
export function findStack(home: string): FoundStack {
  try {
    const { url, trackIngestUrl, sandboxUrl } = JSON.parse(readFileSync(join(home, "stack.json"), "utf8")) as {
      url: string;
      trackIngestUrl: string;
      sandboxUrl?: string | null;
    };
    const secrets = JSON.parse(readFileSync(join(home, "secrets.json"), "utf8")) as Record<string, string>;
    return {
      url,
      graphqlUrl: `${url}/graphql`,
      socketUrl: `${url}/graphql`.replace(/^http/, "ws"),
      trackIngestUrl,
      sandboxUrl: sandboxUrl ?? null,
      seventeenTrackKey: secrets.SEVENTEEN_TRACK_KEY!,
    };
  } catch {
    throw new Error(`No running stack in ${home}: start it with npm start, or set BAIYUN_HOME to its home.`);
  }
}
