import { graphql } from "../../gql";
import type { RateCardAroundQuery, RateCardVersionAroundQuery } from "../../gql/graphql";

export const RateCardAroundDocument = graphql(`
  query RateCardAround($id: ID!) {
    rateCard(id: $id) {
      id
      code
      name
      currency
      version
      assignedFrom
      assignedTo
      customer { id name }
      currentVersion { id }
      versions(first: 50) {
        edges { node { id status version validFrom validTo proposal { id createdBy { id name } decidedBy { id name } } } }
      }
    }
    pricingProposals(first: 100, filter: { kind: [RATE_CARD_VERSION], status: [PROPOSED] }) {
      edges { node { id reason createdAt createdBy { id name } version { id } } }
    }
  }
`);

export const RateCardHistoryDocument = graphql(`
  query RateCardHistory($id: ID!, $first: Int!, $after: String) {
    rateCard(id: $id) { id changes(first: $first, after: $after) { ...ToldChanges } }
  }
`);

export const RateCardVersionHistoryDocument = graphql(`
  query RateCardVersionHistory($id: ID!, $first: Int!, $after: String) {
    rateCardVersion(id: $id) { id changes(first: $first, after: $after) { ...ToldChanges } }
  }
`);

export const RateCardVersionAroundDocument = graphql(`
  query RateCardVersionAround($id: ID!) {
    rateCardVersion(id: $id) {
      id
      status
      version
      validFrom
      validTo
      lanes {
        zoneCode
        service { id code name }
        prices { upToG price { amountMinor decimal currency } cost { amountMinor decimal currency } }
      }
      surcharges {
        id
        kind
        serviceCode
        zoneCode
        areas { country postalPrefix }
        longestSideOverMm
        appliesFrom
        appliesUntil
        price { decimal currency }
        cost { decimal currency }
        percent
        costPercent
        percentOf
      }
      proposal { id reason createdBy { id name } decidedBy { id name } decidedAt }
    }
  }
`);

/** What holds at the instant from which a draft is to hold, and how the draft differs from it. */
export const DraftAgainstPublishedDocument = graphql(`
  query DraftAgainstPublished($cardId: ID!, $versionId: ID!, $at: DateTime!) {
    compareRates(before: { rateCardId: $cardId, at: $at }, after: { versionId: $versionId }) {
      change
      serviceCode
      zoneCode
      steps {
        overG
        upToG
        before { decimal currency }
        after { decimal currency }
        percent
        costBefore { decimal currency }
        costAfter { decimal currency }
      }
    }
    rateCard(id: $cardId) {
      id
      surchargesInForce(at: $at) {
        id
        kind
        serviceCode
        zoneCode
        areas { country postalPrefix }
        longestSideOverMm
        appliesFrom
        appliesUntil
        price { decimal currency }
        cost { decimal currency }
        percent
        costPercent
        percentOf
      }
    }
  }
`);

export type RateCard = NonNullable<RateCardAroundQuery["rateCard"]>;
export type OpenPublication = RateCardAroundQuery["pricingProposals"]["edges"][number]["node"];
export type Version = NonNullable<RateCardVersionAroundQuery["rateCardVersion"]>;
export type Lane = Version["lanes"][number];
export type Surcharge = Version["surcharges"][number];
