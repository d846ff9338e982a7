import {
  type Batch,
  blocking,
  type CheckFinding,
  type CheckReport,
  type Database,
  equals,
  findRows,
  fine,
  oneOf,
  reportOf,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { plan } from "../allocation/plan";
import type { SourcingService } from "../sourcing/sourcing.service";
import { Stock } from "../stock/stock.entity";
import { draftOf } from "./draft";

/** Whether there is enough for a draft now; nothing of it is reserved. */
export class OrderCheckService {
  constructor(
    private readonly database: Database,
    private readonly sourcings: SourcingService,
  ) {}

  /** By the texts of the drafts; null for one that is not the viewer's. Stock is its suppliers', so that it is read for them. */
  readonly ofDrafts: Batch<string, CheckReport | null> = (viewer, texts) =>
    this.database.transaction(Viewer.system, (tx) =>
      Promise.all(texts.map((text) => (viewer.maySee(draftOf(text).customerId) ? this.of(tx, text) : null))),
    );

  private async of(tx: EntityManager, text: string): Promise<CheckReport> {
    const { customerId, lines } = draftOf(text);
    const skus = [...new Set(lines.map(({ sku }) => sku))];
    const { supplied, sources } = await this.sourcings.sourcesOf(tx, customerId, skus);
    const supplierSkuIds = [...new Set(sources.map(({ sku }) => sku.id))];
    const stocks = await stockOf(tx, supplierSkuIds);
    const planned = plan(
      lines.filter(({ sku }) => supplied.has(sku)),
      (wanted) =>
        sources
          .filter(({ customerSku }) => customerSku === wanted)
          .map((source) => ({ source, stocks: stocks.filter(({ supplierSkuId }) => supplierSkuId === source.sku.id) })),
    );
    const missing = "missing" in planned ? planned.missing : [];
    return reportOf(
      lines.map(({ orderLineId, sku }, index): CheckFinding => {
        const short = missing.find((one) => one.orderLineId === orderLineId);
        if (short) return shortOf(short, index + 1);
        if (supplied.has(sku)) return fine("IN_STOCK", "There is enough of it now.", { line: index + 1 });
        return fine("OWN_GOODS", "Nobody is said to supply it: it is the customer's own, which is not counted here.", {
          line: index + 1,
        });
      }),
    );
  }
}

const shortOf = ({ wanted, available }: { wanted: number; available: number }, line: number): CheckFinding =>
  blocking("STOCK_OUT", `${wanted} are wanted, and there are ${available}.`, {
    line,
    remedy: available > 0 ? `Order ${available}, or wait for more.` : "Take the line out, or wait for more.",
  });

const stockOf = async (tx: EntityManager, supplierSkuIds: readonly string[]): Promise<Stock[]> => {
  if (supplierSkuIds.length === 0) return [];
  const [first] = supplierSkuIds;
  const one = supplierSkuIds.length === 1 ? equals("supplierSkuId", first) : oneOf("supplierSkuId", supplierSkuIds);
  return findRows(tx, Viewer.system, Stock, [one]);
};
