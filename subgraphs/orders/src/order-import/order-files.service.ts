import { after, CSV_MARK, type Database, type DataKey, equals, findRows, isId, select, Viewer } from "@baiyun/kit";
import { textOf } from "./cells";
import { COLUMNS } from "./column-list";
import { ERROR_COLUMN, isOwn } from "./columns";
import { csvRow } from "./csv-text";
import type { ImportSeal } from "./import-seal";
import { OrderBatch } from "./order-batch.entity";
import { OrderBatchRow, OrderBatchRowStatus } from "./order-batch-row.entity";

/** What is read at a time. */
const PAGE = 250;

/** The columns, and below each what it holds; that row makes no order. */
export const templateCsv = (): string =>
  CSV_MARK + csvRow(COLUMNS.map(({ name }) => name)) + csvRow(COLUMNS.map(({ description }) => description));

/** Files that are made of imports when they are asked for. */
export class OrderFiles {
  constructor(
    private readonly database: Database,
    private readonly seal: ImportSeal,
  ) {}

  /** The refused rows of a batch as they stand in its own file, with what is wrong beside; null when it has no rows. */
  async refusedRows(id: string): Promise<AsyncGenerator<string> | null> {
    if (!isId(id)) return null;
    const [batch, key] = await this.database.transaction(Viewer.system, async (tx) => {
      const [found] = await findRows(tx, Viewer.system, OrderBatch, [equals("id", id)]);
      return [found, found ? await this.seal.readingKeyOf(tx, found.tenantId) : null] as const;
    });
    return batch?.header ? this.refused(batch.id, batch.header, key) : null;
  }

  private async *refused(batchId: string, header: readonly string[], key: DataKey | null): AsyncGenerator<string> {
    const kept = [...header.entries()].filter(([, name]) => !isOwn(name));
    yield CSV_MARK + csvRow([...kept.map(([, name]) => name), ERROR_COLUMN]);
    for (let last: OrderBatchRow | undefined; ; ) {
      const page: OrderBatchRow[] = await this.page(batchId, last?.id);
      for (const row of page) {
        const { cells, faults } = this.seal.openRow(key, row);
        const reasons = faults.map(({ column, message }) => (column ? `${column}: ${message}` : message));
        yield csvRow([...kept.map(([place]) => textOf(cells?.[place])), reasons.join(" ")]);
      }
      last = page.at(-1);
      if (page.length < PAGE) return;
    }
  }

  private async page(batchId: string, last: string | undefined): Promise<OrderBatchRow[]> {
    const conditions = [equals("batchId", batchId), equals("status", OrderBatchRowStatus.REFUSED), after("id", last)];
    const { source } = this.database;
    const statement = select(source, Viewer.system, OrderBatchRow, conditions, { order: "id", limit: PAGE })!;
    const [rows] = await this.database.read(Viewer.system, [statement]);
    return rows!.map((row) => statement.row(row));
  }
}
