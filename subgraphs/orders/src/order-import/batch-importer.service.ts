import { type Clock, type DataKey, equals, findRows, InvalidInput, newId, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { CustomerStatus } from "../customer/customer-account.entity";
import type { CustomerAccountService } from "../customer/customer-account.service";
import type { DraftOrderService } from "../order/draft-order.service";
import type { OrderService } from "../order/order.service";
import type { BatchStore } from "./batch-store.service";
import { type Cell, RowFaultCode } from "./cells";
import { type Header, readHeader } from "./columns";
import type { ImportSeal } from "./import-seal";
import { type JudgedOrder, judgeRows } from "./judge-rows";
import { type OrderBatch, OrderBatchStatus } from "./order-batch.entity";
import { OrderBatchRow, OrderBatchRowStatus } from "./order-batch-row.entity";

/** Orders of one job: about a third of a second, so that whoever waits behind it waits no longer. */
const CHUNK = 100;

const STORE = `
  UPDATE order_batch_row AS row SET status = one.status, order_id = one.order_id, sealed = one.sealed, cells = NULL
  FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::bytea[]) AS one(id, status, order_id, sealed)
  WHERE row.id = one.id`;

/** Rows of one order, and what becomes of them. */
interface Candidate {
  rows: { id: string; line: number; cells: readonly Cell[] }[];
  judged: JudgedOrder;
  status: OrderBatchRowStatus;
  orderId: string | null;
}

/** Makes orders of a batch's rows, by the rules and the path of orders that are placed one by one. */
export class BatchImporter {
  constructor(
    private readonly store: BatchStore,
    private readonly drafts: DraftOrderService,
    private readonly orders: OrderService,
    private readonly accounts: CustomerAccountService,
    private readonly seal: ImportSeal,
    private readonly clock: Clock,
  ) {}

  /**
   * The next of a batch's orders. They, what is said of their rows and how far the batch has come are committed together with the end
   * of the job: whatever dies, each row is looked at once.
   */
  async importNext(tx: EntityManager, id: string): Promise<void> {
    const batch = await this.store.lock(tx, Viewer.system, id);
    if (batch?.status !== OrderBatchStatus.IMPORTING) return;
    const key = await this.seal.keyOf(tx, batch.tenantId);
    const candidates = await this.candidates(tx, batch, key);
    await this.refuse(tx, batch, candidates);
    await this.make(tx, batch, candidates);
    await this.keep(tx, candidates, key);
    const count = (...statuses: OrderBatchRowStatus[]) =>
      candidates.reduce((sum, { status, rows }) => sum + (statuses.includes(status) ? rows.length : 0), 0);
    batch.acceptedCount += count(OrderBatchRowStatus.ACCEPTED, OrderBatchRowStatus.IMPORTED);
    batch.existingCount += count(OrderBatchRowStatus.EXISTING);
    batch.refusedCount += count(OrderBatchRowStatus.REFUSED);
    batch.judgedCount = batch.acceptedCount + batch.existingCount + batch.refusedCount;
    batch.nextPlace = Math.min(batch.nextPlace + CHUNK, batch.orderCount!);
    if (batch.nextPlace === batch.orderCount) return this.store.end(tx, batch, OrderBatchStatus.DONE);
    await this.store.store(tx, batch);
    await this.store.goOn(tx, batch);
  }

  private async candidates(tx: EntityManager, batch: OrderBatch, key: DataKey): Promise<Candidate[]> {
    const places = Array.from({ length: CHUNK }, (_none, index) => batch.nextPlace + index);
    const rows = await findRows(tx, Viewer.system, OrderBatchRow, [
      equals("batchId", batch.id),
      { property: "place", sql: (column, parameter) => `${column} = ANY(${parameter})`, value: places },
    ]);
    const header = readHeader(batch.header!, { hasChannel: batch.channel !== null }) as Header;
    const status = OrderBatchRowStatus.REFUSED;
    const byPlace = new Map(places.map((place) => [place, [] as Candidate["rows"]]));
    for (const row of rows) {
      const { cells } = this.seal.openRow(key, row);
      byPlace.get(row.place)!.push({ id: row.id, line: row.line, cells: cells ?? [] });
    }
    const { channel, dateOrder } = batch;
    const defaults = { channel, dateOrder, now: this.clock() };
    const filled = [...byPlace.values()].filter((ofOne) => ofOne.length > 0);
    return filled.map((ofOne) => ({
      rows: ofOne,
      judged: judgeRows({ rows: ofOne }, header, defaults),
      status,
      orderId: null,
    }));
  }

  /** What the rows alone do not show: what we offer, whether the customer may ship, and what is there already. */
  private async refuse(tx: EntityManager, batch: OrderBatch, candidates: readonly Candidate[]): Promise<void> {
    const right = candidates.flatMap((candidate) => {
      const { order } = candidate.judged;
      return order ? [{ candidate, order }] : [];
    });
    const inactive = batch.submits ? await this.inactive(tx, batch) : null;
    const refusals = await this.drafts.refusals(
      tx,
      batch.tenantId,
      right.map(({ order }) => order),
    );
    for (const [index, { candidate }] of right.entries()) {
      const refusal = refusals[index] ?? inactive;
      if (refusal instanceof InvalidInput) {
        candidate.judged.refuse(
          refusal,
          refusal === inactive ? RowFaultCode.CUSTOMER_NOT_ACTIVE : RowFaultCode.NOT_OFFERED,
        );
      } else if (refusal) {
        Object.assign(candidate, { status: OrderBatchRowStatus.EXISTING, orderId: refusal.existing });
      } else {
        candidate.status = OrderBatchRowStatus.ACCEPTED;
      }
    }
  }

  private async inactive(tx: EntityManager, { tenantId }: OrderBatch): Promise<InvalidInput | null> {
    const status = await this.accounts.statusOf(tx, tenantId);
    if (status === CustomerStatus.ACTIVE) return null;
    return new InvalidInput("customer", `A customer who is ${status ?? "not known yet"} cannot submit orders.`);
  }

  private async make(tx: EntityManager, batch: OrderBatch, candidates: readonly Candidate[]): Promise<void> {
    if (batch.isDryRun) return;
    const accepted = candidates.filter(({ status }) => status === OrderBatchRowStatus.ACCEPTED);
    const drafts = accepted.map(({ judged: { order, externalRefTyped } }) => ({
      id: newId(),
      content: order!,
      externalRefTyped,
      batchId: batch.id,
    }));
    const by = viewerOf(batch);
    const made = await this.drafts.write(tx, by, batch.tenantId, drafts);
    for (const [index, candidate] of accepted.entries()) {
      const order = made[index];
      // Somebody placed it meanwhile.
      candidate.status = order ? OrderBatchRowStatus.IMPORTED : OrderBatchRowStatus.EXISTING;
      candidate.orderId = order?.id ?? (await this.existing(tx, batch.tenantId, drafts[index]!.content));
    }
    if (!batch.submits) return;
    await this.orders.submitNew(
      tx,
      made.filter((order) => order !== null),
      by,
    );
  }

  private async existing(tx: EntityManager, tenantId: string, content: NonNullable<JudgedOrder["order"]>) {
    const [found] = await this.drafts.refusals(tx, tenantId, [content]);
    return found && "existing" in found ? found.existing : null;
  }

  private async keep(tx: EntityManager, candidates: readonly Candidate[], key: DataKey): Promise<void> {
    const rows = candidates.flatMap(({ rows: ofOne, judged, status, orderId }) =>
      ofOne.map(({ id, cells }, index): [string, OrderBatchRowStatus, string | null, Buffer | null] => [
        id,
        status,
        orderId,
        status === OrderBatchRowStatus.REFUSED
          ? this.seal.row(key, id, { cells, faults: judged.faults[index]! })
          : null,
      ]),
    );
    await tx.query(STORE, [
      rows.map(([id]) => id),
      rows.map(([, status]) => status),
      rows.map(([, , orderId]) => orderId),
      rows.map(([, , , sealed]) => sealed),
    ]);
  }
}

/** Whose act each order is: who began the import. */
const viewerOf = ({ createdBy, createdByClient, tenantId }: OrderBatch): Viewer =>
  Viewer.fromClaims({ sub: createdBy, tid: tenantId, ...(createdByClient && { cid: createdBy }) });
