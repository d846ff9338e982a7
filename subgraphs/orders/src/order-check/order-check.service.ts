import { blocking, type CheckReport, type Database, fine, reportOf, unknown, Viewer } from "@baiyun/kit";
import type { CatalogueService } from "../catalogue/catalogue.service";
import { CustomerStatus } from "../customer/customer-account.entity";
import type { CustomerAccountService } from "../customer/customer-account.service";
import type { DefaultIossService } from "../ioss-number/default-ioss.service";
import type { Order } from "../order/order.entity";
import type { OrderLine } from "../order-line/order-line.entity";
import { draftText } from "./draft-text";

/** What orders know that would stand in the way of a draft. */
export class OrderCheckService {
  constructor(
    private readonly database: Database,
    private readonly accounts: CustomerAccountService,
    private readonly catalogue: CatalogueService,
    private readonly defaultIoss: DefaultIossService,
  ) {}

  /** What the other domains judge of it. */
  async draftOf(order: Order, lines: readonly OrderLine[]): Promise<string> {
    const isRegistered = await this.database.transaction(Viewer.system, (tx) => this.defaultIoss.goesByOne(tx, order));
    return draftText(order, lines, isRegistered);
  }

  /** As `submitOrder` decides it. */
  async standingOf({ tenantId }: Order): Promise<CheckReport> {
    const status = await this.database.transaction(Viewer.system, (tx) => this.accounts.statusOf(tx, tenantId));
    if (status === CustomerStatus.ACTIVE) return reportOf([fine("CUSTOMER_ACTIVE", "The customer may ship.")]);
    if (status === null) return reportOf([unknown("CUSTOMER_UNKNOWN", "Nothing is known of the customer yet.")]);
    const remedy = status === CustomerStatus.PENDING_KYC ? "Hand in the documents that show who you are." : null;
    return reportOf([blocking("CUSTOMER_NOT_ACTIVE", `The customer is ${status}: it ships nothing.`, { remedy })]);
  }

  /** As `createOrder` decides it, by what pricing states now. */
  async addressOf(order: Order, lines: readonly OrderLine[]): Promise<CheckReport> {
    const { tenantId, serviceCode, currency, consignee } = order;
    const journey = { tenantId, serviceCode, consignee };
    const refused = await this.database.transaction(Viewer.system, (tx) =>
      this.catalogue.refuse(tx, { serviceCode, currency, lines, journey }),
    );
    if (!refused) return reportOf([fine("DELIVERED_TO", "Nothing is known against the address and the service.")]);
    const remedy = "Edit the order.";
    return reportOf(
      refused.faults.map(({ field, message }) => {
        const [, line] = /^lines\.(\d+)\./.exec(field) ?? [];
        return blocking("NOT_OFFERED", message, { line: line === undefined ? null : Number(line) + 1, remedy });
      }),
    );
  }
}
