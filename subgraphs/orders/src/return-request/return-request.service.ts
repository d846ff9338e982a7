import {
  type Clock,
  type Database,
  equals,
  findRows,
  InvalidInput,
  isId,
  lockRow,
  perform,
  record,
  storeRow,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { z } from "zod";
import type { OrderStore } from "../order/order-store.service";
import { OrderChangeKind } from "../order-change/order-change-kind";
import type { CloseReturnService } from "./close-return.service";
import type { HeldReturn } from "./held-return";
import { ReturnCondition, ReturnLine } from "./return-line.entity";
import { ReturnRequest } from "./return-request.entity";
import { returnReceived } from "./return-request.events";
import {
  type ApproveReturnInput,
  approveReturnRules,
  type CloseReturnInput,
  closeReturnRules,
  type MarkReturnInTransitInput,
  markReturnInTransitRules,
  type ReceiveReturnInput,
  type RefuseReturnInput,
  receiveReturnRules,
  refuseReturnRules,
} from "./return-request.input";
import {
  type ApproveReturnResult,
  ApproveReturnSuccess,
  type CloseReturnResult,
  CloseReturnSuccess,
  IllegalReturnState,
  type MarkReturnInTransitResult,
  MarkReturnInTransitSuccess,
  type ReceiveReturnResult,
  ReceiveReturnSuccess,
  type RefuseReturnResult,
  RefuseReturnSuccess,
  ReturnChanged,
  ReturnNotFound,
} from "./return-request.result";

interface Given {
  returnId: string;
  expectedVersion?: number | null | undefined;
}

/** What becomes of a return by our staff's word. Each act is kept in its order's history, with who and why. */
export class ReturnRequestService {
  constructor(
    private readonly database: Database,
    private readonly orders: OrderStore,
    private readonly closing: CloseReturnService,
    private readonly clock: Clock,
  ) {}

  approve(viewer: Viewer, input: ApproveReturnInput): Promise<typeof ApproveReturnResult> {
    return this.act(
      viewer,
      "approveReturn",
      input,
      approveReturnRules,
      ApproveReturnSuccess,
      async (tx, held, given) => {
        const { answer = null } = given;
        const at = this.clock();
        if (!held.request.move("approve", at)) return new IllegalReturnState(held.request.status);
        Object.assign(held.request, { answer, decidedAt: at });
        await this.keep(tx, viewer, held, OrderChangeKind.RETURN_APPROVED, answer);
        return null;
      },
    );
  }

  refuse(viewer: Viewer, input: RefuseReturnInput): Promise<typeof RefuseReturnResult> {
    return this.act(
      viewer,
      "refuseReturn",
      input,
      refuseReturnRules,
      RefuseReturnSuccess,
      async (tx, held, { reason }) => {
        const at = this.clock();
        if (!held.request.move("refuse", at)) return new IllegalReturnState(held.request.status);
        Object.assign(held.request, { answer: reason, decidedAt: at });
        await this.keep(tx, viewer, held, OrderChangeKind.RETURN_REFUSED, reason);
        return null;
      },
    );
  }

  send(viewer: Viewer, input: MarkReturnInTransitInput): Promise<typeof MarkReturnInTransitResult> {
    const rules = markReturnInTransitRules;
    return this.act(
      viewer,
      "markReturnInTransit",
      input,
      rules,
      MarkReturnInTransitSuccess,
      async (tx, held, given) => {
        const at = this.clock();
        if (!held.request.move("send", at)) return new IllegalReturnState(held.request.status);
        Object.assign(held.request, { trackingNumber: given.trackingNumber ?? null, sentAt: at });
        await this.keep(tx, viewer, held, OrderChangeKind.RETURN_SENT, null);
        return null;
      },
    );
  }

  /** Suppliers put on the shelf again what can be sold. */
  receive(viewer: Viewer, input: ReceiveReturnInput): Promise<typeof ReceiveReturnResult> {
    const rules = receiveReturnRules;
    return this.act(
      viewer,
      "receiveReturn",
      input,
      rules,
      ReceiveReturnSuccess,
      async (tx, held, { lines: stated }) => {
        const { request } = held;
        const lines = await findRows(tx, viewer, ReturnLine, [equals("returnId", request.id)]);
        const fault = count(lines, stated);
        if (fault) return fault;
        const at = this.clock();
        if (!request.move("receive", at)) return new IllegalReturnState(request.status);
        request.receivedAt = at;
        for (const line of lines) await storeRow(tx, line, ["restocked", "writtenOff"]);
        await this.keep(tx, viewer, held, OrderChangeKind.RETURN_RECEIVED, null);
        await record(tx, returnReceived(request, lines));
        return null;
      },
    );
  }

  close(viewer: Viewer, input: CloseReturnInput): Promise<typeof CloseReturnResult> {
    return this.act(viewer, "closeReturn", input, closeReturnRules, CloseReturnSuccess, (tx, held, given) =>
      this.closing.close(tx, viewer, held, given),
    );
  }

  private async keep(
    tx: EntityManager,
    viewer: Viewer,
    { request, order }: HeldReturn,
    kind: OrderChangeKind,
    reason: string | null,
  ): Promise<void> {
    order.note(kind, { at: request.updatedAt, reason });
    await storeRow(tx, request);
    await this.orders.store(tx, order, viewer);
  }

  /** An act on a return that exists, once per key. `decide` answers with a refusal, or null when the act is done. */
  private act<I extends Given, S extends object, R extends object>(
    viewer: Viewer,
    operation: string,
    input: object,
    rules: z.ZodType<I>,
    Success: new (request: ReturnRequest) => S,
    decide: (tx: EntityManager, held: HeldReturn, given: I) => Promise<R | null>,
  ) {
    return perform<I, HeldReturn | ReturnNotFound, S | R | ReturnChanged>(this.database, {
      operation,
      viewer,
      input,
      rules,
      lock: (tx, { returnId }) => this.lock(tx, viewer, returnId),
      decide: async (tx, held, given) => {
        const { request } = held;
        if (given.expectedVersion != null && given.expectedVersion !== request.version) {
          return new ReturnChanged(request.version);
        }
        return (await decide(tx, held, given)) ?? new Success(request);
      },
      resultId: ({ returnId }) => returnId,
      replay: async (tx, id) => {
        const [request] = await findRows(tx, viewer, ReturnRequest, [equals("id", id)]);
        return new Success(request!);
      },
    });
  }

  /** The order first, as whoever asks for a return has it. */
  private async lock(tx: EntityManager, viewer: Viewer, id: string): Promise<HeldReturn | ReturnNotFound> {
    const [known] = isId(id) ? await findRows(tx, viewer, ReturnRequest, [equals("id", id)]) : [];
    if (!known) return new ReturnNotFound();
    const order = await this.orders.lock(tx, viewer, known.orderId);
    const request = await lockRow(tx, viewer, ReturnRequest, known.id);
    return { request: request!, order: order! };
  }
}

type Stated = z.infer<typeof receiveReturnRules>["lines"];

/** Writes what came onto the lines, or says which of it could not have come. */
function count(lines: readonly ReturnLine[], stated: Stated): InvalidInput | null {
  for (const line of lines) Object.assign(line, { restocked: 0, writtenOff: 0 });
  const byLine = new Map(lines.map((line) => [line.orderLineId, line]));
  const faults = stated.flatMap(({ orderLineId, quantity, condition }, index) => {
    const line = byLine.get(orderLineId.toLowerCase());
    if (!line) return [{ field: `lines.${index}.orderLineId`, message: "The return has no such line." }];
    const field = condition === ReturnCondition.RESTOCK ? "restocked" : "writtenOff";
    line[field] = line[field]! + quantity;
    if (line.restocked! + line.writtenOff! <= line.quantity) return [];
    return [{ field: `lines.${index}.quantity`, message: `Of this line ${line.quantity} pieces were to come.` }];
  });
  return faults.length > 0 ? InvalidInput.of(faults) : null;
}
