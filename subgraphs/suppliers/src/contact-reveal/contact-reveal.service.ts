import { type Clock, type Database, equals, findRows, isId, reveal, type Viewer } from "@baiyun/kit";
import { Supplier } from "../supplier/supplier.entity";
import { SupplierNotFound } from "../supplier/supplier.result";
import type { SupplierContacts } from "../supplier/supplier-contacts";
import { type RevealSupplierContactInput, type WantedContact, wantedContact } from "./contact-reveal.input";
import { type RevealSupplierContactResult, RevealSupplierContactSuccess } from "./contact-reveal.result";

/** Shows our support whom to write to at a supplier, for a reason, which the audit keeps. */
export class ContactRevealService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly contacts: SupplierContacts,
  ) {}

  reveal(viewer: Viewer, input: RevealSupplierContactInput): Promise<typeof RevealSupplierContactResult> {
    return reveal<WantedContact, Supplier, SupplierNotFound, RevealSupplierContactSuccess>(this.database, this.clock, {
      operation: "revealSupplierContact",
      viewer,
      input,
      rules: wantedContact,
      find: async (tx, { supplierId }) => {
        const [supplier] = isId(supplierId) ? await findRows(tx, viewer, Supplier, [equals("id", supplierId)]) : [];
        return supplier ?? new SupplierNotFound();
      },
      subject: ({ id }) => ({ kind: "Supplier", id, tenantId: id }),
      show: async (tx, _kept, supplier) =>
        new RevealSupplierContactSuccess(supplier, await this.contacts.open(tx, supplier)),
      again: async (tx, _id, { supplierId }) => {
        const [supplier] = await findRows(tx, viewer, Supplier, [equals("id", supplierId)]);
        return new RevealSupplierContactSuccess(supplier!, null);
      },
    });
  }
}
