import { audit, type Clock, type Database, equals, findRows, perform, storeRow, type Viewer } from "@baiyun/kit";
import { Supplier } from "../supplier/supplier.entity";
import type { SupplierNotFound } from "../supplier/supplier.result";
import type { SupplierService } from "../supplier/supplier.service";
import type { SupplierContacts } from "../supplier/supplier-contacts";
import { type EraseSupplierContactInput, eraseContactRules, type ForgottenContact } from "./contact-erasure.input";
import {
  type EraseSupplierContactResult,
  EraseSupplierContactSuccess,
  SupplierContactErased,
} from "./contact-erasure.result";

/** Takes out whom to write to at a supplier: a person, who may ask for it. */
export class ContactErasureService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly services: { suppliers: SupplierService; contacts: SupplierContacts },
  ) {}

  erase(viewer: Viewer, input: EraseSupplierContactInput): Promise<typeof EraseSupplierContactResult> {
    type Outcome = EraseSupplierContactSuccess | SupplierContactErased;
    const { suppliers, contacts } = this.services;
    return perform<ForgottenContact, Supplier | SupplierNotFound, Outcome>(this.database, {
      operation: "eraseSupplierContact",
      viewer,
      input,
      rules: eraseContactRules,
      lock: (tx, { supplierId }) => suppliers.lock(tx, viewer, supplierId),
      decide: async (tx, supplier, { reason }) => {
        if (!(await contacts.open(tx, supplier))) return new SupplierContactErased();
        const at = this.clock();
        await contacts.erase(tx, supplier, at);
        await storeRow(tx, Object.assign(supplier, { updatedAt: at }));
        const subject = { kind: "Supplier", id: supplier.id, tenantId: supplier.id };
        await audit(tx, { viewer, at, act: "eraseSupplierContact", subject, reason });
        return new EraseSupplierContactSuccess(supplier);
      },
      resultId: ({ supplierId }) => supplierId,
      replay: async (tx, id) => {
        const [supplier] = await findRows(tx, viewer, Supplier, [equals("id", id)]);
        return new EraseSupplierContactSuccess(supplier!);
      },
    });
  }
}
