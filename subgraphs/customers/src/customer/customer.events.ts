import type { NewEvent } from "@baiyun/kit";
import type { Customer, CustomerStatus } from "./customer.entity";

export function customerRegistered({ id, tenantId, code, status }: Customer): NewEvent {
  return { type: "customer.registered.v1", aggregateId: id, tenantId, payload: { customerId: id, code, status } };
}

export function customerStatusChanged({ id, tenantId, status }: Customer, from: CustomerStatus): NewEvent {
  return {
    type: "customer.status_changed.v1",
    aggregateId: id,
    tenantId,
    payload: { customerId: id, from, to: status },
  };
}
