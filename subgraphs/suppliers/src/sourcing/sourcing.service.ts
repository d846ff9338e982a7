import {
  type Clock,
  type Database,
  equals,
  findRows,
  insertRows,
  lockRow,
  oneOf,
  perform,
  storeRow,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Supplier } from "../supplier/supplier.entity";
import { SupplierStatus } from "../supplier/supplier-status";
import { SupplierSku } from "../supplier-sku/supplier-sku.entity";
import { SupplierSkuNotFound } from "../supplier-sku/supplier-sku.result";
import { Sourcing } from "./sourcing.entity";
import {
  type EndSourcingInput,
  endSourcingRules,
  type NewSourcing,
  type SourceSkuInput,
  sourceSkuRules,
} from "./sourcing.input";
import {
  DuplicateSourcing,
  type EndSourcingResult,
  EndSourcingSuccess,
  type SourceSkuResult,
  SourceSkuSuccess,
  SourcingNotFound,
} from "./sourcing.result";

/** What may supply one of a customer's SKUs now. */
export interface Source {
  customerSku: string;
  priority: number;
  supplier: Supplier;
  sku: SupplierSku;
}

/** Which supplier's SKU supplies which customer's. */
export class SourcingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  source(viewer: Viewer, input: SourceSkuInput): Promise<typeof SourceSkuResult> {
    return perform<NewSourcing, SupplierSku | SupplierSkuNotFound, SourceSkuSuccess | DuplicateSourcing>(
      this.database,
      {
        operation: "sourceSku",
        viewer,
        input,
        rules: sourceSkuRules,
        lock: async (tx, { supplierSkuId }) =>
          (await lockRow(tx, viewer, SupplierSku, supplierSkuId)) ?? new SupplierSkuNotFound(),
        decide: async (tx, sku, { customerId, customerSku, priority }, id) => {
          const same = [
            equals("customerId", customerId),
            equals("customerSku", customerSku),
            equals("supplierSkuId", sku.id),
          ];
          const existing = (await findRows(tx, viewer, Sourcing, same)).find(({ endedAt }) => endedAt === null);
          if (existing) return new DuplicateSourcing(existing);
          const made = Object.assign(new Sourcing(), {
            id,
            customerId,
            supplierId: sku.tenantId,
            customerSku,
            supplierSkuId: sku.id,
            priority,
            endedAt: null,
            version: 1,
            createdBy: viewer.actor,
            createdAt: this.clock(),
          });
          await insertRows(tx, Sourcing, [made]);
          return new SourceSkuSuccess(made);
        },
        resultId: (_given, id) => id,
        replay: async (tx, id) => new SourceSkuSuccess((await findRows(tx, viewer, Sourcing, [equals("id", id)]))[0]!),
      },
    );
  }

  end(viewer: Viewer, input: EndSourcingInput): Promise<typeof EndSourcingResult> {
    return perform(this.database, {
      operation: "endSourcing",
      viewer,
      input,
      rules: endSourcingRules,
      lock: async (tx, { sourcingId }) => (await lockRow(tx, viewer, Sourcing, sourcingId)) ?? new SourcingNotFound(),
      decide: async (tx, sourcing) => {
        if (!sourcing.endedAt) {
          sourcing.endedAt = this.clock();
          await storeRow(tx, sourcing);
        }
        return new EndSourcingSuccess(sourcing);
      },
      resultId: ({ sourcingId }) => sourcingId,
      replay: async (tx, id) => new EndSourcingSuccess((await findRows(tx, viewer, Sourcing, [equals("id", id)]))[0]!),
    });
  }

  /**
   * What is said to supply these SKUs of a customer, in the order in which it is tried, and what of it may be bought now: what a
   * suspended supplier sells is supplied, and unavailable.
   */
  async sourcesOf(tx: EntityManager, customerId: string, skus: readonly string[]) {
    const stated = await findRows(tx, Viewer.system, Sourcing, [
      equals("customerId", customerId),
      oneOf("customerSku", skus),
    ]);
    const holding = stated.filter(({ endedAt }) => endedAt === null);
    const supplied = new Set(holding.map(({ customerSku }) => customerSku));
    if (holding.length === 0) return { supplied, sources: [] };
    const [known, suppliers] = await Promise.all([
      findRows(tx, Viewer.system, SupplierSku, [
        oneOf(
          "id",
          holding.map(({ supplierSkuId }) => supplierSkuId),
        ),
      ]),
      findRows(tx, Viewer.system, Supplier, [
        oneOf(
          "id",
          holding.map(({ supplierId }) => supplierId),
        ),
      ]),
    ]);
    const sources = holding
      .toSorted((a, b) => a.priority - b.priority)
      .flatMap(({ customerSku, priority, supplierSkuId, supplierId }): Source[] => {
        const sku = known.find(({ id }) => id === supplierSkuId)!;
        const supplier = suppliers.find(({ id }) => id === supplierId)!;
        const canSell = sku.isActive && supplier.status === SupplierStatus.ACTIVE;
        return canSell ? [{ customerSku, priority, supplier, sku }] : [];
      });
    return { supplied, sources };
  }
}
