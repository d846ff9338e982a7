import { type DataKey, equals, findRows, newId, tidyCode, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { BatchFiles } from "./batch-files.service";
import type { BatchStore } from "./batch-store.service";
import { type Cell, textOf, unguarded } from "./cells";
import { type Header, isDescription, readHeader } from "./columns";
import { type DateOrder, DateOrderEvidence, type DateQuestion } from "./days";
import { csvRows, encodingOf } from "./file/csv-rows";
import { FileKind } from "./file/file-kind";
import { type FileRow, ImportFailureCode, UnreadableFile } from "./file/stored-file";
import { xlsxRows } from "./file/xlsx-rows";
import type { ImportSeal } from "./import-seal";
import { OrderBatch, OrderBatchStatus } from "./order-batch.entity";
import { OrderBatchRowStatus } from "./order-batch-row.entity";

export const MOST_ROWS = 20_000;
/** What is written at a time. */
const GROUP = 250;

const INSERT = `
  INSERT INTO order_batch_row (id, tenant_id, batch_id, line, order_place, status, sealed, faults)
  SELECT one.id, $1, $2, one.line, one.place, '${OrderBatchRowStatus.WAITING}', one.sealed, '[]'
  FROM unnest($3::uuid[], $4::int[], $5::int[], $6::bytea[]) AS one(id, line, place, sealed)`;

/** What was read of a file: its rows stand in the database. */
interface Read {
  header: string[];
  ignored: string[];
  rows: number;
  orders: number;
  /** As it was stated, or the file shows. */
  dateOrder: DateOrder | null;
  /** What its sender is to tell first. */
  question: DateQuestion | null;
}

/** Makes rows of a batch's file: streamed, and a group at a time, however large it is. */
export class BatchReader {
  constructor(
    private readonly store: BatchStore,
    private readonly files: BatchFiles,
    private readonly seal: ImportSeal,
  ) {}

  /** Nobody is kept waiting for the batch while its file is read: it is locked when that is done. */
  async read(tx: EntityManager, id: string): Promise<void> {
    const [found] = await findRows(tx, Viewer.system, OrderBatch, [equals("id", id)]);
    if (found?.status !== OrderBatchStatus.READING) return;
    const outcome = await this.rowsOf(tx, found);
    const batch = await this.store.lock(tx, Viewer.system, id);
    const isWanted = batch?.status === OrderBatchStatus.READING;
    if (!isWanted || outcome instanceof UnreadableFile || outcome.question) {
      await tx.query("DELETE FROM order_batch_row WHERE batch_id = $1", [id]);
    }
    if (!batch || !isWanted) return;
    batch.encoding = found.encoding;
    if (outcome instanceof UnreadableFile) {
      Object.assign(batch, { failureCode: outcome.code, failureMessage: outcome.message });
      await this.store.end(tx, batch, OrderBatchStatus.FAILED);
      return;
    }
    if (outcome.question) {
      batch.dateQuestion = outcome.question;
      return this.store.ask(tx, batch);
    }
    const { header, ignored: ignoredColumns, rows: rowCount, orders: orderCount, dateOrder } = outcome;
    Object.assign(batch, { header, ignoredColumns, rowCount, orderCount, dateOrder });
    await this.store.store(tx, batch, OrderBatchStatus.IMPORTING);
    await this.store.goOn(tx, batch);
  }

  private async rowsOf(tx: EntityManager, batch: OrderBatch): Promise<Read | UnreadableFile> {
    const key = await this.seal.keyOf(tx, batch.tenantId);
    const file = this.files.open(tx, { uploadId: batch.uploadId!, fileBytes: batch.fileBytes! }, key);
    try {
      if (batch.fileKind === FileKind.XLSX) return await this.write(tx, batch, key, xlsxRows(file));
      batch.encoding ??= await encodingOf(file);
      return await this.write(tx, batch, key, csvRows(file, batch.encoding));
    } catch (error) {
      if (error instanceof UnreadableFile) return error;
      throw error;
    }
  }

  private async write(
    tx: EntityManager,
    batch: OrderBatch,
    key: DataKey,
    rows: AsyncGenerator<FileRow>,
  ): Promise<Read> {
    let header: Header | null = null;
    const places = new Map<string, number>();
    const dates = new DateOrderEvidence();
    let [count, orders, group] = [0, 0, [] as (FileRow & { place: number })[]];
    for await (const row of rows) {
      if (row.cells.every((cell) => textOf(cell).trim() === "")) continue;
      if (!header) {
        header = headerOf(row, batch.channel);
        continue;
      }
      if (isDescription(row.cells.map(textOf), header)) continue;
      if (++count > MOST_ROWS) {
        throw new UnreadableFile(
          ImportFailureCode.TOO_MANY_ROWS,
          `The file has more than ${MOST_ROWS} rows: split it.`,
        );
      }
      const date = textOf(row.cells[header.places.get("orderedOn") ?? -1]);
      if (date !== "") dates.add(unguarded(date));
      const names = namesOf(row, header, batch.channel);
      const [name] = names;
      const place = (name === undefined ? undefined : places.get(name)) ?? orders++;
      for (const name of names) places.set(name, place);
      group.push({ ...row, place });
      if (group.length < GROUP) continue;
      await this.insert(tx, batch, key, group);
      group = [];
    }
    if (!header || count === 0) throw new UnreadableFile(ImportFailureCode.NO_ROWS, "The file has no rows of orders.");
    await this.insert(tx, batch, key, group);
    const { names, ignored, places: columns } = header;
    const isAsked = batch.dateOrder === null && dates.values.length > 0;
    return {
      ...{ header: names, ignored, rows: count, orders, dateOrder: batch.dateOrder ?? dates.order },
      question: isAsked ? { column: names[columns.get("orderedOn")!]!, values: dates.values } : null,
    };
  }

  private async insert(
    tx: EntityManager,
    { id, tenantId }: OrderBatch,
    key: DataKey,
    group: readonly (FileRow & { place: number })[],
  ): Promise<void> {
    const ids = group.map(() => newId());
    await tx.query(INSERT, [
      tenantId,
      id,
      ids,
      group.map(({ line }) => line),
      group.map(({ place }) => place),
      group.map(({ cells }, index) => this.seal.row(key, ids[index]!, { cells: cells.map(storable), faults: [] })),
    ]);
  }
}

function headerOf({ cells }: FileRow, channel: string | null): Header {
  const names = cells.map((cell) => unguarded(textOf(cell)).replaceAll("\0", ""));
  const read = readHeader(names, { hasChannel: channel !== null });
  if (!("kind" in read)) return read;
  const columns = read.columns.join(", ");
  if (read.kind === "twice") {
    throw new UnreadableFile(
      ImportFailureCode.REPEATED_COLUMNS,
      `The file has columns of one meaning twice: ${columns}.`,
    );
  }
  throw new UnreadableFile(ImportFailureCode.MISSING_COLUMNS, `The first row of the file does not name ${columns}.`);
}

/**
 * By what a row's order is known, and by what else rows that follow may name it; nothing for a row that names none. A row that leaves its
 * channel blank is of the order that was last named so.
 */
function namesOf({ cells }: FileRow, { places }: Header, ofAll: string | null): string[] {
  const [channel, ref] = (["channel", "externalRef"] as const).map((name) => {
    const place = places.get(name);
    return place === undefined ? "" : tidyCode(unguarded(textOf(cells[place])));
  });
  if (ref === "") return [];
  const known = channel || ofAll;
  return known ? [JSON.stringify([known, ref]), ...(ofAll ? [] : [JSON.stringify([ref])])] : [JSON.stringify([ref])];
}

/** PostgreSQL's text, where an order's is kept, holds no NUL and no half of a surrogate pair. */
const tidy = (text: string): string => text.replaceAll("\0", "\ufffd").replace(/\p{Surrogate}/gu, "\ufffd");
const storable = (cell: Cell): Cell => (typeof cell === "string" ? tidy(cell) : { ...cell, text: tidy(cell.text) });
