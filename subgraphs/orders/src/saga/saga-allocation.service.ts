import type { EntityManager } from "typeorm";
import { HoldCause } from "../order/order.entity";
import type { SagaRequests } from "./saga-requests.service";
import { StockState } from "./saga-state";
import { isBeyond, SagaStep } from "./saga-step";
import type { SagaStore } from "./saga-store.service";
import type { SagaTurn } from "./saga-turn";

interface StockAnswer {
  orderId: string;
  attempt: number;
}

interface Shortage {
  sku: string;
  wanted: number;
  available: number;
}

/** A hold's reason is read by people: the first few lines say enough. */
const NAMED_LINES = 5;

const PENDING: readonly StockState[] = [StockState.ASKED, StockState.RESERVED];

/** What suppliers tell of an order's goods. */
export class SagaAllocation {
  constructor(
    private readonly sagas: SagaStore,
    private readonly requests: SagaRequests,
  ) {}

  /** Its suppliers have yet to accept. */
  async reserved(tx: EntityManager, answer: StockAnswer): Promise<void> {
    const turn = await this.sagas.turn(tx, answer.orderId, { event: "stock.reserved.v1" });
    if (!turn || !isAnswer(turn, answer) || turn.saga.stock === StockState.RESERVED) return;
    turn.saga.stock = StockState.RESERVED;
    turn.did("Its goods are reserved; suppliers have yet to accept.");
    await this.sagas.keep(tx, turn);
  }

  async allocated(tx: EntityManager, answer: StockAnswer): Promise<void> {
    const turn = await this.sagas.turn(tx, answer.orderId, { event: "stock.allocated.v1" });
    if (!turn || !isAnswer(turn, answer)) return;
    turn.saga.stock = StockState.ALLOCATED;
    await this.goOn(tx, turn, "All its goods are there.");
    if (turn.deeds.length === 0) turn.did("All its goods are there; it waits for its price.");
    await this.sagas.keep(tx, turn);
  }

  async unavailable(tx: EntityManager, answer: StockAnswer & { lines: readonly Shortage[] }): Promise<void> {
    const turn = await this.sagas.turn(tx, answer.orderId, { event: "stock.unavailable.v1" });
    if (!turn || !isAnswer(turn, answer)) return;
    const reason = reasonOf(answer.lines);
    turn.did(reason);
    // Before it is funded anew, they are asked for again when it is.
    const isFunded = !isBeyond(SagaStep.FUNDED, turn.saga.step);
    turn.saga.stock = isFunded ? StockState.UNAVAILABLE : StockState.RELEASED;
    if (isFunded) this.requests.hold(turn, HoldCause.STOCK_OUT, reason);
    await this.sagas.keep(tx, turn);
  }

  /** Its goods are there, or are not waited for any more: logistics ships it, unless it is held for something else. */
  async goOn(tx: EntityManager, turn: SagaTurn, deed: string): Promise<void> {
    if (!turn.move("allocate")) return;
    turn.did(deed, SagaStep.ALLOCATED);
    await this.requests.goOn(tx, turn);
  }
}

/** Late, repeated, and answers to what was asked before are void. */
const isAnswer = ({ saga }: SagaTurn, { attempt }: StockAnswer): boolean =>
  PENDING.includes(saga.stock) && saga.allocationAttempts === attempt;

function reasonOf(lines: readonly Shortage[]): string {
  const named = lines
    .slice(0, NAMED_LINES)
    .map(({ sku, wanted, available }) => `${sku}: ${wanted} wanted, ${available} there`);
  const more = lines.length > NAMED_LINES ? `; and ${lines.length - NAMED_LINES} more` : "";
  return `Out of stock: ${named.join("; ")}${more}.`;
}
