import { defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import { type Customer, CustomerStatus, CustomerTier, Incoterm } from "./customer.entity";

const customerId = z.guid().describe("A customer is a tenant and they share their id.");

export const CUSTOMER_REGISTERED = defineEvent({
  type: "customer.registered.v1",
  description: "A company opened an account; we have yet to learn who they are.",
  payload: z.object({ customerId, code: z.string(), status: z.enum(CustomerStatus) }),
});

export const CUSTOMER_STATUS_CHANGED = defineEvent({
  type: "customer.status_changed.v1",
  description: "A customer may ship from now on, or no longer.",
  payload: z.object({ customerId, from: z.enum(CustomerStatus), to: z.enum(CustomerStatus) }),
});

export const CUSTOMER_TERMS_CHANGED = defineEvent({
  type: "customer.terms_changed.v1",
  description: "The terms a customer ships on, as they are now: when it registers, and after each change.",
  payload: z.object({
    customerId,
    name: z.string(),
    tier: z.enum(CustomerTier),
    defaultCurrency: z.string(),
    incoterm: z.enum(Incoterm),
  }),
});

export const customerRegistered = ({ id, tenantId, code, status }: Customer): NewEvent =>
  CUSTOMER_REGISTERED.event({ aggregateId: id, tenantId, payload: { customerId: id, code, status } });

export const customerStatusChanged = ({ id, tenantId, status }: Customer, from: CustomerStatus): NewEvent =>
  CUSTOMER_STATUS_CHANGED.event({ aggregateId: id, tenantId, payload: { customerId: id, from, to: status } });

export const customerTermsChanged = ({ id, tenantId, name, tier, defaultCurrency, incoterm }: Customer): NewEvent =>
  CUSTOMER_TERMS_CHANGED.event({
    aggregateId: id,
    tenantId,
    payload: { customerId: id, name, tier, defaultCurrency, incoterm },
  });
