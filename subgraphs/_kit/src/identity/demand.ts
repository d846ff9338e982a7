import { GraphQLError } from "graphql";
import type { Viewer } from "./viewer";

/** @throws {GraphQLError} code UNAUTHENTICATED when nobody signed in, FORBIDDEN when the viewer holds none of `scopes`. */
export function demand(viewer: Viewer, ...scopes: readonly string[]): void {
  if (viewer.userId === null) {
    throw new GraphQLError("Sign in first.", { extensions: { code: "UNAUTHENTICATED" } });
  }
  if (!viewer.hasAny(...scopes)) {
    throw new GraphQLError("Your role does not allow this.", { extensions: { code: "FORBIDDEN" } });
  }
}
