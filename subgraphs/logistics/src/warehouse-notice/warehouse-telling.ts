import { equals, findRows, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { type Answered, unavailable } from "../carrier/carrier-port";
import type { CounterpartService } from "../counterpart/counterpart.service";
import type { CounterpartPorts } from "../counterpart/counterpart-ports";
import {
  CounterpartCall,
  CounterpartCallKind,
  CounterpartCallState,
} from "../counterpart-call/counterpart-call.entity";
import type { Prepare, Telling } from "../counterpart-call/counterpart-call.service";
import { ShipmentStatus } from "../shipment/shipment-status";
import type { AnnouncedParcel, WarehousePort } from "../warehouse/warehouse-port";
import type { WarehouseNotices } from "./warehouse-notices.service";

type Row = AnnouncedParcel & { status: ShipmentStatus };

const PARCELS = `
  SELECT coalesce(parcel.tracking_number, shipment.tracking_number) AS "trackingNumber",
    coalesce(parcel.measured_weight_g, parcel.declared_weight_g) AS "weightG", shipment.status
  FROM parcel JOIN shipment ON shipment.id = parcel.shipment_id`;
const OF_SHIPMENT = `${PARCELS} WHERE shipment.id = $1 ORDER BY parcel.number`;
const IN_BAG = `
  ${PARCELS} JOIN bag_parcel ON bag_parcel.parcel_id = parcel.id
  WHERE bag_parcel.bag_id = $1 AND bag_parcel.removed_at IS NULL ORDER BY bag_parcel.id`;

/** What is told under a reference of its own, and asked about by that. */
const ACTS = new Map<CounterpartCallKind, "announce" | "pick" | "sendOut">([
  [CounterpartCallKind.ANNOUNCE, "announce"],
  [CounterpartCallKind.PICK, "pick"],
  [CounterpartCallKind.SEND_OUT, "sendOut"],
]);

/**
 * How a warehouse is told what comes in, a shipment's parcels, that they do not, and what it picks and sends on, a bag's.
 *
 * @param notices what was picked is sent on by them
 */
export const warehouseTelling =
  (
    counterparts: CounterpartService,
    ports: CounterpartPorts,
    notices: () => Pick<WarehouseNotices, "sendOut">,
  ): Prepare =>
  async (tx, call) => {
    const { kind, reference, subjectId, counterpartId } = call;
    const counterpart = (await counterparts.find(tx, counterpartId))!;
    const port = await ports.warehouse(counterpart, await counterparts.credentials(tx, counterpart));
    if (!port) return null;
    if (kind === CounterpartCallKind.WITHDRAW) return takingBack(port, await announcementBefore(tx, call));
    const isAnnounced = kind === CounterpartCallKind.ANNOUNCE;
    const rows = await rowsOf(tx, isAnnounced ? OF_SHIPMENT : IN_BAG, subjectId);
    const parcels = rows.map(({ trackingNumber, weightG }) => ({ trackingNumber, weightG }));
    const hasNumber = rows.every(({ status }) => status !== ShipmentStatus.CREATED);
    return {
      tell: async () => {
        if (!hasNumber) return unavailable("No carrier has given it a number yet.");
        return port[ACTS.get(kind)!](reference, parcels);
      },
      arrived: () => port.arrived(reference),
      ...(kind === CounterpartCallKind.PICK && { next: (own, picked) => notices().sendOut(own, picked) }),
    };
  };

/** What may still be on its way is not taken back before it is known to be there. */
function takingBack(port: WarehousePort, announced: CounterpartCall | null): Telling {
  const nothing: Answered<null> = { outcome: "DONE", value: null, raw: "" };
  if (!announced || isNowhere(announced)) {
    return { tell: async () => nothing, arrived: async () => ({ ...nothing, value: true }) };
  }
  const isThere = announced.state === CounterpartCallState.DONE || announced.state === CounterpartCallState.FAILED;
  return {
    tell: async () =>
      isThere
        ? port.withdraw(announced.reference)
        : unavailable("Whether what is to be taken back is there is not known yet."),
    arrived: () => (isThere ? port.withdrawn(announced.reference) : Promise.resolve({ ...nothing, value: false })),
  };
}

const isNowhere = ({ state, mayBeThere }: CounterpartCall): boolean =>
  state === CounterpartCallState.FAILED && !mayBeThere;

async function announcementBefore(tx: EntityManager, call: CounterpartCall): Promise<CounterpartCall | null> {
  const calls = await findRows(tx, Viewer.system, CounterpartCall, [
    equals("subjectId", call.subjectId),
    equals("counterpartId", call.counterpartId),
    equals("kind", CounterpartCallKind.ANNOUNCE),
  ]);
  return (
    calls
      .filter(({ id }) => id < call.id)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .at(-1) ?? null
  );
}

const rowsOf = (tx: EntityManager, statement: string, subjectId: string): Promise<Row[]> =>
  tx.query<Row[]>(statement, [subjectId]);
