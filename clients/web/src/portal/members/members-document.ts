import { graphql } from "../../gql";
import type { MembersQuery } from "../../gql/graphql";

export const MembersDocument = graphql(`
  query Members {
    me {
      id
      tenant {
        id
        members(first: 100) {
          edges { node { id role version createdAt user { id name email } } }
        }
      }
    }
    wallets(first: 10) {
      edges {
        node {
          id
          currency
          memberSpendCaps { user { id } perOrder { decimal currency } }
        }
      }
    }
  }
`);

type Members = NonNullable<NonNullable<NonNullable<MembersQuery["me"]>["tenant"]>["members"]>;
export type Member = Members["edges"][number]["node"];
export type CappedWallet = MembersQuery["wallets"]["edges"][number]["node"];
