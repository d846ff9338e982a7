import { defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import type { Supplier } from "./supplier.entity";
import { SupplierStatus } from "./supplier-status";

export const SUPPLIER_REGISTERED = defineEvent({
  type: "supplier.registered.v1",
  description: "There is a new supplier: customers makes its tenant, of the same id, and invites its first user.",
  payload: z.object({
    supplierId: z.guid(),
    name: z.string(),
    contactEmail: z.string(),
    contactName: z.string(),
  }),
});

export const SUPPLIER_STATUS_CHANGED = defineEvent({
  type: "supplier.status_changed.v1",
  description: "A supplier was approved, suspended, reinstated or closed.",
  payload: z.object({ supplierId: z.guid(), from: z.enum(SupplierStatus), to: z.enum(SupplierStatus) }),
});

const about = ({ id, tenantId }: Supplier) => ({ aggregateId: id, tenantId });

export const supplierRegistered = (supplier: Supplier, contact: { name: string; email: string }): NewEvent => {
  const { id: supplierId, name } = supplier;
  return SUPPLIER_REGISTERED.event({
    ...about(supplier),
    payload: { supplierId, name, contactEmail: contact.email, contactName: contact.name },
  });
};

export const supplierStatusChanged = (supplier: Supplier, from: SupplierStatus): NewEvent =>
  SUPPLIER_STATUS_CHANGED.event({
    ...about(supplier),
    payload: { supplierId: supplier.id, from, to: supplier.status },
  });
