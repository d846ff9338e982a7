import { audit, type Clock, type Database, equals, findRows, perform, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { StatedCarriers } from "../carrier/stated-carriers.service";
import { TrackerNotFound } from "../manual-scan/manual-scan.result";
import type { Tracker } from "../tracker/tracker";
import type { TrackerService } from "../tracker/tracker.service";
import { isVisibleTo } from "../tracker/visible-parcels.service";
import { Watch } from "./watch.entity";
import { type CorrectedWatch, type CorrectWatchedCarrierInput, correctWatchedCarrierRules } from "./watch.input";
import { type CorrectWatchedCarrierResult, CorrectWatchedCarrierSuccess } from "./watch.result";
import type { WatchService } from "./watch.service";

/** Whose number it is is guessed by whoever watches it, and known better by our staff and by whose parcel it is. */
export class WatchedCarrierService {
  constructor(
    private readonly database: Database,
    private readonly trackers: TrackerService,
    private readonly watches: WatchService,
    private readonly stated: StatedCarriers,
    private readonly clock: Clock,
  ) {}

  correct(viewer: Viewer, input: CorrectWatchedCarrierInput): Promise<typeof CorrectWatchedCarrierResult> {
    return perform<CorrectedWatch, Tracker | TrackerNotFound, CorrectWatchedCarrierSuccess>(this.database, {
      operation: "correctWatchedCarrier",
      viewer,
      input,
      rules: correctWatchedCarrierRules,
      lock: async (_tx, { trackingNumber }) => {
        const tracker = await this.trackers.find(await this.trackers.firstNumberOf(trackingNumber));
        return tracker && isVisibleTo(viewer, tracker) ? tracker : new TrackerNotFound();
      },
      decide: async (tx, { tenantId, shipmentId, destinationCountry }, { trackingNumber: number, carrier, reason }) => {
        await this.stated.state(tx, viewer, { tenantId, shipmentId, number, carrier });
        await this.watches.correct(tx, { tenantId, shipmentId, number, carrier, destinationCountry });
        const subject = { kind: "Shipment", id: shipmentId, tenantId };
        await audit(tx, { viewer, at: this.clock(), act: "correctWatchedCarrier", subject, reason });
        return this.known(tx, viewer, number);
      },
      resultId: (_corrected, id) => id,
      replay: (tx, _id, { trackingNumber }) => this.known(tx, viewer, trackingNumber),
    });
  }

  private async known(tx: EntityManager, viewer: Viewer, number: string): Promise<CorrectWatchedCarrierSuccess> {
    return new CorrectWatchedCarrierSuccess(await findRows(tx, viewer, Watch, [equals("number", number)]));
  }
}
