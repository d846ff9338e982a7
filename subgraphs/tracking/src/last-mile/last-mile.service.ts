import { audit, type Clock, type Database, perform, type Viewer } from "@baiyun/kit";
import type { StatedCarriers } from "../carrier/stated-carriers.service";
import { TrackerNotFound } from "../manual-scan/manual-scan.result";
import type { ScanArchive } from "../scan-archive/scan-archive.service";
import type { Tracker } from "../tracker/tracker";
import type { TrackerService } from "../tracker/tracker.service";
import { type CorrectCarrierInput, type CorrectedCarrier, correctCarrierRules } from "./last-mile.input";
import { type CorrectCarrierResult, CorrectCarrierSuccess, LastMileUnknown } from "./last-mile.result";

/** Which carrier a number of the last mile is of is guessed by whoever reports it, and known better by our staff. */
export class LastMileService {
  constructor(
    private readonly database: Database,
    private readonly archive: ScanArchive,
    private readonly trackers: TrackerService,
    private readonly stated: StatedCarriers,
    private readonly clock: Clock,
  ) {}

  correct(viewer: Viewer, input: CorrectCarrierInput): Promise<typeof CorrectCarrierResult> {
    return perform<CorrectedCarrier, Tracker | TrackerNotFound, CorrectCarrierSuccess | LastMileUnknown>(
      this.database,
      {
        operation: "correctCarrier",
        viewer,
        input,
        rules: correctCarrierRules,
        lock: async (_tx, { trackingNumber }) => (await this.find(trackingNumber)) ?? new TrackerNotFound(),
        decide: async (tx, { number, shipmentId, tenantId, lastMile }, { carrier, reason }) => {
          if (!lastMile) return new LastMileUnknown();
          const corrected = { number: lastMile.number, carrier };
          await this.archive.correctLastMile(tx, { shipmentId, number }, corrected);
          await this.stated.state(tx, viewer, { tenantId, shipmentId, ...corrected });
          const subject = { kind: "Shipment", id: shipmentId, tenantId };
          await audit(tx, { viewer, at: this.clock(), act: "correctCarrier", subject, reason });
          // Repeating it changes nothing; what Redis loses comes back from the archive.
          await this.trackers.correctLastMile(number, corrected);
          return new CorrectCarrierSuccess(corrected);
        },
        resultId: (_corrected, id) => id,
        replay: async (_tx, _id, { trackingNumber }) =>
          new CorrectCarrierSuccess((await this.find(trackingNumber))!.lastMile!),
      },
    );
  }

  private async find(trackingNumber: string): Promise<Tracker | null> {
    return this.trackers.find(await this.trackers.firstNumberOf(trackingNumber));
  }
}
