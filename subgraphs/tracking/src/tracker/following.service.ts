import type { Clock } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { StatedCarriers } from "../carrier/stated-carriers.service";
import type { LastMile } from "../inbound/inbound-scans";
import type { ScanArchive } from "../scan-archive/scan-archive.service";
import type { SilenceService } from "../silence/silence.service";
import type { WatchService } from "../watch/watch.service";
import type { TrackerRegistration } from "./tracker";
import type { TrackerService } from "./tracker.service";

/**
 * Begins and ends to follow a parcel, in the archive and in Redis. Repeating either changes nothing, so Redis may be told of what
 * the transaction has yet to commit.
 */
export class FollowingService {
  constructor(
    private readonly trackers: TrackerService,
    private readonly archive: ScanArchive,
    private readonly silence: SilenceService,
    private readonly watches: WatchService,
    private readonly stated: StatedCarriers,
    private readonly clock: Clock,
  ) {}

  /** @throws when the number already belongs to another shipment. */
  async begin(tx: EntityManager, registration: TrackerRegistration): Promise<void> {
    const createdAt = this.clock();
    const checkAt = await this.silence.firstLook(tx, registration, createdAt);
    await this.archive.follow(tx, registration, { createdAt, checkAt });
    await this.watches.begin(tx, [registration]);
    await this.trackers.register(registration);
  }

  /** What was told under the carrier's own number before is told of the parcel now. */
  async handOver(
    tx: EntityManager,
    { shipmentId, number }: Pick<TrackerRegistration, "shipmentId" | "number">,
    lastMile: LastMile,
  ): Promise<void> {
    const [fault] = await this.trackers.take([{ number, events: [], eta: null, lastMile }]);
    if (fault) throw fault;
    await this.archive.correctLastMile(tx, { shipmentId, number }, lastMile);
    await this.trackers.correctLastMile(number, lastMile);
    const tracker = await this.trackers.find(number);
    if (!tracker || tracker.shipmentId !== shipmentId) return;
    const { tenantId, destinationCountry } = tracker;
    const carrier = lastMile.carrier ?? "";
    const watched = { tenantId, shipmentId, number: lastMile.number, carrier, destinationCountry };
    if (await this.stated.withdrawReaders(tx, watched)) await this.watches.correct(tx, watched);
    else await this.watches.begin(tx, [watched]);
  }

  /** All parcels of a shipment. */
  async end(tx: EntityManager, number: string, shipmentId: string): Promise<void> {
    const further = await this.archive.furtherOf(tx, shipmentId);
    for (const parcel of [{ id: shipmentId, number }, ...further]) {
      await this.archive.stop(tx, parcel.id, this.clock());
      await this.trackers.stop(parcel.number, parcel.id);
    }
    await this.watches.end(tx, shipmentId);
  }
}
