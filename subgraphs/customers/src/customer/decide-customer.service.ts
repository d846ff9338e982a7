import {
  audit,
  type Clock,
  type Database,
  type IdempotencyKeyReused,
  type InvalidInput,
  isId,
  newId,
  perform,
  record,
  revokeAccess,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { z } from "zod";
import type { KycDocumentService } from "../kyc-document/kyc-document.service";
import { statingMembers } from "../membership/state-members";
import type { ObligationService } from "../obligation/obligation.service";
import { Customer, CustomerStatus } from "./customer.entity";
import { customerStatusChanged } from "./customer.events";
import {
  type ApproveCustomerInput,
  type CloseCustomerInput,
  closing,
  decision,
  type ReinstateCustomerInput,
  type SuspendCustomerInput,
  suspension,
} from "./customer.input";
import {
  ApproveCustomerSuccess,
  CloseCustomerSuccess,
  CustomerChanged,
  CustomerNotClosable,
  CustomerNotFound,
  IllegalCustomerState,
  KycDocumentMissing,
  ReinstateCustomerSuccess,
  SuspendCustomerSuccess,
} from "./customer.result";
import { CustomerDecision } from "./customer-decision.entity";

type Refusal = CustomerNotFound | IllegalCustomerState | CustomerChanged | InvalidInput | IdempotencyKeyReused;

interface Decision {
  customerId: string;
  expectedVersion: number;
  reason?: string;
}

interface Kind<S, R = never> {
  operation: string;
  rules: z.ZodType<Decision>;
  from: readonly CustomerStatus[];
  to: CustomerStatus;
  success: new (customer: Customer) => S;
  /** Null when nothing else stands against it; the customer is locked. */
  unless?: (tx: EntityManager, customer: Customer) => Promise<R | null>;
  /** What follows later. */
  andThen?: (tx: EntityManager, customer: Customer) => Promise<void>;
}

/** Our staff's decisions about who may ship. */
export class DecideCustomerService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly documents: KycDocumentService,
    private readonly obligations: ObligationService,
  ) {}

  approve(viewer: Viewer, input: ApproveCustomerInput): Promise<ApproveCustomerSuccess | KycDocumentMissing | Refusal> {
    return this.decide(viewer, input, {
      operation: "approveCustomer",
      rules: decision,
      from: [CustomerStatus.PENDING_KYC],
      to: CustomerStatus.ACTIVE,
      success: ApproveCustomerSuccess,
      unless: async (tx, { id }) => ((await this.documents.accept(tx, viewer, id)) ? null : new KycDocumentMissing()),
    });
  }

  suspend(viewer: Viewer, input: SuspendCustomerInput): Promise<SuspendCustomerSuccess | Refusal> {
    return this.decide(viewer, input, {
      operation: "suspendCustomer",
      rules: suspension,
      from: [CustomerStatus.ACTIVE],
      to: CustomerStatus.SUSPENDED,
      success: SuspendCustomerSuccess,
    });
  }

  reinstate(viewer: Viewer, input: ReinstateCustomerInput): Promise<ReinstateCustomerSuccess | Refusal> {
    return this.decide(viewer, input, {
      operation: "reinstateCustomer",
      rules: decision,
      from: [CustomerStatus.SUSPENDED],
      to: CustomerStatus.ACTIVE,
      success: ReinstateCustomerSuccess,
    });
  }

  /** For good: whoever comes back registers anew. Every reason against it is told at once. */
  close(viewer: Viewer, input: CloseCustomerInput): Promise<CloseCustomerSuccess | CustomerNotClosable | Refusal> {
    return this.decide(viewer, input, {
      operation: "closeCustomer",
      rules: closing,
      from: [CustomerStatus.PENDING_KYC, CustomerStatus.ACTIVE, CustomerStatus.SUSPENDED],
      to: CustomerStatus.CLOSED,
      success: CloseCustomerSuccess,
      unless: async (tx, { id }) => CustomerNotClosable.unlessFree(await this.obligations.of(tx, id)),
      andThen: (tx, { tenantId }) => statingMembers.add(tx, { tenantId }),
    });
  }

  private decide<S extends object, R extends object = never>(
    viewer: Viewer,
    input: object,
    kind: Kind<S, R>,
  ): Promise<S | R | Refusal> {
    const { operation, rules, to, success: Success, unless, andThen } = kind;
    type Outcome = S | R | IllegalCustomerState | CustomerChanged;
    return perform<Decision, Customer | CustomerNotFound, Outcome>(this.database, {
      operation,
      viewer,
      input,
      rules,
      lock: async (tx, { customerId }) => (await lockCustomer(tx, viewer, customerId)) ?? new CustomerNotFound(),
      decide: async (tx, customer, { expectedVersion, reason = null }) => {
        const from = customer.status;
        if (!kind.from.includes(from)) return new IllegalCustomerState(from);
        if (customer.version !== expectedVersion) return new CustomerChanged(customer.version);

        const refusal = await unless?.(tx, customer);
        if (refusal) return refusal;

        const isStopped = to === CustomerStatus.SUSPENDED;
        const decided = { status: to, suspensionReason: isStopped ? reason : null };
        const at = this.clock();
        await tx.update(Customer, { id: customer.id }, decided);
        Object.assign(customer, decided, { version: expectedVersion + 1 });
        await tx.insert(CustomerDecision, {
          id: newId(),
          tenantId: customer.id,
          from,
          to,
          reason,
          decidedBy: viewer.actor,
          decidedAt: at,
        });
        const { tenantId } = customer;
        const subject = { kind: "Customer", id: customer.id, tenantId };
        await audit(tx, { viewer, at, act: operation, subject, reason });
        await record(tx, customerStatusChanged(customer, from));
        const mayStay = to === CustomerStatus.ACTIVE;
        if (!mayStay) await revokeAccess(tx, { claim: "tid", value: tenantId, tenantId });
        await andThen?.(tx, customer);
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
