import {
  type Clock,
  type Database,
  equals,
  type FileLinks,
  findRows,
  InvalidInput,
  isId,
  perform,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { CustomerStatus } from "../customer/customer-account.entity";
import type { CustomerAccountService } from "../customer/customer-account.service";
import type { DraftOrderService } from "../order/draft-order.service";
import { CustomerNotActive } from "../order/order.result";
import type { BatchFiles, Upload } from "./batch-files.service";
import type { BatchStore } from "./batch-store.service";
import type { DateOrder } from "./days";
import { ImportFailureCode } from "./file/stored-file";
import { ENDED, OrderBatch, OrderBatchStatus } from "./order-batch.entity";
import {
  type AnswerOrderImportInput,
  answerOrderImportRules,
  type CancelOrderImportInput,
  cancelOrderImportRules,
  type ImportOrdersInput,
  importOrdersRules,
  type NewBatch,
} from "./order-batch.input";
import {
  type AnswerOrderImportResult,
  AnswerOrderImportSuccess,
  type CancelOrderImportResult,
  CancelOrderImportSuccess,
  IllegalOrderBatchState,
  type ImportOrdersResult,
  ImportOrdersSuccess,
  OrderBatchNotFound,
  TooManyOrderBatches,
} from "./order-batch.result";

/** Of one customer, without an end yet. */
const MOST_OPEN = 100;
const OPEN = Object.values(OrderBatchStatus).filter((status) => !ENDED.includes(status));
const FORGOTTEN_MS = 60 * 60 * 1_000;

/** How its dates are written was found, or answered, once. */
interface EarlierFile extends Upload {
  dateOrder: DateOrder | null;
}

/** What became of an uploaded file. */
export type Kept =
  | { sha256: string; fileKind: string; sameFileAs: string | null }
  | "unknown"
  | "taken"
  | "too-large"
  | "no-table";

/** Takes in files of orders, and stops their import. */
export class OrderImportService {
  constructor(
    private readonly database: Database,
    private readonly store: BatchStore,
    private readonly files: BatchFiles,
    private readonly drafts: DraftOrderService,
    private readonly accounts: CustomerAccountService,
    private readonly links: FileLinks,
    private readonly clock: Clock,
  ) {}

  importOrders(viewer: Viewer, input: ImportOrdersInput): Promise<typeof ImportOrdersResult> {
    return perform<
      NewBatch,
      string | InvalidInput,
      ImportOrdersSuccess | CustomerNotActive | TooManyOrderBatches | InvalidInput
    >(this.database, {
      operation: "importOrders",
      viewer,
      input,
      rules: importOrdersRules,
      lock: (tx, { customerId }) => this.drafts.customerOf(tx, viewer, customerId),
      decide: (tx, tenantId, given, id) => this.begin(tx, viewer, tenantId, given, id),
      resultId: (_given, id) => id,
      replay: async (tx, id) => this.begun((await this.known(tx, viewer, id))!),
    });
  }

  answer(viewer: Viewer, input: AnswerOrderImportInput): Promise<typeof AnswerOrderImportResult> {
    return perform<
      { batchId: string; dateOrder: DateOrder },
      OrderBatch | OrderBatchNotFound,
      AnswerOrderImportSuccess | IllegalOrderBatchState
    >(this.database, {
      operation: "answerOrderImport",
      viewer,
      input,
      rules: answerOrderImportRules,
      lock: async (tx, { batchId }) => (await this.store.lock(tx, viewer, batchId)) ?? new OrderBatchNotFound(),
      decide: async (tx, batch, { dateOrder }) => {
        if (batch.status !== OrderBatchStatus.AWAITING_ANSWER) return new IllegalOrderBatchState(batch.status);
        batch.dateOrder = dateOrder;
        await this.store.queue(tx, batch);
        return new AnswerOrderImportSuccess(batch);
      },
      resultId: ({ batchId }) => batchId,
      replay: async (tx, id) => new AnswerOrderImportSuccess((await this.known(tx, viewer, id))!),
    });
  }

  cancel(viewer: Viewer, input: CancelOrderImportInput): Promise<typeof CancelOrderImportResult> {
    return perform<
      { batchId: string },
      OrderBatch | OrderBatchNotFound,
      CancelOrderImportSuccess | IllegalOrderBatchState
    >(this.database, {
      operation: "cancelOrderImport",
      viewer,
      input,
      rules: cancelOrderImportRules,
      lock: async (tx, { batchId }) => (await this.store.lock(tx, viewer, batchId)) ?? new OrderBatchNotFound(),
      decide: async (tx, batch) => {
        if (ENDED.includes(batch.status)) return new IllegalOrderBatchState(batch.status);
        await this.store.end(tx, batch, OrderBatchStatus.CANCELLED);
        return new CancelOrderImportSuccess(batch);
      },
      resultId: ({ batchId }) => batchId,
      replay: async (tx, id) => new CancelOrderImportSuccess((await this.known(tx, viewer, id))!),
    });
  }

  /** Ends imports that wait for an answer by which nothing could be read any more, `limit` at most. @returns how many */
  async endUnanswered(tx: EntityManager, limit: number): Promise<number> {
    const waiting = await tx.query<{ id: string }[]>(
      `SELECT id FROM order_batch AS batch WHERE status = $1 AND NOT EXISTS (
         SELECT FROM order_file_piece WHERE upload_id = batch.upload_id AND part = 0
       ) ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [OrderBatchStatus.AWAITING_ANSWER, limit],
    );
    for (const { id } of waiting) {
      const batch = (await this.store.lock(tx, Viewer.system, id))!;
      const failureMessage = "Nobody said how its dates are written while the file was kept: upload it again.";
      Object.assign(batch, { failureCode: ImportFailureCode.NOT_ANSWERED, failureMessage });
      await this.store.end(tx, batch, OrderBatchStatus.FAILED);
    }
    return waiting.length;
  }

  /** Keeps the file of an import that has none, once, and begins with it; the same file again changes nothing. */
  async keepFile(id: string, sent: AsyncIterable<Buffer>): Promise<Kept> {
    const tenantId = await this.database.transaction(Viewer.system, async (tx) => {
      return (await this.known(tx, Viewer.system, id))?.tenantId;
    });
    if (!tenantId) return "unknown";
    const upload = await this.files.store(tenantId, sent);
    if (typeof upload === "string") return upload;
    let isTaken = false;
    try {
      return await this.database.transaction(Viewer.system, async (tx) => {
        const batch = await this.store.lock(tx, Viewer.system, id);
        if (batch?.status !== OrderBatchStatus.AWAITING_FILE) {
          if (batch?.sha256 !== upload.sha256) return "taken";
          return { sha256: upload.sha256, fileKind: upload.kind, sameFileAs: batch.sameFileAs };
        }
        await this.queue(tx, batch, upload);
        isTaken = true;
        return { sha256: upload.sha256, fileKind: upload.kind, sameFileAs: batch.sameFileAs };
      });
    } finally {
      if (!isTaken) await this.files.drop(upload.uploadId);
    }
  }

  private async begin(
    tx: EntityManager,
    viewer: Viewer,
    tenantId: string,
    { channel = null, encoding = null, dateOrder, fileOf, ...given }: NewBatch,
    id: string,
  ) {
    if (given.submits) {
      const customer = await this.accounts.statusOf(tx, tenantId);
      if (customer !== CustomerStatus.ACTIVE) return new CustomerNotActive(customer);
    }
    const earlier = fileOf == null ? null : await this.fileOf(tx, tenantId, fileOf);
    if (earlier instanceof InvalidInput) return earlier;
    const now = this.clock();
    if (await this.hasManyOpen(tx, tenantId, now)) return new TooManyOrderBatches();
    const { fileName, isDryRun, submits } = given;
    const batch = Object.assign(new OrderBatch(), {
      ...{ id, tenantId, status: OrderBatchStatus.AWAITING_FILE, fileName, channel, isDryRun, submits, encoding },
      ...{ dateOrder: dateOrder ?? earlier?.dateOrder ?? null, dateQuestion: null },
      ...{ uploadId: null, fileBytes: null, fileKind: null, sha256: null, sameFileAs: null, header: null },
      ...{ ignoredColumns: [], rowCount: null, orderCount: null, nextPlace: 0, judgedCount: 0, acceptedCount: 0 },
      ...{ existingCount: 0, refusedCount: 0, failureCode: null, failureMessage: null, version: 1 },
      ...{ createdBy: viewer.actor, createdByClient: viewer.clientId !== null, createdAt: now, startedAt: null },
      ...{ endedAt: null, toldAt: now },
    });
    await tx.insert(OrderBatch, batch);
    if (earlier) await this.queue(tx, batch, earlier);
    return this.begun(batch);
  }

  /** A batch whose link has expired long ago waits for nothing. */
  private async hasManyOpen(tx: EntityManager, tenantId: string, now: Date): Promise<boolean> {
    const open = await tx.query<unknown[]>(
      `SELECT FROM order_batch WHERE tenant_id = $1 AND status = ANY($2) AND (status <> $3 OR created_at > $4) LIMIT $5`,
      [tenantId, OPEN, OrderBatchStatus.AWAITING_FILE, new Date(now.getTime() - FORGOTTEN_MS), MOST_OPEN],
    );
    return open.length >= MOST_OPEN;
  }

  private begun(batch: OrderBatch): ImportOrdersSuccess {
    const isAwaited = batch.status === OrderBatchStatus.AWAITING_FILE;
    return new ImportOrdersSuccess(batch, isAwaited ? this.links.to(batch.id, "upload") : null);
  }

  /** Its file is here: its turn comes after what the customer sent before. */
  private async queue(tx: EntityManager, batch: OrderBatch, { uploadId, size, sha256, kind }: Upload): Promise<void> {
    const [same] = await tx.query<{ id: string }[]>(
      `SELECT id FROM order_batch WHERE tenant_id = $1 AND sha256 = $2 AND id <> $3 AND NOT is_dry_run
       AND status <> $4 ORDER BY id LIMIT 1`,
      [batch.tenantId, sha256, batch.id, OrderBatchStatus.FAILED],
    );
    Object.assign(batch, { uploadId, fileBytes: size, fileKind: kind, sha256, sameFileAs: same?.id ?? null });
    await this.store.queue(tx, batch);
  }

  private async fileOf(tx: EntityManager, tenantId: string, id: string): Promise<EarlierFile | InvalidInput> {
    const earlier = await this.known(tx, Viewer.system, id);
    if (earlier?.tenantId === tenantId) {
      const { uploadId, fileBytes: size, sha256, fileKind: kind, dateOrder } = earlier;
      if (uploadId && size && sha256 && kind && (await this.files.isKept(tx, uploadId)))
        return { uploadId, size, sha256, kind, dateOrder };
    }
    return new InvalidInput("fileOf", "No import of this customer has a file by this id, or not any more.");
  }

  private async known(tx: EntityManager, viewer: Viewer, id: string): Promise<OrderBatch | undefined> {
    return isId(id) ? (await findRows(tx, viewer, OrderBatch, [equals("id", id)]))[0] : undefined;
  }
}
