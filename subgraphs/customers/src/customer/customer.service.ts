import { type Condition, type Connection, isPrintable, oneOf, type Rows, record } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Customer, CustomerStatus, CustomerTier, type Incoterm } from "./customer.entity";
import { customerRegistered, customerTermsChanged } from "./customer.events";
import { type CustomersArgs, customerSorting } from "./customer.input";

export interface NewCustomer {
  tenantId: string;
  name: string;
  defaultCurrency: string;
  incoterm: Incoterm;
  createdBy: string;
}

export class CustomerService {
  /** Newest first; a tenant's own, or every one for our staff. */
  list(rows: Rows, { filter, orderBy, ...page }: CustomersArgs): Promise<Connection<Customer>> {
    const conditions = [oneOf("status", filter?.statuses), calledBy(filter?.search)];
    return rows.newestFirst(Customer, conditions, page, customerSorting.of(orderBy));
  }

  async register(tx: EntityManager, registered: NewCustomer): Promise<Customer> {
    const customer = tx.create(Customer, {
      id: registered.tenantId,
      ...registered,
      tier: CustomerTier.STANDARD,
      status: CustomerStatus.PENDING_KYC,
      suspensionReason: null,
    });
    await tx.insert(Customer, customer);
    await record(tx, customerRegistered(customer));
    await record(tx, customerTermsChanged(customer));
    return customer;
  }

  /** Whether people of the tenant may sign in, until the transaction ends; a tenant that ships nothing cannot be suspended. */
  async maySignIn(tx: EntityManager, tenantId: string): Promise<boolean> {
    const customer = await tx.findOne(Customer, { where: { id: tenantId }, lock: { mode: "pessimistic_read" } });
    return customer?.status !== CustomerStatus.SUSPENDED && customer?.status !== CustomerStatus.CLOSED;
  }
}

/** The code or the name begins so. In lower case as PostgreSQL has it, which made the columns too. */
function calledBy(search: string | null | undefined): Condition | null {
  if (!search) return null;
  // Nobody is called what cannot be stored.
  if (!isPrintable(search)) return oneOf("id", []);
  return {
    property: "codeKey",
    sql: (code, beginning) => `(${code} ^@ lower(${beginning}) OR "name_key" ^@ lower(${beginning}))`,
    value: search,
  };
}
