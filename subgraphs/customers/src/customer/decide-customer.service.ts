import {
  type Database,
  type IdempotencyKeyReused,
  type InvalidInput,
  isId,
  perform,
  record,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { z } from "zod";
import { Customer, CustomerStatus } from "./customer.entity";
import { customerStatusChanged } from "./customer.events";
import {
  type ApproveCustomerInput,
  decision,
  type ReinstateCustomerInput,
  type SuspendCustomerInput,
  suspension,
} from "./customer.input";
import {
  ApproveCustomerSuccess,
  CustomerChanged,
  CustomerNotFound,
  IllegalCustomerState,
  ReinstateCustomerSuccess,
  SuspendCustomerSuccess,
} from "./customer.result";

type Refusal = CustomerNotFound | IllegalCustomerState | CustomerChanged | InvalidInput | IdempotencyKeyReused;

interface Decision {
  customerId: string;
  expectedVersion: number;
  reason?: string;
}

interface Kind<S> {
  operation: string;
  rules: z.ZodType<Decision>;
  from: CustomerStatus;
  to: CustomerStatus;
  success: new (customer: Customer) => S;
}

/** Our staff's decisions about who may ship. */
export class DecideCustomerService {
  constructor(private readonly database: Database) {}

  approve(viewer: Viewer, input: ApproveCustomerInput): Promise<ApproveCustomerSuccess | Refusal> {
    return this.decide(viewer, input, {
      operation: "approveCustomer",
      rules: decision,
      from: CustomerStatus.PENDING_KYC,
      to: CustomerStatus.ACTIVE,
      success: ApproveCustomerSuccess,
    });
  }

  suspend(viewer: Viewer, input: SuspendCustomerInput): Promise<SuspendCustomerSuccess | Refusal> {
    return this.decide(viewer, input, {
      operation: "suspendCustomer",
      rules: suspension,
      from: CustomerStatus.ACTIVE,
      to: CustomerStatus.SUSPENDED,
      success: SuspendCustomerSuccess,
    });
  }

  reinstate(viewer: Viewer, input: ReinstateCustomerInput): Promise<ReinstateCustomerSuccess | Refusal> {
    return this.decide(viewer, input, {
      operation: "reinstateCustomer",
      rules: decision,
      from: CustomerStatus.SUSPENDED,
      to: CustomerStatus.ACTIVE,
      success: ReinstateCustomerSuccess,
    });
  }

  private decide<S extends object>(viewer: Viewer, input: object, kind: Kind<S>): Promise<S | Refusal> {
    const { operation, rules, from, to, success: Success } = kind;
    return perform<Decision, Customer | CustomerNotFound, S | IllegalCustomerState | CustomerChanged>(this.database, {
      operation,
      viewer,
      input,
      rules,
      lock: async (tx, { customerId }) => (await lockCustomer(tx, viewer, customerId)) ?? new CustomerNotFound(),
      decide: async (tx, customer, { expectedVersion, reason = null }) => {
        if (customer.status !== from) return new IllegalCustomerState(customer.status);
        if (customer.version !== expectedVersion) return new CustomerChanged(customer.version);

        const decided = { status: to, suspensionReason: reason };
        await tx.update(Customer, { id: customer.id }, decided);
        Object.assign(customer, decided, { version: expectedVersion + 1 });
        await record(tx, customerStatusChanged(customer, from));
        return new Success(customer);
      },
      resultId: ({ customerId }) => customerId,
      replay: async (tx, id) => new Success(await tx.findOneByOrFail(Customer, { id })),
    });
  }
}

async function lockCustomer(tx: EntityManager, viewer: Viewer, id: string): Promise<Customer | null> {
  if (!isId(id)) return null;
  const customer = await tx.findOne(Customer, { where: { id }, lock: { mode: "pessimistic_write" } });
  return customer && viewer.maySee(customer.tenantId) ? customer : null;
}
