import { type Clock, type Database, equals, findRows, insertRows, perform, record, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Supplier } from "./supplier.entity";
import { supplierCreated } from "./supplier.events";
import { type CreateSupplierInput, createSupplierRules } from "./supplier.input";
import { type CreateSupplierResult, CreateSupplierSuccess } from "./supplier.result";

/** The rows of suppliers. */
export class SupplierService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Creates a supplier of the viewer's own tenant, once per key. */
  create(viewer: Viewer, input: CreateSupplierInput): Promise<typeof CreateSupplierResult> {
    return perform(this.database, {
      operation: "createSupplier",
      viewer,
      input,
      rules: createSupplierRules,
      lock: async () => viewer.tenant,
      decide: async (tx, tenantId, { name }, id) => {
        const made = {
          id,
          tenantId,
          name,
          archivedAt: null,
          version: 1,
          createdBy: viewer.actor,
          createdAt: this.clock(),
        };
        await insertRows(tx, Supplier, [made]);
        const payload = { supplierId: id, customerId: tenantId, name };
        await record(tx, supplierCreated.event({ aggregateId: id, tenantId, payload }));
        return new CreateSupplierSuccess(made);
      },
      resultId: (_input, id) => id,
      replay: async (tx, id) =>
        new CreateSupplierSuccess((await findRows(tx, viewer, Supplier, [equals("id", id)]))[0]!),
    });
  }

  /** Puts away what a customer has; what is put away already stays as it is. */
  async archiveOf(tx: EntityManager, tenantId: string): Promise<void> {
    const archive = "UPDATE supplier SET archived_at = $2 WHERE tenant_id = $1 AND archived_at IS NULL";
    await tx.query(archive, [tenantId, this.clock()]);
  }
}
