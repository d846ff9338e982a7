import {
  type BusSeal,
  type Clock,
  type DataKey,
  equals,
  type FieldCipher,
  findRows,
  type Place,
  type Rows,
  SubjectKey,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { customerKey } from "../customer/customer-key";
import type { Order } from "../order/order.entity";
import { ORDER_ACCEPTED } from "../order/order.events";
import { DefaultIoss } from "./default-ioss.entity";

type Kept = Pick<Order, "id" | "tenantId" | "iossSealed" | "iossPlain">;

/** What the customers domain told of a customer's default. */
export interface ToldDefault {
  tenantId: string;
  number: string | null;
  validFrom: string | null;
  validTo: string | null;
  asOf: Date;
}

const placeOf = (row: string): Place => ({ table: "orders", column: "ioss_sealed", row });
const placeOfDefault = (row: string): Place => ({ table: "default_ioss", column: "sealed", row });

/** IOSS numbers of orders, encrypted with a key of their customer's, and on the bus for logistics alone. */
export class IossNumberService {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly bus: BusSeal,
    private readonly clock: Clock,
  ) {}

  /** Encrypts what orders of one customer name, each where it will stand. */
  async keep(tx: EntityManager, tenantId: string, named: readonly { order: Order; number: string }[]): Promise<void> {
    if (named.length === 0) return;
    const key = await this.keyOf(tx, tenantId);
    for (const { order, number } of named) {
      Object.assign(order, { iossSealed: key.seal(placeOf(order.id), number), iossPlain: null });
    }
  }

  /** What stands in clear, each encrypted for its place; null for who was erased, of whom nothing is kept. */
  async sealed(
    tx: EntityManager,
    plain: readonly { id: string; tenantId: string; number: string }[],
  ): Promise<(Buffer | null)[]> {
    const keys = new Map<string, DataKey | null>();
    for (const id of new Set(plain.map(({ tenantId }) => tenantId)))
      keys.set(id, await this.cipher.keyOf(tx, { id, tenantId: id }));
    return plain.map(({ id, tenantId, number }) => keys.get(tenantId)?.seal(placeOf(id), number) ?? null);
  }

  /** Names another, or none any more. */
  async change(tx: EntityManager, order: Order, number: string | null): Promise<void> {
    if (number === null) Object.assign(order, { iossSealed: null, iossPlain: null });
    else await this.keep(tx, order.tenantId, [{ order, number }]);
  }

  /** What an order names, for one that is made of it. */
  async copy(tx: EntityManager, from: Order, to: Order): Promise<void> {
    const number = await this.open(tx, from);
    if (number !== null) await this.keep(tx, to.tenantId, [{ order: to, number }]);
  }

  /** An order that names none goes by its customer's default, where there is one that is good today, in UTC. */
  async takeDefault(tx: EntityManager, order: Order): Promise<void> {
    const sealed = order.hasIoss ? null : await this.defaultOf(tx, order);
    if (!sealed) return;
    const key = await this.keyOf(tx, order.tenantId);
    const opened = key.open(placeOfDefault(order.tenantId), sealed);
    if (opened.state !== "open") throw new Error(`the default IOSS number of ${order.tenantId} is ${opened.state}`);
    await this.keep(tx, order.tenantId, [{ order, number: opened.text }]);
  }

  /** Whether an order goes by a number when it is submitted: its own, or its customer's default. */
  async goesByOne(tx: EntityManager, order: Order): Promise<boolean> {
    return order.hasIoss || (await this.defaultOf(tx, order)) !== null;
  }

  /** Null where there is none that is good today. */
  private async defaultOf(tx: EntityManager, { tenantId }: Order): Promise<Buffer | null> {
    const [known] = await findRows(tx, Viewer.system, DefaultIoss, [equals("tenantId", tenantId)]);
    const today = this.clock().toISOString().slice(0, 10);
    if (!known?.sealed || known.validFrom! > today || (known.validTo ?? today) < today) return null;
    return known.sealed;
  }

  /** Takes what was told of a default unless something later is known. */
  async report(tx: EntityManager, { tenantId, number, validFrom, validTo, asOf }: ToldDefault): Promise<void> {
    const sealed = number === null ? null : (await this.keyOf(tx, tenantId)).seal(placeOfDefault(tenantId), number);
    await tx.query(
      `INSERT INTO default_ioss AS known (tenant_id, sealed, valid_from, valid_to, as_of) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (tenant_id) DO UPDATE
         SET sealed = excluded.sealed, valid_from = excluded.valid_from, valid_to = excluded.valid_to, as_of = excluded.as_of
       WHERE known.as_of <= excluded.as_of`,
      [tenantId, sealed, validFrom, validTo, asOf],
    );
  }

  /** For people. The keys of all that are asked for at one moment are read together; null for what cannot be read. */
  async read(rows: Rows, { id, tenantId, iossSealed, iossPlain }: Kept): Promise<string | null> {
    if (!iossSealed) return iossPlain;
    return this.opened(await rows.one(SubjectKey, tenantId), id, iossSealed);
  }

  /** For a file of people's, by their customers' keys. */
  readBy(keys: readonly SubjectKey[], { id, tenantId, iossSealed, iossPlain }: Kept): string | null {
    if (!iossSealed) return iossPlain;
    return this.opened(keys.find((key) => key.id === tenantId) ?? null, id, iossSealed);
  }

  /** For logistics, sealed for the way. @throws {Error} when there is one that cannot be read: something else would be declared. */
  async told(tx: EntityManager, order: Order): Promise<string | null> {
    const number = await this.open(tx, order);
    const { type: event } = ORDER_ACCEPTED;
    const { id: aggregateId, tenantId } = order;
    return number === null ? null : this.bus.seal({ event, field: "iossSealed", aggregateId, tenantId }, number);
  }

  private async open(tx: EntityManager, { id, tenantId, iossSealed, iossPlain }: Kept): Promise<string | null> {
    if (!iossSealed) return iossPlain;
    const opened = (await this.keyOf(tx, tenantId)).open(placeOf(id), iossSealed);
    if (opened.state !== "open") throw new Error(`the IOSS number of order ${id} is ${opened.state}`);
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
