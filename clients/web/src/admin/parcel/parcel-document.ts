import { graphql } from "../../gql";
import type { ParcelAroundQuery } from "../../gql/graphql";

export const ParcelAroundDocument = graphql(`
  query ParcelAround($id: ID!, $text: String!, $isId: Boolean!, $isText: Boolean!, $withAnswers: Boolean!, $withSuggestions: Boolean!) {
    order(id: $id) @include(if: $isId) { ...AroundOrder }
    orderByReference(reference: $text) @include(if: $isText) { ...AroundOrder }
    shipmentByTrackingNumber(number: $text) @include(if: $isText) { id trackingNumber order { ...AroundOrder } }
  }
`);

graphql(`
  fragment AroundOrder on Order {
    id
    reference
    externalRef
    status
    priorStatus
    holdCause
    holdReason
    createdAt
    incoterm
    serviceCode
    iossNumber
    customer { id name }
    consignee { name line1 line2 city region postalCode country phone }
    maskedConsignee { name street city region postalCode country phone }
    parcel { weightG lengthMm widthMm heightMm }
    lines { id sku description quantity hs6 unitValue { decimal currency } }
    quote {
      id
      status
      pricedAt
      acceptedAt
      sellTotal { decimal currency }
      costTotal { decimal currency }
      lines { kind amount { decimal currency } basis }
    }
    margin { decimal currency }
    landedCost {
      complete
      total { decimal currency }
      knownTotal { decimal currency }
      lines { kind amount { decimal currency } basis rule }
    }
    saga { id step waitingFor deadline isOverdue }
    history(first: 20) { edges { node { id kind from to fields changedAt reason changedBy { id name } } } }
    holds { id status placedAt amount { decimal currency } captured { decimal currency } }
    charges { id kind description accruedAt amount { decimal currency } }
    reconciliation { isReconciled entries { id kind description bookedAt } }
    shipments {
      id
      trackingNumber
      carrier
      serviceCode
      destinationCountry
      status
      isHeld
      eta
      trackingStatus
      trackingCursor
      isSandbox
      lastMile { number }
      followedNumbers { number carrier knownBy candidates }
      carrierSuggestions @include(if: $withSuggestions) { id number carrier state suggestedAt }
      carrierBookings {
        id
        attempt
        state
        product
        number
        lastMileNumber
        message
        createdBy
        createdAt
        account { id code mode }
        considered { accountId accountCode product verdict rank transitToDays price { decimal currency } priceToldAt }
        calls { id kind state attempts message askedAt answeredAt rawAnswer @include(if: $withAnswers) }
      }
      declarations { id lrn mrn direction country state stateAt referral }
      exceptions { id kind occurredAt closedAt }
      trackingEvents(first: 50) {
        edges { node { id occurredAt localTime utcOffset location countryCode status subStatus description } }
      }
    }
  }
`);

export type AroundOrder = NonNullable<ParcelAroundQuery["order"]>;
export type AroundShipment = NonNullable<AroundOrder["shipments"]>[number];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An order's id, else its reference or a tracking number, as somebody has pasted it: without spaces, in capitals and half width. */
export function variablesOf(pasted: string) {
  const text = pasted.normalize("NFKC").replace(/\s/g, "");
  const isId = UUID.test(text);
  return {
    id: isId ? text.toLowerCase() : "",
    text: isId ? "" : text.toUpperCase(),
    isId,
    isText: !isId && text !== "",
  };
}
