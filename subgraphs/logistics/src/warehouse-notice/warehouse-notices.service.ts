import { equals, findRows, lockRows, oneOf, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { Bag } from "../bag/bag.entity";
import { Counterpart } from "../counterpart/counterpart.entity";
import { CounterpartKind } from "../counterpart/counterpart-adapter";
import { CounterpartCall, CounterpartCallKind } from "../counterpart-call/counterpart-call.entity";
import type { CounterpartCallService } from "../counterpart-call/counterpart-call.service";
import { Shipment } from "../shipment/shipment.entity";
import { hasReached, ShipmentStatus } from "../shipment/shipment-status";
import { Warehouse } from "../warehouse/warehouse.entity";

/** A supplier's notice that goods for orders are on their way to a warehouse, or are not any more. */
export interface Notice {
  asnId: string;
  warehouse: string;
  orderIds: readonly string[];
}

const AWAITED = `
  INSERT INTO awaited_asn (asn_id, order_id, warehouse_code) SELECT $1, unnest($2::uuid[]), $3 ON CONFLICT DO NOTHING`;
/** Of these orders, those of which nothing else comes to the warehouse. */
const CALLED_OFF = `
  WITH ended AS (DELETE FROM awaited_asn WHERE asn_id = $1)
  SELECT id FROM unnest($2::uuid[]) AS told (id) WHERE NOT EXISTS (
    SELECT FROM awaited_asn WHERE order_id = told.id AND warehouse_code = $3 AND asn_id <> $1)`;

/** What a warehouse that others run for us is told: what is going to come in, and what goes out. Each is an intent before it is told. */
export class WarehouseNotices {
  constructor(private readonly calls: CounterpartCallService) {}

  /** Of the parcels of these orders that are still to come in, each shipment once. */
  async announce(tx: EntityManager, { asnId, warehouse, orderIds }: Notice): Promise<void> {
    const counterpart = await this.runBy(tx, warehouse);
    if (!counterpart) return;
    // Two suppliers may send goods for one order at once.
    const expected = await this.expected(tx, orderIds);
    await tx.query(AWAITED, [asnId, orderIds, warehouse]);
    const last = await this.lastOf(tx, expected);
    for (const shipment of expected) {
      if (last.get(`${counterpart.id} ${shipment.id}`)?.kind === CounterpartCallKind.ANNOUNCE) continue;
      await this.calls.add(tx, counterpart, CounterpartCallKind.ANNOUNCE, shipment, Viewer.system.actor);
    }
  }

  /** A notice is cancelled: what the warehouse was told of is taken back, but where another notice brings it. */
  async callOff(tx: EntityManager, { asnId, warehouse, orderIds }: Notice): Promise<void> {
    const counterpart = await this.runBy(tx, warehouse);
    if (!counterpart) return;
    const expected = await this.expected(tx, orderIds);
    const ended = await tx.query<{ id: string }[]>(CALLED_OFF, [asnId, orderIds, warehouse]);
    const ids = new Set(ended.map(({ id }) => id));
    const calledOff = expected.filter(({ orderId }) => ids.has(orderId));
    const last = await this.lastOf(tx, calledOff);
    for (const shipment of calledOff) await this.takeBack(tx, shipment, last.get(`${counterpart.id} ${shipment.id}`));
  }

  /** A locked shipment does not come any more, whichever warehouse was told of it. */
  async withdraw(tx: EntityManager, shipment: Shipment): Promise<void> {
    if (hasReached(shipment.milestone, ShipmentStatus.RECEIVED)) return;
    for (const call of (await this.lastOf(tx, [shipment])).values()) await this.takeBack(tx, shipment, call);
  }

  /** What is in a locked bag that was sealed; it is sent on once the warehouse has picked it. */
  async pick(tx: EntityManager, bag: Bag, createdBy: string): Promise<void> {
    const [warehouse] = await findRows(tx, Viewer.system, Warehouse, [equals("id", bag.warehouseId)]);
    const counterpart = await this.runBy(tx, warehouse!.code);
    if (counterpart) await this.calls.add(tx, counterpart, CounterpartCallKind.PICK, bag, createdBy);
  }

  /** What was picked goes on. */
  async sendOut(tx: EntityManager, picked: CounterpartCall): Promise<void> {
    const { counterpartId: id, subjectId, subjectVersion: version, tenantId, createdBy } = picked;
    await this.calls.add(tx, { id }, CounterpartCallKind.SEND_OUT, { id: subjectId, tenantId, version }, createdBy);
  }

  /** What has not left is not told either; whether it has left, the call that takes it back finds out. */
  private async takeBack(tx: EntityManager, shipment: Shipment, last: CounterpartCall | undefined): Promise<void> {
    if (last?.kind !== CounterpartCallKind.ANNOUNCE) return;
    const known = await this.calls.lockLast(tx, shipment.id);
    if (known?.id === last.id) await this.calls.drop(tx, known, "It does not come any more.");
    const told = { id: last.counterpartId };
    await this.calls.add(tx, told, CounterpartCallKind.WITHDRAW, shipment, Viewer.system.actor);
  }

  /** Locked, those that are still to come in. */
  private async expected(tx: EntityManager, orderIds: readonly string[]): Promise<Shipment[]> {
    const shipments = await lockRows(tx, Viewer.system, Shipment, [oneOf("orderId", orderIds)]);
    return shipments.filter(isExpected);
  }

  /** By counterpart and shipment, what it was told last. */
  private async lastOf(tx: EntityManager, shipments: readonly Shipment[]): Promise<Map<string, CounterpartCall>> {
    const ids = shipments.map(({ id }) => id);
    const calls = await findRows(tx, Viewer.system, CounterpartCall, [oneOf("subjectId", ids)]);
    const inOrder = calls.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return new Map(inOrder.map((call) => [`${call.counterpartId} ${call.subjectId}`, call]));
  }

  private async runBy(tx: EntityManager, warehouseCode: string): Promise<Counterpart | null> {
    const conditions = [
      equals("kind", CounterpartKind.YJT),
      equals("warehouseCode", warehouseCode),
      equals("isActive", true),
    ];
    const running = await findRows(tx, Viewer.system, Counterpart, conditions);
    return running.toSorted((a, b) => (a.code < b.code ? -1 : 1))[0] ?? null;
  }
}

const isExpected = ({ status, milestone }: Shipment): boolean =>
  status !== ShipmentStatus.CANCELLED && !hasReached(milestone, ShipmentStatus.RECEIVED);
