import { equals, findRows, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Customer } from "./customer.entity";

const NAME = `
  INSERT INTO customer (id, name, told_at) VALUES ($1, $2, $3)
  ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name, told_at = EXCLUDED.told_at WHERE customer.told_at <= EXCLUDED.told_at`;

/** Who the companies are whose money we keep. */
export class CustomerService {
  /** The newest that was told holds, in whatever order it comes. */
  async named(tx: EntityManager, customerId: string, name: string, toldAt: Date): Promise<void> {
    await tx.query(NAME, [customerId, name, toldAt]);
  }

  /** Null for a company that customers told nothing of since its name is kept here. */
  async nameOf(tx: EntityManager, customerId: string): Promise<string | null> {
    const [known] = await findRows(tx, Viewer.system, Customer, [equals("id", customerId)]);
    return known?.name ?? null;
  }
}
