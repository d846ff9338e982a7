import { isId, type Viewer } from "@baiyun/kit";
import { GraphQLError } from "graphql";

export type PersonViewer = Viewer & { userId: string };

/** Who signed in as a person. @throws {GraphQLError} code FORBIDDEN for a partner's client, which is none. */
export function personOf(viewer: Viewer): PersonViewer {
  const { userId } = viewer;
  if (userId !== null && isId(userId)) return viewer as PersonViewer;
  throw new GraphQLError("This is for people.", { extensions: { code: "FORBIDDEN" } });
}
