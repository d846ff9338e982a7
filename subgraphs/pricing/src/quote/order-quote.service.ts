import { record } from "@baiyun/kit";
import { type EntityManager, In } from "typeorm";
import { OrderProgress } from "./order-progress.entity";
import { Quote, QuoteStatus } from "./quote.entity";
import { QuoteOffered } from "./quote.results";
import type { QuoteService } from "./quote.service";
import type { QuoteInputs } from "./quote-inputs";

/** Something that happened to an order, and when. */
export interface OrderMoment {
  orderId: string;
  tenantId: string;
  at: Date;
}

/** A submission later than the quote means that orders did not take it, even if it was accepted. */
const OPEN = [QuoteStatus.OFFERED, QuoteStatus.ACCEPTED];

/** Keeps one open quote per order, however often and in whatever order the order's events arrive. */
export class OrderQuoteService {
  constructor(private readonly quotes: QuoteService) {}

  /** Prices a submitted order and tells whether there is an offer; `attempt`, the order's own count, is echoed. */
  async submitted(
    tx: EntityManager,
    moment: OrderMoment,
    inputs: QuoteInputs,
    attempt: number | undefined,
  ): Promise<void> {
    const { orderId, tenantId, at } = moment;
    const known = await this.advance(tx, moment);
    if (known === null) return;
    if (at.getTime() === known.getTime() && (await tx.existsBy(Quote, { orderId, status: In(OPEN) }))) return;
    await this.quotes.voidQuoteOf(tx, orderId, OPEN);
    const outcome = await this.quotes.offer(tx, { tenantId, orderId, createdBy: "system" }, inputs);
    if (outcome instanceof QuoteOffered) {
      const { id: quoteId, sellTotalMinor, currency, expiresAt } = outcome.quote;
      const sellTotal = { amountMinor: sellTotalMinor.toString(), currency };
      const payload = { quoteId, orderId, sellTotal, expiresAt: expiresAt.toISOString(), attempt };
      await record(tx, { type: "quote.offered.v1", aggregateId: quoteId, tenantId, payload });
    } else {
      const payload = { orderId, code: outcome.constructor.name, message: outcome.message, attempt };
      await record(tx, { type: "quote.rejected.v1", aggregateId: orderId, tenantId, payload });
    }
  }

  /** What was priced is no longer what is ordered: a quote accepted before we heard of it was for the old order. */
  edited(tx: EntityManager, moment: OrderMoment): Promise<void> {
    return this.withdraw(tx, moment, OPEN);
  }

  /** An accepted quote stays as the record of what was agreed. */
  cancelled(tx: EntityManager, moment: OrderMoment): Promise<void> {
    return this.withdraw(tx, moment, [QuoteStatus.OFFERED]);
  }

  private async withdraw(tx: EntityManager, moment: OrderMoment, statuses: readonly QuoteStatus[]): Promise<void> {
    const known = await this.advance(tx, moment);
    if (known !== null) await this.quotes.voidQuoteOf(tx, moment.orderId, statuses);
  }

  /** Moves on to this moment and answers the one known before; null when something newer is known. */
  private async advance(tx: EntityManager, { orderId, tenantId, at }: OrderMoment): Promise<Date | null> {
    await tx
      .createQueryBuilder()
      .insert()
      .into(OrderProgress)
      .values({ orderId, tenantId, asOf: new Date(0) })
      .orIgnore()
      .execute();
    const progress = await tx.findOneOrFail(OrderProgress, { where: { orderId }, lock: { mode: "pessimistic_write" } });
    if (at < progress.asOf) return null;
    await tx.update(OrderProgress, { orderId }, { asOf: at });
    return progress.asOf;
  }
}
