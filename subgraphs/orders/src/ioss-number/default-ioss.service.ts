import { type Clock, equals, type FieldCipher, findRows, type Place, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { customerKey } from "../customer/customer-key";
import type { Order } from "../order/order.entity";
import type { StatedNumbers } from "../stated-number/stated-numbers";
import { DefaultIoss } from "./default-ioss.entity";

/** What the customers domain told of a customer's default. */
export interface ToldDefault {
  tenantId: string;
  number: string | null;
  validFrom: string | null;
  validTo: string | null;
  asOf: Date;
}

const placeOf = (row: string): Place => ({ table: "default_ioss", column: "sealed", row });

/** By which IOSS number a customer's orders go that name none, encrypted with a key of the customer's. */
export class DefaultIossService {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly iossNumbers: StatedNumbers,
    private readonly clock: Clock,
  ) {}

  /** An order that names none goes by its customer's default, where there is one that is good today, in UTC. */
  async take(tx: EntityManager, order: Order): Promise<void> {
    const sealed = order.hasIoss ? null : await this.of(tx, order);
    if (!sealed) return;
    const { tenantId } = order;
    const opened = (await customerKey(this.cipher, tx, tenantId)).open(placeOf(tenantId), sealed);
    if (opened.state !== "open") throw new Error(`the default IOSS number of ${tenantId} is ${opened.state}`);
    await this.iossNumbers.change(tx, order, opened.text);
  }

  /** Whether an order goes by a number when it is submitted: its own, or its customer's default. */
  async goesByOne(tx: EntityManager, order: Order): Promise<boolean> {
    return order.hasIoss || (await this.of(tx, order)) !== null;
  }

  /** Takes what was told of a default unless something later is known. */
  async report(tx: EntityManager, { tenantId, number, validFrom, validTo, asOf }: ToldDefault): Promise<void> {
    const sealed =
      number === null ? null : (await customerKey(this.cipher, tx, tenantId)).seal(placeOf(tenantId), number);
    await tx.query(
      `INSERT INTO default_ioss AS known (tenant_id, sealed, valid_from, valid_to, as_of) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (tenant_id) DO UPDATE
         SET sealed = excluded.sealed, valid_from = excluded.valid_from, valid_to = excluded.valid_to, as_of = excluded.as_of
       WHERE known.as_of <= excluded.as_of`,
      [tenantId, sealed, validFrom, validTo, asOf],
    );
  }

  /** Null where there is none that is good today. */
  private async of(tx: EntityManager, { tenantId }: Order): Promise<Buffer | null> {
    const [known] = await findRows(tx, Viewer.system, DefaultIoss, [equals("tenantId", tenantId)]);
    const today = this.clock().toISOString().slice(0, 10);
    if (!known?.sealed || known.validFrom! > today || (known.validTo ?? today) < today) return null;
    return known.sealed;
  }
}
