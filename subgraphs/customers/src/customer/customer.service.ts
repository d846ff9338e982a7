import { type Connection, type ConnectionArgs, type Database, newestFirst, record, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Customer, CustomerStatus, CustomerTier, type Incoterm } from "./customer.entity";
import { customerRegistered } from "./customer.events";
import type { CustomerFilter } from "./customer.type";

export interface NewCustomer {
  tenantId: string;
  name: string;
  defaultCurrency: string;
  incoterm: Incoterm;
  createdBy: string;
}

export class CustomerService {
  constructor(private readonly database: Database) {}

  /** Newest first; a tenant's own, or every one for our staff. */
  list(viewer: Viewer, filter: CustomerFilter, args: ConnectionArgs): Promise<Connection<Customer>> {
    const { tenancy } = viewer;
    return this.database.transaction(viewer, (tx) => {
      const query = tx.createQueryBuilder(Customer, "customer");
      if (tenancy.kind === "none") query.where("false");
      if (tenancy.kind === "one") query.where("customer.tenantId = :tenantId", { tenantId: tenancy.tenantId });
      if (filter.statuses) query.andWhere("customer.status = ANY(:statuses)", { statuses: filter.statuses });
      if (filter.search) {
        const prefix = `${filter.search.replace(/[\\%_]/g, "\\$&")}%`;
        query.andWhere("(customer.code ILIKE :prefix OR customer.name ILIKE :prefix)", { prefix });
      }
      return newestFirst(query, args);
    });
  }

  async register(tx: EntityManager, customer: NewCustomer): Promise<Customer> {
    const { tenantId: id } = customer;
    await tx.insert(Customer, {
      id,
      ...customer,
      tier: CustomerTier.STANDARD,
      status: CustomerStatus.PENDING_KYC,
      suspensionReason: null,
    });
    const registered = await tx.findOneByOrFail(Customer, { id });
    await record(tx, customerRegistered(registered));
    return registered;
  }

  /** Whether people of the tenant may sign in; a tenant that ships nothing cannot be suspended. */
  async maySignIn(tx: EntityManager, tenantId: string): Promise<boolean> {
    const customer = await tx.findOneBy(Customer, { tenantId });
    return customer?.status !== CustomerStatus.SUSPENDED && customer?.status !== CustomerStatus.CLOSED;
  }
}
