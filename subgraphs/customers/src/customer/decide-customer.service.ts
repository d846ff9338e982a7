import {
  type Database,
  IdempotencyKeyReused,
  InvalidInput,
  idempotently,
  isId,
  record,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { z } from "zod";
import { accepted, idempotencyKey } from "../input";
import { Customer, CustomerStatus } from "./customer.entity";
import { customerStatusChanged } from "./customer.events";
import {
  type ApproveCustomerInput,
  ApproveCustomerSuccess,
  CustomerChanged,
  CustomerNotFound,
  CustomerStatusRefuses,
  type ReinstateCustomerInput,
  ReinstateCustomerSuccess,
  type SuspendCustomerInput,
  SuspendCustomerSuccess,
} from "./customer.type";

const decision = z.object({
  idempotencyKey,
  customerId: z.string(),
  version: z.number(),
  reason: z.string().trim().min(1).max(500).nullable().default(null),
});
const suspension = decision.extend({ reason: z.string().trim().min(1).max(500) });

type Refusal = CustomerNotFound | CustomerStatusRefuses | CustomerChanged | InvalidInput | IdempotencyKeyReused;

interface Act<S> {
  name: string;
  from: CustomerStatus;
  to: CustomerStatus;
  success: (customer: Customer) => S;
}

/** Our staff's decisions about who may ship. */
export class DecideCustomerService {
  constructor(private readonly database: Database) {}

  approve(viewer: Viewer, input: ApproveCustomerInput): Promise<ApproveCustomerSuccess | Refusal> {
    return this.decide(viewer, decision, input, {
      name: "approveCustomer",
      from: CustomerStatus.PENDING_KYC,
      to: CustomerStatus.ACTIVE,
      success: (customer) => new ApproveCustomerSuccess(customer),
    });
  }

  suspend(viewer: Viewer, input: SuspendCustomerInput): Promise<SuspendCustomerSuccess | Refusal> {
    return this.decide(viewer, suspension, input, {
      name: "suspendCustomer",
      from: CustomerStatus.ACTIVE,
      to: CustomerStatus.SUSPENDED,
      success: (customer) => new SuspendCustomerSuccess(customer),
    });
  }

  reinstate(viewer: Viewer, input: ReinstateCustomerInput): Promise<ReinstateCustomerSuccess | Refusal> {
    return this.decide(viewer, decision, input, {
      name: "reinstateCustomer",
      from: CustomerStatus.SUSPENDED,
      to: CustomerStatus.ACTIVE,
      success: (customer) => new ReinstateCustomerSuccess(customer),
    });
  }

  private async decide<S>(
    viewer: Viewer,
    schema: typeof decision | typeof suspension,
    input: object,
    act: Act<S>,
  ): Promise<S | Refusal> {
    const details = accepted(schema, input);
    if (details instanceof InvalidInput) return details;
    const { idempotencyKey: key, ...decided } = details;

    return this.database.transaction(viewer, async (tx) => {
      const customer = await lock(tx, viewer, details.customerId);
      if (!customer) return new CustomerNotFound();
      return idempotently<S | Refusal>(tx, {
        tenantId: customer.tenantId,
        operation: act.name,
        key,
        input: decided,
        first: async () => {
          if (customer.status !== act.from) return new CustomerStatusRefuses(customer.status);
          if (customer.version !== details.version) return new CustomerChanged(customer.version);

          customer.status = act.to;
          customer.suspensionReason = details.reason;
          await tx.save(customer);
          await record(tx, customerStatusChanged(customer, act.from));
          return act.success(customer);
        },
        resultId: (result) => (REFUSALS.some((refusal) => result instanceof refusal) ? null : customer.id),
        replay: async () => act.success(customer),
      });
    });
  }
}

const REFUSALS = [CustomerNotFound, CustomerStatusRefuses, CustomerChanged, InvalidInput, IdempotencyKeyReused];

async function lock(tx: EntityManager, viewer: Viewer, id: string): Promise<Customer | null> {
  if (!isId(id)) return null;
  const customer = await tx.findOne(Customer, { where: { id }, lock: { mode: "pessimistic_write" } });
  return customer && viewer.maySee(customer.tenantId) ? customer : null;
}
