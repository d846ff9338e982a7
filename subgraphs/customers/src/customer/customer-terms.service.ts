import {
  audit,
  type Clock,
  type Database,
  type IdempotencyKeyReused,
  type InvalidInput,
  lockRow,
  perform,
  record,
  storeRow,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { z } from "zod";
import { Customer } from "./customer.entity";
import { customerTermsChanged } from "./customer.events";
import {
  ChangeCustomerTermsSuccess,
  CustomerChanged,
  CustomerNotFound,
  type IllegalCustomerState,
  SetCustomerTierSuccess,
  unlessClosed,
} from "./customer.result";
import {
  type ChangeCustomerTermsInput,
  type SetCustomerTierInput,
  termsChange,
  tierChange,
} from "./customer-terms.input";

type Refusal = CustomerNotFound | IllegalCustomerState | CustomerChanged | InvalidInput | IdempotencyKeyReused;

interface Change {
  customerId: string;
  expectedVersion: number;
}

interface Kind<I extends Change, S> {
  operation: string;
  rules: z.ZodType<I>;
  success: new (customer: Customer) => S;
  /** What becomes other. */
  terms: (input: I) => Partial<Pick<Customer, "tier" | "defaultCurrency" | "incoterm">>;
  andThen?: (tx: EntityManager, customer: Customer, input: I) => Promise<void>;
}

/** The terms that customers ship on. Orders that were placed keep theirs. */
export class CustomerTermsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  setTier(viewer: Viewer, input: SetCustomerTierInput): Promise<SetCustomerTierSuccess | Refusal> {
    return this.change(viewer, input, {
      operation: "setCustomerTier",
      rules: tierChange,
      success: SetCustomerTierSuccess,
      terms: ({ tier }) => ({ tier }),
      andThen: (tx, { id, tenantId }, { reason }) => {
        const subject = { kind: "Customer", id, tenantId };
        return audit(tx, { viewer, at: this.clock(), act: "setCustomerTier", subject, reason });
      },
    });
  }

  changeTerms(viewer: Viewer, input: ChangeCustomerTermsInput): Promise<ChangeCustomerTermsSuccess | Refusal> {
    return this.change(viewer, input, {
      operation: "changeCustomerTerms",
      rules: termsChange,
      success: ChangeCustomerTermsSuccess,
      terms: ({ defaultCurrency, incoterm }) => ({
        ...(defaultCurrency && { defaultCurrency }),
        ...(incoterm && { incoterm }),
      }),
    });
  }

  private change<I extends Change, S extends object>(
    viewer: Viewer,
    input: object,
    { operation, rules, success: Success, terms, andThen }: Kind<I, S>,
  ): Promise<S | Refusal> {
    return perform<I, Customer | CustomerNotFound | IllegalCustomerState, S | CustomerChanged>(this.database, {
      operation,
      viewer,
      input,
      rules,
      lock: async (tx, { customerId }) => {
        const customer = await lockRow(tx, viewer, Customer, customerId);
        return customer ? unlessClosed(customer) : new CustomerNotFound();
      },
      decide: async (tx, subject, given) => {
        const customer = subject as Customer;
        if (customer.version !== given.expectedVersion) return new CustomerChanged(customer.version);
        await storeRow(tx, Object.assign(customer, terms(given)), ["tier", "defaultCurrency", "incoterm"]);
        await andThen?.(tx, customer, given);
        await record(tx, customerTermsChanged(customer));
        return new Success(customer);
      },
      resultId: ({ customerId }) => customerId,
      replay: async (tx, id) => new Success(await tx.findOneByOrFail(Customer, { id })),
    });
  }
}
