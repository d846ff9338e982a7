import { Viewer } from "@baiyun/kit";
import { type Outcome, staff } from "@baiyun/kit/testing";
import type { Shipment } from "../shipment/shipment.entity";
import { type Logistics, newOrder, type Order, openLogistics } from "./logistics";

export const OPS = staff("ops");

const SELECTIONS: Readonly<Record<string, string>> = {
  receiveParcel: `... on ReceiveParcelSuccess { parcel { warehouse { code } shipment { status } measured { weightG } } }
    ... on UnexpectedParcelKept { unexpectedParcel { id trackingNumber condition } } ... on ParcelNotReceivable { status }`,
  openBag: "... on OpenBagSuccess { bag { id number status } }",
  addParcelToBag: `... on AddParcelToBagSuccess { bag { content { parcelCount weightG weightBasis } } }
    ... on ParcelNotBaggable { reason status } ... on ParcelInBag { bag { id } } ... on IllegalBagState { current }`,
  removeParcelFromBag: "... on RemoveParcelFromBagSuccess { bag { content { parcelCount weightG weightBasis } } }",
  closeBag: `... on CloseBagSuccess { bag { status sealNumber content { parcelCount weightG weightBasis } } }
    ... on BagHoldsUnfitParcels { parcels { trackingNumber reason } } ... on IllegalBagState { current }`,
  planConsignment: "... on PlanConsignmentSuccess { consignment { id mawb flight origin destination status } }",
  addBagToConsignment: `... on AddBagToConsignmentSuccess { consignment { status } }
    ... on BagForOtherGateway { gateway } ... on IllegalMasterConsignmentState { current }`,
  closeConsignment: "... on CloseConsignmentSuccess { consignment { status } }",
  recordExportClearance: "... on RecordExportClearanceSuccess { consignment { status } }",
  departConsignment: `... on DepartConsignmentSuccess { consignment { status departedAt } }
    ... on DepartureRefused { shipments { trackingNumber status reasons } } ... on IllegalMasterConsignmentState { current }`,
  rerouteConsignment: `... on RerouteConsignmentSuccess { consignment { flight origin destination
    legs { position from to flight } bags { edges { node { id gateway } } } reroutes { reason notTaken { from to flight } } } }
    ... on IllegalMasterConsignmentState { current }`,
  arriveConsignment:
    "... on ArriveConsignmentSuccess { consignment { status arrivedAt } } ... on IllegalMasterConsignmentState { current }",
  breakDownConsignment: "... on BreakDownConsignmentSuccess { consignment { status } }",
  offloadBag: "... on OffloadBagSuccess { bag { status consignment { id } } }",
  offloadParcel: "... on OffloadParcelSuccess { bag { status content { parcelCount weightG weightBasis } } }",
  interceptShipment:
    "... on InterceptShipmentSuccess { intercept { id action status } } ... on InterceptTooLate { status }",
  completeIntercept:
    "... on CompleteInterceptSuccess { intercept { status answer } } ... on IllegalInterceptState { current }",
  refuseIntercept: "... on RefuseInterceptSuccess { intercept { status answer } }",
  recordHandOver: `... on RecordHandOverSuccess { handOver { id carrier handedOverAt offset manifest { csvUrl pdfUrl } } }
    ... on HandOverRefused { parcels { trackingNumber status } }`,
};

/** Logistics with hands at a warehouse. */
export async function openLineHaul() {
  const logistics: Logistics = await openLogistics();
  const act = (mutation: string, input: object, claims: object = OPS): Promise<Outcome> =>
    logistics.running.act(mutation, SELECTIONS[mutation] ?? "", input, claims);
  /** @throws what was answered instead */
  const must = async (mutation: string, input: object): Promise<Outcome> => {
    const outcome = await act(mutation, input);
    if (!outcome.__typename.endsWith("Success")) throw new Error(`${mutation}: ${JSON.stringify(outcome)}`);
    return outcome;
  };
  const receive = (shipment: Shipment, more: object = {}) =>
    act("receiveParcel", { warehouseCode: "SZX1", trackingNumber: shipment.trackingNumber, ...more });
  const openBag = async (more: object = {}): Promise<string> =>
    ((await must("openBag", { warehouseCode: "SZX1", gateway: "DEFRA", ...more })).bag as { id: string }).id;
  return {
    ...logistics,
    act,
    must,
    receive,
    openBag,
    /** A shipment whose parcel is in. */
    async received(order: Order = newOrder()): Promise<Shipment> {
      const shipment = await logistics.ship(order);
      await receive(shipment);
      return logistics.shipmentOf(order);
    },
    add: (bagId: string, { trackingNumber }: Shipment, more: object = {}) =>
      act("addParcelToBag", { bagId, trackingNumber, ...more }),
    /** A closed bag with these in it. */
    async sealed(...shipments: Shipment[]): Promise<string> {
      const bagId = await openBag();
      for (const { trackingNumber } of shipments) await must("addParcelToBag", { bagId, trackingNumber });
      await must("closeBag", { bagId, sealNumber: "S1" });
      return bagId;
    },
    /** As they stand now, in the order asked for. */
    statuses: async (...shipments: Shipment[]): Promise<string[]> =>
      Promise.all(shipments.map(async (shipment) => (await logistics.shipmentOf(shipment)).status)),
    sql: (text: string, values: unknown[] = []) =>
      logistics.database.transaction(Viewer.system, (tx) => tx.query(text, values)),
  };
}
export type LineHaul = Awaited<ReturnType<typeof openLineHaul>>;

let serial = 1_000_000 + Math.floor(Math.random() * 8_000_000);

/** An air waybill number that nobody has used. */
export function newMawb(): string {
  serial += 1;
  return `160-${serial}${serial % 7}`;
}

/** The way of most consignments in tests. */
export const LEGS = [
  { from: "CNSZX", to: "HKHKG", carrier: "Truck Co", flight: "T1", plannedDeparture: "2026-11-28T20:00:00+08:00" },
  { from: "HKHKG", to: "DEFRA", carrier: "Cargo Air", flight: "CA 1041" },
];
export const DEPARTED = { departedAt: "2026-11-28T21:15:00+08:00" };
export const ARRIVED = { arrivedAt: "2026-11-29T06:40:00+01:00" };
