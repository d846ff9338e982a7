import { graphql } from "../../gql";
import type { WaitingDeclarationsQuery } from "../../gql/graphql";

export const WaitingDeclarationsDocument = graphql(`
  query WaitingDeclarations(
    $first: Int!
    $after: String
    $states: [DeclarationState!]
    $referrals: [CustomsReferral!]
    $direction: SortDirection!
    $withAnswers: Boolean!
  ) {
    declarations(
      first: $first
      after: $after
      filter: { state: $states, referral: $referrals }
      orderBy: { field: STATE_AT, direction: $direction }
    ) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          lrn
          mrn
          country
          direction
          regime
          state
          stateAt
          referral
          answerBy
          nextStep { step since }
          told { id kind state attempts message askedAt answeredAt rawAnswer @include(if: $withAnswers) counterpart { id code } }
          order { id reference }
          shipment { id trackingNumber }
          answers { id answer code message answeredAt faults { line segment code message } }
          referrals { id referral reason recordedAt }
        }
      }
    }
  }
`);

export type WaitingDeclaration = WaitingDeclarationsQuery["declarations"]["edges"][number]["node"];
