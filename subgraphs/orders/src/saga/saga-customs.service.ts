import type { EntityManager } from "typeorm";
import { OrderExceptionKind } from "../order-exception/order-exception.entity";
import type { OrderExceptionService } from "../order-exception/order-exception.service";
import type { SagaRequests } from "./saga-requests.service";
import { CustomsState } from "./saga-state";
import { isBeyond, SagaStep } from "./saga-step";
import type { SagaStore } from "./saga-store.service";
import type { SagaTurn } from "./saga-turn";

/** What customs say of a declaration, as logistics tells it. */
export interface CustomsWord {
  declarationId: string;
  orderId: string;
  shipmentId: string | null;
  version: number;
  message: string | null;
  occurredAt: Date;
}

const { CUSTOMS_HELD, CUSTOMS_REJECTED } = OrderExceptionKind;

/** What customs mean for an order: it waits for them, or they take its goods, and what the border costs is owed no longer. */
export class SagaCustoms {
  constructor(
    private readonly sagas: SagaStore,
    private readonly requests: SagaRequests,
    private readonly exceptions: OrderExceptionService,
  ) {}

  held(tx: EntityManager, word: CustomsWord): Promise<void> {
    return this.stop(tx, word, CUSTOMS_HELD, "declaration.held.v1", "Customs hold its goods.");
  }

  rejected(tx: EntityManager, word: CustomsWord): Promise<void> {
    return this.stop(tx, word, CUSTOMS_REJECTED, "declaration.rejected.v1", "Customs rejected a declaration of it.");
  }

  /** A correction is accepted. Of most declarations there was none, and then nothing is locked. */
  accepted(tx: EntityManager, word: Pick<CustomsWord, "declarationId">): Promise<void> {
    return this.end(tx, word, [CUSTOMS_REJECTED], "declaration.accepted.v1", "Customs accepted the correction.");
  }

  released(tx: EntityManager, word: Pick<CustomsWord, "declarationId">): Promise<void> {
    const kinds = [CUSTOMS_HELD, CUSTOMS_REJECTED];
    return this.end(tx, word, kinds, "declaration.released.v1", "Customs let its goods go.");
  }

  /** The order itself stays where it is: whether its goods are claimed for is decided by people. */
  async seized(tx: EntityManager, { orderId, declarationId }: CustomsWord): Promise<void> {
    const turn = await this.sagas.turn(tx, orderId, { event: "declaration.seized.v1" });
    if (!turn || isOver(turn) || turn.saga.customs === CustomsState.SEIZED) return;
    const kinds = [CUSTOMS_HELD, CUSTOMS_REJECTED];
    await this.exceptions.clear(tx, orderId, turn.at, { declarationId, kinds });
    turn.saga.customs = CustomsState.SEIZED;
    turn.did("Customs took its goods for good.");
    this.requests.askWithoutDuty(turn);
    await this.sagas.keep(tx, turn);
  }

  /** Of an order that came further than customs could let it: whatever they said is over. */
  async leave(tx: EntityManager, { order, saga, at }: SagaTurn): Promise<void> {
    await this.exceptions.clear(tx, order.id, at, null);
    saga.customs = null;
  }

  private async stop(
    tx: EntityManager,
    { orderId, version: declarationVersion, ...word }: CustomsWord,
    kind: OrderExceptionKind,
    event: string,
    deed: string,
  ): Promise<void> {
    const turn = await this.sagas.turn(tx, orderId, { event });
    if (!turn || isOver(turn)) return;
    if (!(await this.exceptions.declare(tx, turn.order.tenantId, { ...word, orderId, declarationVersion, kind })))
      return;
    await this.tell(tx, turn, word.message === null ? deed : `${deed} ${word.message}`);
  }

  private async end(
    tx: EntityManager,
    { declarationId }: Pick<CustomsWord, "declarationId">,
    kinds: readonly OrderExceptionKind[],
    event: string,
    deed: string,
  ): Promise<void> {
    for (const orderId of await this.exceptions.keptBy(tx, declarationId, kinds)) {
      const turn = await this.sagas.turn(tx, orderId, { event });
      if (!turn) continue;
      await this.exceptions.clear(tx, orderId, turn.at, { declarationId, kinds });
      await this.tell(tx, turn, deed);
    }
  }

  /** One of its declarations may still keep it when another does not. */
  private async tell(tx: EntityManager, turn: SagaTurn, deed: string): Promise<void> {
    const { order, saga } = turn;
    if (saga.customs !== CustomsState.SEIZED) {
      const open = await this.exceptions.openOf(tx, order.id);
      const isHeld = open.includes(CUSTOMS_HELD);
      saga.customs = open.includes(CUSTOMS_REJECTED) ? CustomsState.REJECTED : isHeld ? CustomsState.HELD : null;
    }
    turn.did(deed);
    await this.sagas.keep(tx, turn);
  }
}

/** Delivered, come back or cancelled. */
const isOver = ({ saga }: SagaTurn): boolean => !isBeyond(SagaStep.DELIVERED, saga.step);
