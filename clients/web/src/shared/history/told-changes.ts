import { graphql } from "../../gql";
import type { ToldChangesFragment } from "../../gql/graphql";

graphql(`
  fragment ToldChanges on FieldChangeConnection {
    pageInfo { hasNextPage endCursor }
    edges { node { id field old new isHidden author at by { id name } } }
  }
`);

/** A page of a record's history. */
export type ToldChanges = ToldChangesFragment;
export type ToldChange = ToldChanges["edges"][number]["node"];
