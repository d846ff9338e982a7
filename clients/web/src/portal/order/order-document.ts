import { graphql } from "../../gql";
import type { OrderQuery } from "../../gql/graphql";

export const OrderDocument = graphql(`
  query Order($id: ID!) {
    orderUpdatesCursor
    shipmentUpdatesCursor
    order(id: $id) {
      id
      reference
      externalRef
      orderedOn
      status
      priorStatus
      version
      createdAt
      currency
      incoterm
      serviceCode
      cancelReason
      holdCause
      holdReason
      deadline { kind at message }
      consignee { name line1 line2 city region postalCode country phone }
      consigneeTaxNumber
      parcel { weightG lengthMm widthMm heightMm }
      lines { id sku description quantity hs6 originCountry unitValue { decimal currency } }
      quote {
        id
        status
        expiresAt
        sellTotal { decimal currency }
        weight { actualG volumetricG billableG }
        lines { kind amount { decimal currency } basis }
      }
      landedCost {
        complete
        paidBy
        total { decimal currency }
        knownTotal { decimal currency }
        lines { kind amount { decimal currency } basis rule verified }
        remarks { code message }
      }
      shipments {
        id
        trackingNumber
        carrier
        status
        eta
        trackingStatus
        trackingCursor
        isSandbox
        destinationCountry
        lastMile { number }
        carrierChoices
        followedNumbers { number carrier knownBy candidates }
        carrierSuggestions { id number carrier state suggestedAt }
        parcels {
          id
          number
          trackingNumber
          declared { weightG lengthMm widthMm heightMm }
          measurements { weightG lengthMm widthMm heightMm measuredAt }
        }
        decisions { id cause dueAt defaultChoice choices choice endedAt }
        labels { id format url finer: url(resolution: DPI_300) voidedAt prints { id printedAt printedBy { id name } } }
        trackingEvents(first: 50) {
          edges { node { id occurredAt localTime utcOffset location countryCode status subStatus description } }
        }
      }
      history(first: 20) {
        edges { node { id changedAt kind from to reason } }
      }
    }
  }
`);

export type Order = NonNullable<OrderQuery["order"]>;
export type Shipment = NonNullable<Order["shipments"]>[number];
