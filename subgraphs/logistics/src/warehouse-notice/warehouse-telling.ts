import type { EntityManager } from "typeorm";
import { unavailable } from "../carrier/carrier-port";
import type { CounterpartService } from "../counterpart/counterpart.service";
import type { CounterpartPorts } from "../counterpart/counterpart-ports";
import { CounterpartCallKind } from "../counterpart-call/counterpart-call.entity";
import type { Prepare } from "../counterpart-call/counterpart-call.service";
import { ShipmentStatus } from "../shipment/shipment-status";
import type { AnnouncedParcel } from "../warehouse/warehouse-port";

type Row = AnnouncedParcel & { status: ShipmentStatus };

const PARCELS = `
  SELECT coalesce(parcel.tracking_number, shipment.tracking_number) AS "trackingNumber",
    coalesce(parcel.measured_weight_g, parcel.declared_weight_g) AS "weightG", shipment.status
  FROM parcel JOIN shipment ON shipment.id = parcel.shipment_id`;
const OF_SHIPMENT = `${PARCELS} WHERE shipment.id = $1 ORDER BY parcel.number`;
const IN_BAG = `
  ${PARCELS} JOIN bag_parcel ON bag_parcel.parcel_id = parcel.id
  WHERE bag_parcel.bag_id = $1 AND bag_parcel.removed_at IS NULL ORDER BY bag_parcel.id`;

/** How a warehouse is told what comes in, a shipment's parcels, and what goes out, a bag's. */
export const warehouseTelling =
  (counterparts: CounterpartService, ports: CounterpartPorts): Prepare =>
  async (tx, { kind, reference, subjectId, counterpartId }) => {
    const counterpart = (await counterparts.find(tx, counterpartId))!;
    const port = await ports.warehouse(counterpart, await counterparts.credentials(tx, counterpart));
    if (!port) return null;
    const isAnnounced = kind === CounterpartCallKind.ANNOUNCE;
    const rows = await rowsOf(tx, isAnnounced ? OF_SHIPMENT : IN_BAG, subjectId);
    const parcels = rows.map(({ trackingNumber, weightG }) => ({ trackingNumber, weightG }));
    const hasNumber = rows.every(({ status }) => status !== ShipmentStatus.CREATED);
    return {
      tell: async () => {
        if (!hasNumber) return unavailable("No carrier has given it a number yet.");
        return isAnnounced ? port.announce(reference, parcels) : port.sendOut(reference, parcels);
      },
      arrived: () => port.arrived(reference),
    };
  };

const rowsOf = (tx: EntityManager, statement: string, subjectId: string): Promise<Row[]> =>
  tx.query<Row[]>(statement, [subjectId]);
