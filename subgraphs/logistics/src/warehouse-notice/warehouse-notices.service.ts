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

/** What a warehouse that others run for us is told: what is going to come in, and what goes out. Each is an intent before it is told. */
export class WarehouseNotices {
  constructor(private readonly calls: CounterpartCallService) {}

  /** Of the parcels of these orders that are still to come in, each shipment once. */
  async announce(tx: EntityManager, warehouseCode: string, orderIds: readonly string[]): Promise<void> {
    const counterpart = await this.runBy(tx, warehouseCode);
    if (!counterpart) return;
    // Two suppliers may send goods for one order at once.
    const shipments = await lockRows(tx, Viewer.system, Shipment, [oneOf("orderId", orderIds)]);
    const expected = shipments.filter(isExpected);
    const ids = expected.map(({ id }) => id);
    const known = await findRows(tx, Viewer.system, CounterpartCall, [oneOf("subjectId", ids)]);
    const told = new Set(known.map(({ counterpartId, subjectId }) => `${counterpartId} ${subjectId}`));
    for (const shipment of expected) {
      if (told.has(`${counterpart.id} ${shipment.id}`)) continue;
      await this.calls.add(tx, counterpart, CounterpartCallKind.ANNOUNCE, shipment, Viewer.system.actor);
    }
  }

  /** What is in a locked bag that was sealed. */
  async sendOut(tx: EntityManager, bag: Bag, createdBy: string): Promise<void> {
    const [warehouse] = await findRows(tx, Viewer.system, Warehouse, [equals("id", bag.warehouseId)]);
    const counterpart = await this.runBy(tx, warehouse!.code);
    if (counterpart) await this.calls.add(tx, counterpart, CounterpartCallKind.SEND_OUT, bag, createdBy);
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
