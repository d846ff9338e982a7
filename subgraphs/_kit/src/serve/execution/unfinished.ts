import { GraphQLError } from "graphql";

export const isTooLarge = (objects: number): GraphQLError =>
  new GraphQLError(
    `The answer would hold more than ${objects} objects. Ask for shorter pages, or for fewer lists in lists.`,
    {
      extensions: { code: "LIMIT_EXCEEDED" },
    },
  );

export const isAbandoned = (): GraphQLError =>
  new GraphQLError("Nobody waits for the answer any more.", { extensions: { code: "ABANDONED" } });
