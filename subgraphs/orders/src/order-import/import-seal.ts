import {
  type DataKey,
  equals,
  type FieldCipher,
  findRows,
  type Place,
  type Rows,
  SubjectKey,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { customerKey } from "../customer/customer-key";
import type { Cell } from "./cells";
import type { OrderBatchRow, RowFault } from "./order-batch-row.entity";

/** What a file says in a row, null where that is not needed any more, and what is wrong with it. */
export interface RowContent {
  cells: readonly Cell[] | null;
  faults: readonly RowFault[];
}

const NOTHING: RowContent = { cells: null, faults: [] };

const placeOfRow = (row: string): Place => ({ table: "order_batch_row", column: "sealed", row });
const placeOfPiece = (uploadId: string, part: number): Place => ({
  table: "order_file_piece",
  column: "sealed",
  row: `${uploadId}/${part}`,
});

/** Files of orders, encrypted with a key of their customer's: they name people, tax numbers and IOSS numbers. */
export class ImportSeal {
  constructor(private readonly cipher: FieldCipher) {}

  /** To encrypt with. @throws {Error} for a customer who was erased. */
  keyOf(tx: EntityManager, tenantId: string): Promise<DataKey> {
    return customerKey(this.cipher, tx, tenantId);
  }

  /** To read with. Null for who was erased, and who never had one. */
  async readingKeyOf(tx: EntityManager, tenantId: string): Promise<DataKey | null> {
    const [row] = await findRows(tx, Viewer.system, SubjectKey, [equals("id", tenantId)]);
    return row ? this.cipher.using(row) : null;
  }

  piece(key: DataKey, uploadId: string, part: number, bytes: Buffer): Buffer {
    return key.seal(placeOfPiece(uploadId, part), bytes);
  }

  /** Null for what cannot be read any more. */
  openPiece(key: DataKey | null, uploadId: string, part: number, sealed: Buffer): Buffer | null {
    return key?.openBytes(placeOfPiece(uploadId, part), sealed) ?? null;
  }

  row(key: DataKey, id: string, content: RowContent): Buffer {
    return key.seal(placeOfRow(id), JSON.stringify(content));
  }

  /** Nothing for who was erased. What the version before this one wrote stands in clear until it is 30 days old. */
  openRow(key: DataKey | null, { id, sealed, plainCells, plainFaults }: OrderBatchRow): RowContent {
    if (!sealed) return { cells: plainCells, faults: plainFaults };
    const opened = key?.open(placeOfRow(id), sealed);
    return opened?.state === "open" ? JSON.parse(opened.text) : NOTHING;
  }

  /** For people. The keys of all that are asked for at one moment are read together. */
  async read(rows: Rows, row: OrderBatchRow): Promise<RowContent> {
    const known = row.sealed && (await rows.one(SubjectKey, row.tenantId));
    return this.openRow(known ? this.cipher.using(known) : null, row);
  }
}
