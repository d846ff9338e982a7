import { useCallback, useEffect, useMemo, useState } from "react";
import { type CombinedError, useClient } from "urql";
import type { ShipmentStatus } from "../../gql/graphql";
import { useLive } from "../../shared/graph/use-live";
import { useFresh } from "../queue/use-fresh";
import { ParcelPositionsDocument, type PositionOf, PositionsUpdatedDocument, positionOf } from "./map-documents";
import { isLater } from "./positions";

/** Those that are somewhere between our label and their end. */
const UNDER_WAY: readonly ShipmentStatus[] = [
  "LABELLED",
  "AWAITING_INBOUND",
  "RECEIVED",
  "BAGGED",
  "HANDED_OVER",
  "EXPORT_CLEARED",
  "DEPARTED",
  "ARRIVED",
  "IMPORT_HELD",
  "IMPORT_CLEARED",
  "OUT_FOR_DELIVERY",
  "DELIVERY_FAILED",
  "RETURNING",
  "ON_HOLD",
];
const PAGE = 50;
const PAGES = 6;
/** Of what came while the page is open. */
const KEPT_NEWS = 6;

export interface News {
  id: string;
  trackingNumber: string;
  status: string;
  location: string | null;
}

interface Positions {
  parcels: readonly PositionOf[];
  /** Null where more than were counted are under way. */
  total: number | null;
  /** From here on the feed tells what changes. */
  cursor: string;
}

/** The newest parcels under way, each at its newest scan; scans that come move them at once. */
export function usePositions() {
  const client = useClient();
  const [positions, place] = useState<Positions | null>(null);
  const [error, fail] = useState<CombinedError | null>(null);
  const [news, tell] = useState<readonly News[]>([]);

  const read = useCallback(async () => {
    const parcels: PositionOf[] = [];
    let after: string | null = null;
    let first: { total: number | null; cursor: string } | undefined;
    for (let page = 0; page < PAGES; page += 1) {
      const variables: { first: number; after: string | null; filter: { status: ShipmentStatus[] } } = {
        first: PAGE,
        after,
        filter: { status: [...UNDER_WAY] },
      };
      const answer = await client.query(ParcelPositionsDocument, variables, { requestPolicy: "network-only" });
      if (!answer.data) {
        fail(answer.error ?? null);
        return;
      }
      const { shipments, trackingFeedCursor } = answer.data;
      // What is scanned while the pages are read is told again by the feed, from the first page on.
      first ??= { total: shipments.totalCount ?? null, cursor: trackingFeedCursor };
      parcels.push(...shipments.edges.map(({ node }) => positionOf(node)));
      after = shipments.pageInfo.endCursor ?? null;
      if (!shipments.pageInfo.hasNextPage || !after) break;
    }
    fail(null);
    place({ parcels, ...first! });
  }, [client]);
  useEffect(() => void read(), [read]);
  const refresh = useFresh(() => void read());

  const from = useMemo(() => (positions ? { after: positions.cursor } : null), [positions]);
  useLive(
    PositionsUpdatedDocument,
    from && { after: from.after },
    ({ tenantTrackingFeed: { id, event, shipment } }) => {
      if (!shipment) return;
      tell((before) => {
        if (before.some((each) => each.id === id)) return before;
        const { trackingNumber } = shipment;
        return [{ id, trackingNumber, status: event.status, location: event.location ?? null }, ...before].slice(
          0,
          KEPT_NEWS,
        );
      });
      place((before) => {
        const known = before?.parcels.find((parcel) => parcel.id === shipment.id);
        if (!before || !known || !isLater(event, known.seen)) return before;
        const moved = { ...known, seen: event, trackingStatus: event.status };
        return { ...before, parcels: before.parcels.map((parcel) => (parcel === known ? moved : parcel)) };
      });
      // A parcel that is not there yet, or has come to its end, is for the list to say.
      refresh();
    },
  );
  return { positions, error, news, again: () => void read() };
}
