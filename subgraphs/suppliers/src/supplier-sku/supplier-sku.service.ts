import {
  type Clock,
  type Database,
  equals,
  findRows,
  InvalidInput,
  insertRows,
  isId,
  lockRow,
  perform,
  storeRow,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Supplier } from "../supplier/supplier.entity";
import { SupplierStatus } from "../supplier/supplier-status";
import { SupplierSku } from "./supplier-sku.entity";
import {
  type AddSupplierSkuInput,
  addSupplierSkuRules,
  type EditSupplierSkuInput,
  editSupplierSkuRules,
  type NewSupplierSku,
} from "./supplier-sku.input";
import {
  type AddSupplierSkuResult,
  AddSupplierSkuSuccess,
  DuplicateSupplierSku,
  type EditSupplierSkuResult,
  EditSupplierSkuSuccess,
  SupplierSkuChanged,
  SupplierSkuNotFound,
} from "./supplier-sku.result";

/** What suppliers sell, and what it costs. */
export class SupplierSkuService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  add(viewer: Viewer, input: AddSupplierSkuInput): Promise<typeof AddSupplierSkuResult> {
    return perform<
      NewSupplierSku,
      Supplier | InvalidInput,
      AddSupplierSkuSuccess | DuplicateSupplierSku | InvalidInput
    >(this.database, {
      operation: "addSupplierSku",
      viewer,
      input,
      rules: addSupplierSkuRules,
      lock: (tx, { supplierId }) => this.supplierOf(tx, viewer, supplierId),
      decide: async (tx, supplier, given, id) => {
        if (given.cost.currency !== supplier.currency) return inCurrencyOf(supplier);
        return this.write(tx, viewer, supplier, given, id);
      },
      resultId: (_given, id) => id,
      replay: async (tx, id) => new AddSupplierSkuSuccess(await this.known(tx, viewer, id)),
    });
  }

  edit(viewer: Viewer, input: EditSupplierSkuInput): Promise<typeof EditSupplierSkuResult> {
    return perform(this.database, {
      operation: "editSupplierSku",
      viewer,
      input,
      rules: editSupplierSkuRules,
      lock: async (tx, { supplierSkuId }) =>
        (await lockRow(tx, viewer, SupplierSku, supplierSkuId)) ?? new SupplierSkuNotFound(),
      decide: async (tx, sku, given): Promise<EditSupplierSkuSuccess | SupplierSkuChanged | InvalidInput> => {
        if (given.expectedVersion !== sku.version) return new SupplierSkuChanged(sku.version);
        if (given.cost && given.cost.currency !== sku.currency) return inCurrencyOf(sku);
        Object.assign(sku, {
          description: given.description ?? sku.description,
          costMinor: given.cost?.amountMinor.toString() ?? sku.costMinor,
          leadTimeDays: given.leadTimeDays ?? sku.leadTimeDays,
          isActive: given.isActive ?? sku.isActive,
          updatedAt: this.clock(),
        });
        await storeRow(tx, sku);
        return new EditSupplierSkuSuccess(sku);
      },
      resultId: ({ supplierSkuId }) => supplierSkuId,
      replay: async (tx, id) => new EditSupplierSkuSuccess(await this.known(tx, viewer, id)),
    });
  }

  /** A supplier adds to its own; our staff say to whose. A supplier that left sells nothing more. */
  private async supplierOf(tx: EntityManager, viewer: Viewer, given: string | null | undefined) {
    const id = given ?? (viewer.tenancy.kind === "one" ? viewer.tenancy.tenantId : "");
    const [supplier] = isId(id) ? await findRows(tx, viewer, Supplier, [equals("id", id.toLowerCase())]) : [];
    if (supplier && supplier.status !== SupplierStatus.CLOSED) return supplier;
    return new InvalidInput("supplierId", "There is no such supplier, or it has left.");
  }

  private async write(tx: EntityManager, viewer: Viewer, supplier: Supplier, given: NewSupplierSku, id: string) {
    const { sku, description, cost, leadTimeDays } = given;
    const now = this.clock();
    const made = Object.assign(new SupplierSku(), {
      id,
      tenantId: supplier.id,
      sku,
      description,
      costMinor: cost.amountMinor.toString(),
      currency: cost.currency,
      leadTimeDays,
      isActive: true,
      version: 1,
      createdBy: viewer.actor,
      createdAt: now,
      updatedAt: now,
    });
    // Of two calls with one name the second waits here for the first, and finds what it made.
    if ((await insertRows(tx, SupplierSku, [made], { onConflict: "ignore" })) === 1) {
      return new AddSupplierSkuSuccess(made);
    }
    const [existing] = await findRows(tx, viewer, SupplierSku, [equals("tenantId", supplier.id), equals("sku", sku)]);
    return new DuplicateSupplierSku(existing!);
  }

  private async known(tx: EntityManager, viewer: Viewer, id: string): Promise<SupplierSku> {
    const [sku] = await findRows(tx, viewer, SupplierSku, [equals("id", id)]);
    return sku!;
  }
}

const inCurrencyOf = ({ currency }: { currency: string }): InvalidInput =>
  new InvalidInput("cost.currency", `This supplier's SKUs cost in ${currency}.`);
