import { type BusSeal, type DataKey, type FieldCipher, type Place, type Rows, SubjectKey } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { customerKey } from "../customer/customer-key";
import type { Order } from "../order/order.entity";
import { ORDER_ACCEPTED } from "../order/order.events";
import type { ConsigneeContent } from "../order/order-content";

type Kept = Pick<Order, "id" | "tenantId" | "consigneeTaxSealed">;

const placeOf = (row: string): Place => ({ table: "orders", column: "consignee_tax_sealed", row });

/** Tax numbers of consignees, encrypted with a key of their customer's, and on the bus for logistics alone. */
export class ConsigneeTaxService {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly bus: BusSeal,
  ) {}

  /** Encrypts what orders of one customer state, each where it will stand. */
  async keep(tx: EntityManager, tenantId: string, stated: readonly { order: Order; number: string }[]): Promise<void> {
    if (stated.length === 0) return;
    const key = await this.keyOf(tx, tenantId);
    for (const { order, number } of stated) order.consigneeTaxSealed = key.seal(placeOf(order.id), number);
  }

  /** What an edit makes of it: of somebody else, or in another country, there is none until it is stated. */
  async edit(
    tx: EntityManager,
    order: Order,
    edit: { consignee?: ConsigneeContent | null | undefined; consigneeTaxNumber?: string | null | undefined },
  ): Promise<void> {
    const { consignee, consigneeTaxNumber: number } = edit;
    if (number) await this.keep(tx, order.tenantId, [{ order, number }]);
    else if (number === null || (consignee && isAnother(order.consignee, consignee))) order.consigneeTaxSealed = null;
  }

  /** What an order states, for one that is made of it. */
  async copy(tx: EntityManager, from: Order, to: Order): Promise<void> {
    const number = await this.open(tx, from);
    if (number !== null) await this.keep(tx, to.tenantId, [{ order: to, number }]);
  }

  /** For people. The keys of all that are asked for at one moment are read together; null for what cannot be read. */
  async read(rows: Rows, { id, tenantId, consigneeTaxSealed }: Kept): Promise<string | null> {
    if (!consigneeTaxSealed) return null;
    return this.opened(await rows.one(SubjectKey, tenantId), id, consigneeTaxSealed);
  }

  /** For a file of people's, by their customers' keys. */
  readBy(keys: readonly SubjectKey[], { id, tenantId, consigneeTaxSealed }: Kept): string | null {
    if (!consigneeTaxSealed) return null;
    return this.opened(keys.find((key) => key.id === tenantId) ?? null, id, consigneeTaxSealed);
  }

  /** For logistics, sealed for the way. @throws {Error} when there is one that cannot be read: nothing would be declared instead. */
  async told(tx: EntityManager, order: Order): Promise<string | null> {
    const number = await this.open(tx, order);
    const { id: aggregateId, tenantId } = order;
    const told = { event: ORDER_ACCEPTED.type, field: "consigneeTaxSealed", aggregateId, tenantId };
    return number === null ? null : this.bus.seal(told, number);
  }

  private async open(tx: EntityManager, { id, tenantId, consigneeTaxSealed }: Kept): Promise<string | null> {
    if (!consigneeTaxSealed) return null;
    const opened = (await this.keyOf(tx, tenantId)).open(placeOf(id), consigneeTaxSealed);
    if (opened.state !== "open") throw new Error(`the consignee's tax number of order ${id} is ${opened.state}`);
    return opened.text;
  }

  private opened(key: SubjectKey | null, id: string, sealed: Buffer): string | null {
    const opened = this.cipher.open(key, placeOf(id), sealed);
    return opened.state === "open" ? opened.text : null;
  }

  private keyOf(tx: EntityManager, tenantId: string): Promise<DataKey> {
    return customerKey(this.cipher, tx, tenantId);
  }
}

const isAnother = (before: ConsigneeContent, after: ConsigneeContent): boolean =>
  before.name !== after.name || before.country !== after.country;
