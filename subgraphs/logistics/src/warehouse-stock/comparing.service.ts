import { type Clock, type Database, equals, findRows, lockRows, oneOf, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { CallsUnderWay } from "../carrier-call/calls-under-way";
import { Counterpart } from "../counterpart/counterpart.entity";
import { type CounterpartService, UNREADABLE } from "../counterpart/counterpart.service";
import { CounterpartKind } from "../counterpart/counterpart-adapter";
import type { CounterpartPorts } from "../counterpart/counterpart-ports";
import type { ExceptionKind } from "../exception/exception.entity";
import type { ExceptionService } from "../exception/exception.service";
import { numberAmong } from "../parcel/parcel-number";
import { Shipment } from "../shipment/shipment.entity";
import type { WarehousePort } from "../warehouse/warehouse-port";

type Difference = ExceptionKind.NOT_AT_WAREHOUSE | ExceptionKind.STILL_AT_WAREHOUSE;

interface Seen {
  parcelId: string;
  shipmentId: string;
  number: number;
  kind: Difference;
}

/**
 * What came in and is not bagged has to be there; what is there, and is none of these, should not be. A cancelled shipment's waits
 * there for whoever takes it back.
 */
const DIFFERENCES = `
  WITH held AS (
    SELECT parcel.id, parcel.shipment_id, parcel.number,
      coalesce(parcel.tracking_number, shipment.tracking_number) AS tracking_number,
      parcel.warehouse_id = $1 AND coalesce(parcel.milestone, shipment.milestone) = 'RECEIVED' AS is_ours
    FROM parcel JOIN shipment ON shipment.id = parcel.shipment_id
    WHERE shipment.status <> 'CANCELLED' AND (
      shipment.tracking_number = ANY($2) OR parcel.tracking_number = ANY($2)
      OR (parcel.warehouse_id = $1 AND coalesce(parcel.milestone, shipment.milestone) = 'RECEIVED')
    )
  )
  SELECT id AS "parcelId", shipment_id AS "shipmentId", number,
    CASE WHEN is_ours THEN 'NOT_AT_WAREHOUSE' ELSE 'STILL_AT_WAREHOUSE' END AS kind
  FROM held WHERE coalesce(is_ours, false) <> (tracking_number = ANY($2))`;

/** Of those that were there at the look before as well, which nobody was told of yet. */
const STAYED = `
  INSERT INTO warehouse_difference AS known (counterpart_id, parcel_id, kind, seen_at)
  SELECT $1, parcel_id, kind, $4 FROM unnest($2::uuid[], $3::text[]) AS seen (parcel_id, kind)
  ON CONFLICT (counterpart_id, parcel_id, kind) DO UPDATE SET told_at = coalesce(known.told_at, $4)
  RETURNING parcel_id AS "parcelId", kind, told_at IS NOT DISTINCT FROM $4 AS "isNew"`;

const ENDED = `
  WITH ended AS (
    DELETE FROM warehouse_difference AS known WHERE counterpart_id = $1 AND NOT EXISTS (
      SELECT 1 FROM unnest($2::uuid[], $3::text[]) AS seen (parcel_id, kind)
      WHERE seen.parcel_id = known.parcel_id AND seen.kind = known.kind
    )
    RETURNING parcel_id, kind, told_at
  )
  SELECT parcel_id AS "parcelId", kind, told_at IS NOT NULL AS "isTold", shipment_id AS "shipmentId", number
  FROM ended JOIN parcel ON parcel.id = parcel_id`;

/**
 * Asks warehouses that others run for us what they have, outside of any transaction, and holds it against ours. Both change meanwhile:
 * what differs is raised once it has differed twice, an hour apart, and settled once it does not any more.
 */
export class ComparingService {
  constructor(
    private readonly database: Database,
    private readonly counterparts: CounterpartService,
    private readonly ports: CounterpartPorts,
    private readonly underWay: CallsUnderWay,
    private readonly exceptions: ExceptionService,
    private readonly clock: Clock,
  ) {}

  async look(tx: EntityManager): Promise<void> {
    const conditions = [equals("kind", CounterpartKind.YJT), equals("isActive", true)];
    for (const counterpart of await findRows(tx, Viewer.system, Counterpart, conditions)) {
      const credentials = await this.counterparts.credentialsIfRead(tx, counterpart);
      if (!credentials) {
        await this.note(tx, counterpart.id, UNREADABLE);
        continue;
      }
      const port = await this.ports.warehouse(counterpart, credentials);
      if (!port || !this.underWay.hasRoom(counterpart.id)) continue;
      this.underWay.begin(
        counterpart.id,
        () => this.ask(counterpart, port),
        async () => undefined,
      );
    }
  }

  private async ask({ id, warehouseCode }: Counterpart, port: WarehousePort): Promise<void> {
    const answer = await port.stock();
    await this.database.transaction(Viewer.system, async (tx) => {
      if (answer.outcome === "DONE") {
        const there = answer.value.filter(({ quantity }) => quantity > 0).map(({ trackingNumber }) => trackingNumber);
        await this.compare(tx, id, warehouseCode!, there);
      }
      await this.note(tx, id, answer.outcome === "DONE" ? null : answer.message);
    });
  }

  private note(tx: EntityManager, counterpartId: string, failure: string | null): Promise<unknown> {
    return tx.query(
      `INSERT INTO warehouse_poll (counterpart_id, compared_at, compare_failure) VALUES ($1, $2, $3)
       ON CONFLICT (counterpart_id) DO UPDATE SET compared_at = $2, compare_failure = $3`,
      [counterpartId, this.clock(), failure],
    );
  }

  private async compare(tx: EntityManager, counterpartId: string, code: string, there: string[]): Promise<void> {
    const [warehouse] = await tx.query<{ id: string }[]>("SELECT id FROM warehouse WHERE code = $1", [code]);
    if (!warehouse) return;
    const seen = await tx.query<Seen[]>(DIFFERENCES, [warehouse.id, there]);
    const now = this.clock();
    const keys = [seen.map(({ parcelId }) => parcelId), seen.map(({ kind }) => kind)];
    const ended = await tx.query<(Seen & { isTold: boolean })[]>(ENDED, [counterpartId, ...keys]);
    const stayed = await tx.query<(Seen & { isNew: boolean })[]>(STAYED, [counterpartId, ...keys, now]);
    const isNew = new Set(stayed.filter((each) => each.isNew).map(({ parcelId }) => parcelId));
    const raised = seen.filter(({ parcelId }) => isNew.has(parcelId));
    const settled = ended.filter(({ isTold }) => isTold);
    const shipmentIds = [...raised, ...settled].map(({ shipmentId }) => shipmentId);
    const locked = await lockRows(tx, Viewer.system, Shipment, [oneOf("id", shipmentIds)]);
    const shipments = new Map(locked.map((shipment) => [shipment.id, shipment]));
    for (const { shipmentId, kind, number } of raised) {
      const shipment = shipments.get(shipmentId)!;
      await this.exceptions.raise(tx, shipment, kind, now, { parcelNumber: numberAmong(shipment, { number }) });
    }
    for (const { shipmentId, kind, number } of settled) {
      const shipment = shipments.get(shipmentId)!;
      const parcelNumber = numberAmong(shipment, { number });
      const because = "The warehouse and our own rows agree.";
      await this.exceptions.settle(tx, shipment, kind, because, (of) => of === parcelNumber);
    }
  }
}
