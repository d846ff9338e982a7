import { graphql } from "../../gql";
import type { DeclarationInFullQuery } from "../../gql/graphql";

/** `$withValues` where the role may see what goods are worth, `$withAnswers` where it may see what offices answered. */
export const DeclarationInFullDocument = graphql(`
  query DeclarationInFull($lrn: String!, $withValues: Boolean!, $withAnswers: Boolean!) {
    declarations(first: 1, filter: { lrn: $lrn }) {
      edges {
        node {
          id
          lrn
          mrn
          country
          direction
          regime
          regimeUnknown
          office
          state
          stateAt
          version
          rowVersion
          referral
          answerBy
          amendment
          amendedVersion
          nextStep { step since }
          told { id kind state attempts message askedAt answeredAt rawAnswer @include(if: $withAnswers) counterpart { id code } }
          order { id reference }
          shipment { id trackingNumber }
          answers { id version answer code message answeredAt faults { line segment code message } }
          referrals { id referral reason recordedAt }
          versions {
            id
            version
            regime
            office
            grossWeightG
            createdAt
            value @include(if: $withValues) { decimal currency }
            lines {
              id
              description
              hsCode
              hsVersion
              quantity
              value @include(if: $withValues) { decimal currency }
              originCountry
              grossWeightG
              battery
              chargePercent
              cellMwh
              permit
            }
          }
        }
      }
    }
  }
`);

export type FullDeclaration = DeclarationInFullQuery["declarations"]["edges"][number]["node"];
export type DeclaredVersion = FullDeclaration["versions"][number];
