import { type BusSeal, type DataKey, type FieldCipher, type Place, type Rows, SubjectKey } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { customerKey } from "../customer/customer-key";
import type { Order } from "../order/order.entity";
import { ORDER_ACCEPTED } from "../order/order.events";

const KINDS = {
  ioss: { field: "iossSealed", column: "ioss_sealed", plain: "iossPlain", called: "the IOSS number" },
  consigneeTax: {
    ...{ field: "consigneeTaxSealed", column: "consignee_tax_sealed", plain: null },
    called: "the consignee's tax number",
  },
} as const satisfies Record<string, { field: keyof Order; column: string; plain: keyof Order | null; called: string }>;
type Kind = keyof typeof KINDS;

type Kept = Pick<Order, "id" | "tenantId" | "iossSealed" | "iossPlain" | "consigneeTaxSealed">;

/** What orders state to customs, by kind: by which number tax is taken at the sale, and what the consignee is known by. */
export type NumbersOfOrders = Readonly<Record<Kind, StatedNumbers>>;

/** Numbers of one kind that orders state: of each its own, encrypted with a key of its customer's, and on the bus for logistics alone. */
export class StatedNumbers {
  private readonly kind: (typeof KINDS)[Kind];

  constructor(
    private readonly cipher: FieldCipher,
    private readonly bus: BusSeal,
    kind: Kind,
  ) {
    this.kind = KINDS[kind];
  }

  /** Encrypts what orders of one customer state, each where it will stand. */
  async keep(tx: EntityManager, tenantId: string, stated: readonly { order: Order; number: string }[]): Promise<void> {
    if (stated.length === 0) return;
    const key = await customerKey(this.cipher, tx, tenantId);
    for (const { order, number } of stated) this.put(order, key.seal(this.placeOf(order.id), number));
  }

  /** States another, or none any more. */
  async change(tx: EntityManager, order: Order, number: string | null): Promise<void> {
    if (number === null) this.put(order, null);
    else await this.keep(tx, order.tenantId, [{ order, number }]);
  }

  /** What an order states, for one that is made of it. */
  async copy(tx: EntityManager, from: Order, to: Order): Promise<void> {
    const number = await this.open(tx, from);
    if (number !== null) await this.keep(tx, to.tenantId, [{ order: to, number }]);
  }

  /** What stands in clear, each encrypted for its place; null for who was erased, of whom nothing is kept. */
  async sealed(
    tx: EntityManager,
    plain: readonly { id: string; tenantId: string; number: string }[],
  ): Promise<(Buffer | null)[]> {
    const keys = new Map<string, DataKey | null>();
    for (const id of new Set(plain.map(({ tenantId }) => tenantId)))
      keys.set(id, await this.cipher.keyOf(tx, { id, tenantId: id }));
    return plain.map(({ id, tenantId, number }) => keys.get(tenantId)?.seal(this.placeOf(id), number) ?? null);
  }

  /** For people. The keys of all that are asked for at one moment are read together; null for what cannot be read. */
  async read(rows: Rows, order: Kept): Promise<string | null> {
    return order[this.kind.field]
      ? this.opened(await rows.one(SubjectKey, order.tenantId), order)
      : this.plainOf(order);
  }

  /** For a file of people's, by their customers' keys. */
  readBy(keys: readonly SubjectKey[], order: Kept): string | null {
    return this.opened(keys.find(({ id }) => id === order.tenantId) ?? null, order);
  }

  /** For logistics, sealed for the way. @throws {Error} when there is one that cannot be read: something else would be declared. */
  async told(tx: EntityManager, order: Order): Promise<string | null> {
    const number = await this.open(tx, order);
    const { id: aggregateId, tenantId } = order;
    const told = { event: ORDER_ACCEPTED.type, field: this.kind.field, aggregateId, tenantId };
    return number === null ? null : this.bus.seal(told, number);
  }

  private async open(tx: EntityManager, order: Kept): Promise<string | null> {
    const { id, tenantId, [this.kind.field]: sealed } = order;
    if (!sealed) return this.plainOf(order);
    const opened = (await customerKey(this.cipher, tx, tenantId)).open(this.placeOf(id), sealed);
    if (opened.state !== "open") throw new Error(`${this.kind.called} of order ${id} is ${opened.state}`);
    return opened.text;
  }

  private opened(key: SubjectKey | null, order: Kept): string | null {
    const sealed = order[this.kind.field];
    if (!sealed) return this.plainOf(order);
    const opened = this.cipher.open(key, this.placeOf(order.id), sealed);
    return opened.state === "open" ? opened.text : null;
  }

  private put(order: Order, sealed: Buffer | null): void {
    order[this.kind.field] = sealed;
    if (this.kind.plain) order[this.kind.plain] = null;
  }

  /** As orders were written down before it was encrypted. */
  private plainOf(order: Kept): string | null {
    return this.kind.plain && order[this.kind.plain];
  }

  private placeOf(row: string): Place {
    return { table: "orders", column: this.kind.column, row };
  }
}
