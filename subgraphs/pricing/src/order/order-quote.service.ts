import { accepted, equals, InvalidInput, insertRows, lockRows, newId, record, storeRow, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { AttachQuoteService } from "../quote/attach-quote.service";
import type { Priced } from "../quote/pricing";
import { QuoteStatus } from "../quote/quote.entity";
import { quoteOffered, quoteRejected } from "../quote/quote.events";
import { quoteInputs } from "../quote/quote.input";
import { QuoteOffered } from "../quote/quote.result";
import type { QuoteService } from "../quote/quote.service";
import type { ImportRequirementService } from "../requirement/import-requirement.service";
import type { Stated } from "../requirement/lacking";
import { OrderProgress } from "./order-progress.entity";

/** Something that happened to an order, and when. */
export interface OrderMoment {
  orderId: string;
  tenantId: string;
  at: Date;
}

/** How a moment stands to what is known of its order: nothing, something earlier, this very moment, something later. */
type News = "first" | "newer" | "known" | "overtaken";

/** All but what is void. A submission later than the quote means that orders did not take it, even if it was accepted. */
const STANDING = [QuoteStatus.OFFERED, QuoteStatus.ACCEPTED, QuoteStatus.EXPIRED];

interface Asked {
  attempt: number | undefined;
  /** The quote of no order whose price it is to have. */
  quoteId: string | null | undefined;
  /** What it states of what destinations want; undefined where that was not told. */
  stated?: Stated | undefined;
}

/** Keeps one open quote per order, however often and in whatever order the order's events arrive. */
export class OrderQuoteService {
  constructor(
    private readonly quotes: QuoteService,
    private readonly attachments: AttachQuoteService,
    private readonly requirements: ImportRequirementService,
  ) {}

  /**
   * Prices a submitted order and tells whether there is an offer; `attempt`, the order's own count, is echoed. One that names a quote made
   * before it has that price or, where it cannot, none.
   */
  async submitted(
    tx: EntityManager,
    moment: OrderMoment,
    asked: object,
    { attempt, quoteId, stated }: Asked,
  ): Promise<void> {
    const { orderId, tenantId } = moment;
    const news = await this.advance(tx, moment);
    if (news === "overtaken") return;
    if (news === "known" && (await this.quotes.hasQuoteFor(tx, orderId, STANDING))) return;
    if (news === "newer") await this.quotes.voidQuoteOf(tx, orderId, STANDING);
    const inputs = accepted(quoteInputs, asked);
    const outcome =
      inputs instanceof InvalidInput
        ? inputs
        : await this.quotes.offer(tx, { tenantId, orderId, attempt, createdBy: "system" }, inputs, newId(), (priced) =>
            this.refuse(tx, tenantId, priced, stated),
          );
    if (!(outcome instanceof QuoteOffered)) return record(tx, quoteRejected(moment, outcome, attempt));
    if (!quoteId) return record(tx, quoteOffered(outcome, orderId, attempt));
    const refusal = await this.attachments.take(tx, orderId, quoteId);
    if (!refusal) return;
    await this.quotes.voidQuoteOf(tx, orderId, STANDING);
    await record(tx, quoteRejected(moment, refusal, attempt));
  }

  /** What is confirmed to be wanted of every parcel there, and is not stated. */
  private async refuse(tx: EntityManager, customerId: string, priced: Priced, stated: Stated | undefined) {
    if (!stated) return null;
    const lacked = await this.requirements.lacked(tx, customerId, priced, stated);
    const faults = lacked
      .filter(({ verdict }) => verdict === "refused")
      .map(({ field, message }) => ({ field: field ?? "", message }));
    return faults.length > 0 ? InvalidInput.of(faults) : null;
  }

  /** What was priced is no longer what is ordered: a quote accepted before we heard of it was for the old order. */
  edited(tx: EntityManager, moment: OrderMoment): Promise<void> {
    return this.withdraw(tx, moment, STANDING);
  }

  /** An accepted quote stays as the record of what was agreed. */
  cancelled(tx: EntityManager, moment: OrderMoment): Promise<void> {
    return this.withdraw(tx, moment, [QuoteStatus.OFFERED, QuoteStatus.EXPIRED]);
  }

  private async withdraw(tx: EntityManager, moment: OrderMoment, statuses: readonly QuoteStatus[]): Promise<void> {
    const news = await this.advance(tx, moment);
    if (news === "newer" || news === "known") await this.quotes.voidQuoteOf(tx, moment.orderId, statuses);
  }

  /** Moves on to this moment. An order of which nothing was known has no quote either. */
  private async advance(tx: EntityManager, { orderId, tenantId, at }: OrderMoment): Promise<News> {
    const first = await insertRows(tx, OrderProgress, [{ orderId, tenantId, asOf: at }], { onConflict: "ignore" });
    if (first === 1) return "first";
    const [progress] = await lockRows(tx, Viewer.system, OrderProgress, [equals("orderId", orderId)]);
    const ahead = at.getTime() - progress!.asOf.getTime();
    if (ahead < 0) return "overtaken";
    if (ahead === 0) return "known";
    progress!.asOf = at;
    await storeRow(tx, progress!, ["asOf"]);
    return "newer";
  }
}
