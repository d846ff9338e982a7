import { type Clock, InvalidInput, record, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { HoldCause, type Order } from "../order/order.entity";
import { orderReleased } from "../order/order.events";
import { OrderChanged } from "../order/order.result";
import { isHandedOver, next, OrderStatus } from "../order/order-status";
import type { OrderStore } from "../order/order-store.service";
import type { OrderWork } from "../order/order-work";
import type { LineQuantities } from "../order-line/line-quantity.input";
import type { OrderLine } from "../order-line/order-line.entity";
import type { OrderLineService } from "../order-line/order-line.service";
import { LinesFrozen, OrderAlternative } from "./order-part.result";

interface Asked {
  expectedVersion?: number | null | undefined;
  lines: LineQuantities;
}

/** Pieces that can be taken out of an order's lines. */
export interface Taking {
  lines: OrderLine[];
  pieces: Map<string, number>;
}

interface TakenOut {
  act: "cancelLines" | "splitOff";
  taking: Taking;
  /** What is left, packed; as it was without it. */
  remaining: Pick<Order, "parcel" | "moreParcels"> | null;
  reason: string;
}

/** To these holds their customer's answer is to want less. */
const ANSWERED_BY_LESS: readonly (HoldCause | null)[] = [HoldCause.STOCK_OUT, HoldCause.QUOTE_REJECTED];
const RETURNABLE: readonly OrderStatus[] = [
  OrderStatus.IN_FULFILMENT,
  OrderStatus.PARTIALLY_SHIPPED,
  OrderStatus.SHIPPED,
  OrderStatus.DELIVERED,
  OrderStatus.CLOSED,
];

/** Takes pieces out of an order that logistics was not asked to ship yet. Whoever calls holds the order's lock. */
export class TakingOut {
  constructor(
    private readonly store: OrderStore,
    private readonly lines: OrderLineService,
    private readonly work: OrderWork,
    private readonly clock: Clock,
  ) {}

  /** What can be taken out as it was asked for, or why it cannot. Nothing is changed. */
  async plan(
    tx: EntityManager,
    order: Order,
    act: TakenOut["act"],
    { expectedVersion, lines: asked }: Asked,
  ): Promise<Taking | OrderChanged | LinesFrozen | InvalidInput> {
    if (expectedVersion != null && expectedVersion !== order.version) return new OrderChanged(order.version);
    if (!(await this.mayShrink(tx, order, act))) return this.frozen(tx, order);
    const lines = await this.lines.of(tx, order);
    const pieces = new Map(asked.map(({ orderLineId, quantity }) => [orderLineId.toLowerCase(), quantity]));
    return faultOf(asked, lines) ?? { lines, pieces };
  }

  /** Writes what is left and asks for what that costs; of a draft it only writes. */
  async shrink(tx: EntityManager, viewer: Viewer, order: Order, { act, taking, remaining, reason }: TakenOut) {
    const at = this.clock();
    const wasHeld = order.status === OrderStatus.ON_HOLD && order.move("release", at);
    const wasHandedOver = wasHeld && isHandedOver(order.status);
    const isAsked = order.move(act, at);
    if (isAsked) order.explain({ reason });
    else Object.assign(order, { updatedAt: at });
    // A quote that was made before is of more than is left.
    Object.assign(order, { ...remaining, wantedQuoteId: null });
    order.voidQuote();
    const taken = await this.lines.takeOut(tx, taking.lines, taking.pieces);
    if (remaining) await this.lines.forgetParcels(tx, order);
    return {
      taken,
      keep: async () => {
        await this.store.store(tx, order, viewer);
        if (wasHandedOver) await record(tx, orderReleased(order, viewer));
        if (isAsked) await this.work.shrink(tx, order, viewer, reason);
      },
    };
  }

  private async mayShrink(tx: EntityManager, order: Order, act: TakenOut["act"]): Promise<boolean> {
    if (order.status === OrderStatus.DRAFT) return act === "splitOff";
    const isAnswer = order.status === OrderStatus.ON_HOLD && ANSWERED_BY_LESS.includes(order.holdCause);
    const state = isAnswer ? next(order, "release") : order;
    return state !== null && next(state, act) !== null && !(await this.work.isHandedOver(tx, order));
  }

  private async frozen(tx: EntityManager, order: Order): Promise<LinesFrozen> {
    const { status } = order;
    if (status === OrderStatus.DRAFT) return new LinesFrozen(status, [OrderAlternative.EDIT_ORDER]);
    const isBagged = await this.work.isBagged(tx, order);
    const mayCancel = !isBagged && (next(order, "cancel") ?? next(order, "requestCancel")) !== null;
    if (mayCancel) return new LinesFrozen(status, [OrderAlternative.CANCEL_ORDER]);
    return new LinesFrozen(status, RETURNABLE.includes(status) ? [OrderAlternative.REQUEST_RETURN] : []);
  }
}

function faultOf(asked: LineQuantities, lines: readonly OrderLine[]): InvalidInput | null {
  const faults = asked.flatMap(({ orderLineId, quantity }, index) => {
    const line = lines.find(({ id }) => id === orderLineId.toLowerCase());
    if (!line) return [{ field: `lines.${index}.orderLineId`, message: "The order has no such line." }];
    if (quantity <= line.quantity) return [];
    return [{ field: `lines.${index}.quantity`, message: `This line has ${line.quantity} pieces.` }];
  });
  if (faults.length > 0) return InvalidInput.of(faults);
  const [wanted, there] = [asked, lines].map((all) => all.reduce((sum, { quantity }) => sum + quantity, 0));
  if (wanted! < there!) return null;
  return new InvalidInput("lines", "Nothing would be left of the order: cancel it instead.");
}

/** A reason is read by people: the first few lines say enough. */
const NAMED_LINES = 5;

/** Which pieces, for people. */
export function inWords({ lines, pieces }: Taking): string {
  const named = lines.filter(({ id }) => pieces.has(id)).map(({ id, sku }) => `${pieces.get(id)} × ${sku}`);
  const more = named.length > NAMED_LINES ? `, and ${named.length - NAMED_LINES} more lines` : "";
  return `${named.slice(0, NAMED_LINES).join(", ")}${more}`;
}
