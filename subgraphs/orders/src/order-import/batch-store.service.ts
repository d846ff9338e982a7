import { type Clock, lockRow, record, storeRow, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { importChunk, readBatch } from "./import-jobs";
import { ENDED, OrderBatch, OrderBatchStatus } from "./order-batch.entity";
import { orderBatchUpdated } from "./order-batch.events";

/** Between two that tell only of progress. */
const TELL_EVERY_MS = 1_000;

/** The rows of batches, and whose turn it is. */
export class BatchStore {
  constructor(private readonly clock: Clock) {}

  lock(tx: EntityManager, viewer: Viewer, id: string): Promise<OrderBatch | null> {
    return lockRow(tx, viewer, OrderBatch, id);
  }

  /** Writes a locked batch, and tells of it: of a change of its status at once, of its progress now and then. */
  async store(tx: EntityManager, batch: OrderBatch, status: OrderBatchStatus = batch.status): Promise<void> {
    const now = this.clock();
    const isTold = status !== batch.status || now.getTime() - batch.toldAt.getTime() >= TELL_EVERY_MS;
    if (status !== batch.status && ENDED.includes(status)) batch.endedAt = now;
    Object.assign(batch, { status, ...(isTold && { toldAt: now }) });
    await storeRow(tx, batch);
    if (isTold) await record(tx, orderBatchUpdated(batch));
  }

  /** Its turn comes after what the customer sent before. */
  async queue(tx: EntityManager, batch: OrderBatch): Promise<void> {
    await this.store(tx, batch, OrderBatchStatus.QUEUED);
    await this.startNext(tx, batch.tenantId);
  }

  /** The customer's next one begins meanwhile. */
  async ask(tx: EntityManager, batch: OrderBatch): Promise<void> {
    await this.store(tx, batch, OrderBatchStatus.AWAITING_ANSWER);
    await this.startNext(tx, batch.tenantId);
  }

  /** Whatever it is that ends it, the customer's next one begins. */
  async end(tx: EntityManager, batch: OrderBatch, status: OrderBatchStatus): Promise<void> {
    await this.store(tx, batch, status);
    await this.startNext(tx, batch.tenantId);
  }

  /**
   * Of one customer's batches one is under way, so that however many it has, it takes one place among all customers'. One that somebody
   * holds is passed over: whoever does looks here, too, before letting go.
   */
  async startNext(tx: EntityManager, tenantId: string): Promise<void> {
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('order imports of ' || $1::text, 0))", [tenantId]);
    const [next] = await tx.query<{ id: string }[]>(
      `SELECT id FROM order_batch WHERE tenant_id = $1 AND status = $2 AND NOT EXISTS (
         SELECT FROM order_batch WHERE tenant_id = $1 AND status = ANY($3)
       ) ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`,
      [tenantId, OrderBatchStatus.QUEUED, [OrderBatchStatus.READING, OrderBatchStatus.IMPORTING]],
    );
    const batch = next && (await this.lock(tx, Viewer.system, next.id));
    if (!batch) return;
    batch.startedAt = this.clock();
    await this.store(tx, batch, OrderBatchStatus.READING);
    await readBatch.add(tx, { batchId: batch.id });
  }

  async goOn(tx: EntityManager, batch: OrderBatch): Promise<void> {
    await importChunk.add(tx, { batchId: batch.id });
  }
}
