/** @type {import("../workload").Operation[]} */
module.exports = [
  {
    name: "order",
    about: "an order with its lines, quote, customer, shipments and last scans, five subgraphs",
    query: `
      query Order($id: ID!) {
        order(id: $id) {
          id reference channel externalRef status incoterm serviceCode iossNumber createdAt
          consignee { name line1 city postalCode country }
          parcel { weightG lengthMm widthMm heightMm }
          quotedTotal { amountMinor currency decimal }
          lines {
            id sku description quantity hs6 originCountry
            unitValue { ...Money }
            dutyEstimate { ...Money }
          }
          customer { id code name tier status }
          quote {
            id status pricedAt expiresAt
            sellTotal { ...Money }
            lines { kind basis amount { ...Money } }
            weight { actualG volumetricG billableG }
            landedCost { total { ...Money } dutyTotal { ...Money } vatTotal { ...Money } paidBy complete }
          }
          shipments {
            id trackingNumber carrier status statusAt trackingStatus eta
            trackingEvents(first: 5) { edges { node { id occurredAt status description location } } }
          }
        }
      }

      fragment Money on Money { amountMinor currency decimal }`,
    variables: { id: "00000001-0000-7000-8000-000000000000" },
  },
  {
    name: "shipments",
    about: "a page of 50 shipments with their orders, customers and scans, four subgraphs",
    query: `
      query Shipments($first: Int!) {
        shipments(first: $first) {
          edges {
            cursor
            node {
              id trackingNumber carrier serviceCode status statusAt destinationCountry
              consignee { name city postalCode country }
              order { id reference status customer { id code name } }
              trackingStatus
              eta
              trackingEvents(first: 3) { edges { node { occurredAt status subStatus description location countryCode } } }
            }
          }
          pageInfo { hasNextPage endCursor }
        }
      }`,
    variables: { first: 50 },
  },
  {
    name: "rate-card",
    about: "a price list with its lanes and brackets, one subgraph",
    query: `
      query RateCard($id: ID!) {
        rateCard(id: $id) {
          id code name currency
          currentVersion {
            id status validFrom validTo
            lanes {
              zoneCode
              service { id code name weightLimitG transitDays { min max } }
              prices { upToG price { amountMinor currency decimal } }
            }
          }
        }
      }`,
    variables: { id: "00000002-0000-7000-8000-000000000000" },
  },
];
