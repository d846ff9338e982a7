import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import type { DateOrder, DateQuestion } from "./days";
import type { TextEncoding } from "./file/csv-rows";
import type { FileKind } from "./file/file-kind";
import type { ImportFailureCode } from "./file/stored-file";

export enum OrderBatchStatus {
  AWAITING_FILE = "AWAITING_FILE",
  QUEUED = "QUEUED",
  READING = "READING",
  AWAITING_ANSWER = "AWAITING_ANSWER",
  IMPORTING = "IMPORTING",
  DONE = "DONE",
  FAILED = "FAILED",
  CANCELLED = "CANCELLED",
}

/** From here on nothing becomes of it any more. */
export const ENDED: readonly OrderBatchStatus[] = [
  OrderBatchStatus.DONE,
  OrderBatchStatus.FAILED,
  OrderBatchStatus.CANCELLED,
];

/** Orders that come in one file. Its file and its rows are kept beside it, for a while. */
@Entity("order_batch")
export class OrderBatch {
  @PrimaryColumn("uuid")
  id!: string;

  /** The customer's, whose orders they are. */
  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("text")
  status!: OrderBatchStatus;

  /** As its sender calls the file. */
  @Column("text", { name: "file_name" })
  fileName!: string;

  /** Of rows that state none; null where each must. */
  @Column("text", { nullable: true })
  channel!: string | null;

  @Column("boolean", { name: "is_dry_run" })
  isDryRun!: boolean;

  @Column("boolean")
  submits!: boolean;

  /** Names the pieces of its file; null until it is uploaded. */
  @Column("uuid", { name: "upload_id", nullable: true })
  uploadId!: string | null;

  @Column("int", { name: "file_bytes", nullable: true })
  fileBytes!: number | null;

  @Column("text", { name: "file_kind", nullable: true })
  fileKind!: FileKind | null;

  /** Of a CSV: as its sender states it, or as it was found to be. */
  @Column("text", { nullable: true })
  encoding!: TextEncoding | null;

  /** Of dates whose year stands last: as its sender states it, or as the file itself shows; null where neither is so. */
  @Column("text", { name: "date_order", nullable: true })
  dateOrder!: DateOrder | null;

  /** What its sender was asked; null where nothing was. */
  @Column("jsonb", { name: "date_question", nullable: true })
  dateQuestion!: DateQuestion | null;

  /** Of the file, in hex. */
  @Column("text", { nullable: true })
  sha256!: string | null;

  /** An earlier batch of the customer's that imported the same file. */
  @Column("uuid", { name: "same_file_as", nullable: true })
  sameFileAs!: string | null;

  /** The file's own header; null until it is read. */
  @Column("jsonb", { nullable: true })
  header!: string[] | null;

  @Column("text", { name: "ignored_columns", array: true })
  ignoredColumns!: string[];

  /** Rows below the header that are not blank; null until the file is read. */
  @Column("int", { name: "row_count", nullable: true })
  rowCount!: number | null;

  /** How many orders the rows make; null until the file is read. */
  @Column("int", { name: "order_count", nullable: true })
  orderCount!: number | null;

  /** How many of these orders were looked at: where it goes on. */
  @Column("int", { name: "next_place" })
  nextPlace!: number;

  @Column("int", { name: "judged_count" })
  judgedCount!: number;

  /** Rows whose order was made or, in a dry run, would be. */
  @Column("int", { name: "accepted_count" })
  acceptedCount!: number;

  @Column("int", { name: "existing_count" })
  existingCount!: number;

  @Column("int", { name: "refused_count" })
  refusedCount!: number;

  @Column("text", { name: "failure_code", nullable: true })
  failureCode!: ImportFailureCode | null;

  @Column("text", { name: "failure_message", nullable: true })
  failureMessage!: string | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  /** Whether that is a partner's system. */
  @Column("boolean", { name: "created_by_client" })
  createdByClient!: boolean;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;

  @Column("timestamptz", { name: "started_at", nullable: true })
  startedAt!: Date | null;

  @Column("timestamptz", { name: "ended_at", nullable: true })
  endedAt!: Date | null;

  /** When its progress was last told. */
  @Column("timestamptz", { name: "told_at" })
  toldAt!: Date;
}
