import { BaiYunError } from "../errors.ts";
import {
  FollowAllDocument,
  type FollowAllSubscription,
  type FollowAllSubscriptionVariables,
  FollowShipmentDocument,
  type FollowShipmentSubscription,
  type ScanPartsFragment as Scan,
  ScansDocument,
  TrackingCursorDocument,
  TrackingFeedCursorDocument,
} from "../gql/graphql.ts";
import type { CallOptions, GraphClient } from "../graph.ts";
import type { Told } from "../live.ts";
import { pages } from "../pages.ts";

export interface FollowOptions {
  /** The `id` of the last event that you have; from now on without it. */
  after?: string;
  signal?: AbortSignal;
}

/** Needs `tracking:read`. */
export class Tracking {
  constructor(private readonly graph: GraphClient) {}

  /** The scans of a shipment so far, the latest first. */
  scans(shipmentId: string, options?: CallOptions): AsyncGenerator<Scan, void> {
    return pages(
      async (after) =>
        (await this.graph.ask(ScansDocument, { shipmentId, first: 50, after }, options)).shipment?.trackingEvents,
    );
  }

  /** Each scan of a shipment as it comes. */
  follow(
    shipmentId: string,
    options: FollowOptions = {},
  ): AsyncGenerator<Told<FollowShipmentSubscription["trackingUpdated"]>, void> {
    const cursor = async () => {
      const { shipment } = await this.graph.ask(TrackingCursorDocument, { shipmentId }, options);
      if (shipment?.trackingCursor) return shipment.trackingCursor;
      throw new BaiYunError("NOTHING_TO_FOLLOW", "No shipment of yours has this id and a parcel to follow.");
    };
    return this.graph.follow(FollowShipmentDocument, { shipmentId }, { ...options, cursor });
  }

  /** Each scan of any parcel of yours as it comes. */
  followAll(
    options: FollowOptions & Pick<FollowAllSubscriptionVariables, "filter"> = {},
  ): AsyncGenerator<Told<FollowAllSubscription["tenantTrackingFeed"]>, void> {
    const { filter, ...terms } = options;
    const cursor = async () => (await this.graph.ask(TrackingFeedCursorDocument, {}, terms)).trackingFeedCursor;
    return this.graph.follow(FollowAllDocument, { ...(filter && { filter }) }, { ...terms, cursor });
  }
}
