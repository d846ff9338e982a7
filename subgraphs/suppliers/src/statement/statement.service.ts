import {
  type Clock,
  type Database,
  equals,
  findRows,
  insertRows,
  Money,
  newId,
  perform,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { PurchaseOrder } from "../purchase-order/purchase-order.entity";
import type { PurchaseOrderStore } from "../purchase-order/purchase-order-store.service";
import { Supplier } from "../supplier/supplier.entity";
import type { SupplierNotFound } from "../supplier/supplier.result";
import type { SupplierService } from "../supplier/supplier.service";
import { endOf, isMonth } from "./month";
import { type SettleSupplierStatementInput, settleSupplierStatementRules } from "./statement.input";
import {
  type SettleSupplierStatementResult,
  SettleSupplierStatementSuccess,
  StatementNotSettleable,
  UnsettledCause,
} from "./statement.result";
import { SupplierStatement } from "./supplier-statement.entity";

/** What one purchase order comes to, in minor units of its currency. */
interface Owed {
  id: string;
  received: bigint;
  claimed: bigint;
  granted: bigint;
  withheld: bigint;
}

const SUM = `
  SELECT po.id, line.received::text, claim.claimed::text, claim.granted::text, claim.withheld::text
  FROM purchase_order po
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(least(received, quantity - dropped - closed_short) * unit_cost_minor), 0) AS received
    FROM purchase_order_line WHERE purchase_order_id = po.id
  ) line
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(amount_minor), 0) AS claimed, coalesce(sum(granted_minor), 0) AS granted,
      coalesce(sum(amount_minor) FILTER (WHERE granted_minor IS NULL), 0) AS withheld
    FROM short_claim WHERE purchase_order_id = po.id
  ) claim
  WHERE po.supplier_id = $1 AND po.status = 'RECEIVED' AND po.received_at < $2`;

/** What suppliers are owed by the month. */
export class StatementService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly suppliers: SupplierService,
    private readonly orders: PurchaseOrderStore,
  ) {}

  /** Of each `supplier id/month`: as it was settled, or as it would be now. Null for what is no month, or not the viewer's. */
  readonly ofMonths = (viewer: Viewer, keys: readonly string[]): Promise<(SupplierStatement | null)[]> =>
    this.database.transaction(viewer, async (tx) => {
      const statements: (SupplierStatement | null)[] = [];
      for (const key of keys) {
        const [supplierId, month] = key.split("/") as [string, string];
        const [supplier] = await findRows(tx, viewer, Supplier, [equals("id", supplierId)]);
        statements.push(supplier && isMonth(month) ? await this.stated(tx, viewer, supplier, month) : null);
      }
      return statements;
    });

  /** Settles what was received until the end of a month: once, and not before its claims are decided. */
  settle(viewer: Viewer, input: SettleSupplierStatementInput): Promise<typeof SettleSupplierStatementResult> {
    return perform<
      { supplierId: string; month: string },
      Supplier | SupplierNotFound,
      SettleSupplierStatementSuccess | StatementNotSettleable
    >(this.database, {
      operation: "settleSupplierStatement",
      viewer,
      input,
      rules: settleSupplierStatementRules,
      lock: (tx, { supplierId }) => this.suppliers.lock(tx, viewer, supplierId),
      decide: async (tx, supplier, { month }, id) => {
        const now = this.clock();
        if (now < endOf(month)) return new StatementNotSettleable(UnsettledCause.MONTH_NOT_ENDED);
        if (await this.settled(tx, viewer, supplier, month)) return new StatementNotSettleable(UnsettledCause.SETTLED);
        const orders = await this.orders.receivedBefore(tx, supplier.id, endOf(month));
        if (orders.length === 0) return new StatementNotSettleable(UnsettledCause.NOTHING_RECEIVED);
        const owed = await owedTo(tx, supplier, month);
        if (owed.some(({ withheld }) => withheld > 0n)) return new StatementNotSettleable(UnsettledCause.OPEN_CLAIMS);
        const statement = statementOf(supplier, month, owed, { id, settledAt: now, createdBy: viewer.actor });
        await insertRows(tx, SupplierStatement, [statement]);
        for (const order of orders) await this.orders.settle(tx, order, month, dueFor(order, owed));
        return new SettleSupplierStatementSuccess(statement);
      },
      resultId: (_given, id) => id,
      replay: async (tx, id) => {
        const [statement] = await findRows(tx, viewer, SupplierStatement, [equals("id", id)]);
        return new SettleSupplierStatementSuccess(statement!);
      },
    });
  }

  private async stated(tx: EntityManager, viewer: Viewer, supplier: Supplier, month: string) {
    const settled = await this.settled(tx, viewer, supplier, month);
    if (settled) return settled;
    const own = { id: newId(), settledAt: null, createdBy: viewer.actor };
    return statementOf(supplier, month, await owedTo(tx, supplier, month), own);
  }

  private async settled(tx: EntityManager, viewer: Viewer, { id }: Supplier, month: string) {
    const its = [equals("tenantId", id), equals("month", month)];
    return (await findRows(tx, viewer, SupplierStatement, its))[0] ?? null;
  }
}

async function owedTo(tx: EntityManager, { id }: Supplier, month: string): Promise<Owed[]> {
  const rows: Record<keyof Owed, string>[] = await tx.query(SUM, [id, endOf(month)]);
  return rows.map((row) => ({
    id: row.id,
    received: BigInt(row.received),
    claimed: BigInt(row.claimed),
    granted: BigInt(row.granted),
    withheld: BigInt(row.withheld),
  }));
}

function statementOf(
  supplier: Supplier,
  month: string,
  owed: readonly Owed[],
  own: Pick<SupplierStatement, "id" | "settledAt" | "createdBy">,
): SupplierStatement {
  const sum = (of: Exclude<keyof Owed, "id">) => owed.reduce((total, one) => total + one[of], 0n).toString();
  return Object.assign(new SupplierStatement(), {
    ...own,
    tenantId: supplier.id,
    month,
    currency: supplier.currency,
    purchaseOrderCount: owed.length,
    receivedMinor: sum("received"),
    claimedMinor: sum("claimed"),
    grantedMinor: sum("granted"),
    withheldMinor: sum("withheld"),
  });
}

function dueFor({ id, currency }: PurchaseOrder, owed: readonly Owed[]): Money {
  const { received, claimed, granted } = owed.find((one) => one.id === id)!;
  return new Money(received + claimed - granted, currency);
}
