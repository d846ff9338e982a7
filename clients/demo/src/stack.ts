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

/** @throws when no stack runs here. */
export function findStack(home: string): Stack {
  try {
    const { url, trackIngestUrl } = JSON.parse(readFileSync(join(home, "stack.json"), "utf8")) as Record<
      string,
      string
    >;
    const secrets = JSON.parse(readFileSync(join(home, "secrets.json"), "utf8")) as Record<string, string>;
    return {
      graphqlUrl: `${url}/graphql`,
      socketUrl: `${url}/graphql`.replace(/^http/, "ws"),
      trackIngestUrl: trackIngestUrl!,
      seventeenTrackKey: secrets.SEVENTEEN_TRACK_KEY!,
    };
  } catch {
    throw new Error(`No running stack in ${home}: start it with npm start, or set BAIYUN_HOME to its home.`);
  }
}
