import { graphql } from "../../gql";
import type { ParcelPositionsQuery } from "../../gql/graphql";

export const ParcelPositionsDocument = graphql(`
  query ParcelPositions($first: Int!, $after: String, $filter: ShipmentFilter) {
    trackingFeedCursor
    shipments(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          trackingNumber
          serviceCode
          destinationCountry
          status
          trackingStatus
          exceptions { id kind closedAt }
          trackingEvents(first: 1) {
            edges { node { id status location countryCode occurredAt localTime utcOffset recordedAt } }
          }
        }
      }
    }
  }
`);

export const PositionsUpdatedDocument = graphql(`
  subscription PositionsUpdated($after: String) {
    tenantTrackingFeed(after: $after) {
      id
      status
      event { id status location countryCode occurredAt localTime utcOffset recordedAt }
      shipment { id trackingNumber serviceCode destinationCountry }
    }
  }
`);

type Parcel = ParcelPositionsQuery["shipments"]["edges"][number]["node"];
type Scan = NonNullable<Parcel["trackingEvents"]>["edges"][number]["node"];

/** A parcel, and the newest scan of it that we know. */
export interface PositionOf extends Omit<Parcel, "trackingEvents"> {
  seen: Scan | null;
}

export const positionOf = ({ trackingEvents, ...parcel }: Parcel): PositionOf => ({
  ...parcel,
  seen: trackingEvents?.edges[0]?.node ?? null,
});
