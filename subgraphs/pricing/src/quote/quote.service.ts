import { type Database, type IdempotencyKeyReused, idempotently, isId, newId, record, type Viewer } from "@baiyun/kit";
import { type EntityManager, In } from "typeorm";
import { textOf } from "./calculation";
import { DutyEstimate } from "./duty-estimate.entity";
import type { PricingService } from "./pricing.service";
import { Quote, QuoteStatus } from "./quote.entity";
import {
  AcceptQuoteSuccess,
  isRefusal,
  QuoteExpired,
  QuoteNotFound,
  QuoteNotOpen,
  QuoteOffered,
  type Refusal,
} from "./quote.results";
import { canonicalText, type QuoteInputs, sha256 } from "./quote-inputs";
import type { Priced } from "./service-offer";

export type QuoteOutcome = QuoteOffered | Refusal;

export interface Owner {
  tenantId: string;
  orderId: string | null;
  createdBy: string;
}

/** Offers, accepts and replays quotes. */
export class QuoteService {
  constructor(
    private readonly database: Database,
    private readonly pricing: PricingService,
    private readonly validMs: number,
    readonly now: () => Date,
  ) {}

  /** Every service for a parcel at the viewer's prices; stores nothing. */
  compare(viewer: Viewer, parcel: Omit<QuoteInputs, "serviceCode">): ReturnType<PricingService["compare"]> {
    const tenantId = viewer.tenancy.kind === "one" ? viewer.tenancy.tenantId : null;
    return this.database.transaction(viewer, (tx) => this.pricing.compare(tx, parcel, tenantId, this.now()));
  }

  /** A quote for a parcel of no order. */
  quote(
    viewer: Viewer,
    tenantId: string,
    key: string,
    inputs: QuoteInputs,
  ): Promise<QuoteOutcome | IdempotencyKeyReused> {
    return this.database.transaction(viewer, (tx) =>
      idempotently<QuoteOutcome>(tx, {
        tenantId,
        operation: "quote",
        key,
        input: inputs,
        first: () => this.offer(tx, { tenantId, orderId: null, createdBy: viewer.actor }, inputs),
        resultId: (result) => (result instanceof QuoteOffered ? result.quote.id : null),
        replay: async (id) => new QuoteOffered(await tx.findOneByOrFail(Quote, { id, tenantId })),
      }),
    );
  }

  /** Prices and stores; a refusal stores nothing. */
  async offer(tx: EntityManager, owner: Owner, inputs: QuoteInputs): Promise<QuoteOutcome> {
    const priced = await this.pricing.price(tx, inputs, owner.tenantId, this.now());
    if (isRefusal(priced)) return priced;
    const quote = tx.create(Quote, this.rowOf(owner, inputs, priced));
    await tx.insert(Quote, quote);
    await this.keepDutyEstimates(tx, quote, priced);
    return new QuoteOffered(quote);
  }

  accept(
    viewer: Viewer,
    tenantId: string,
    key: string,
    quoteId: string,
  ): Promise<AcceptQuoteSuccess | QuoteNotFound | QuoteExpired | QuoteNotOpen | IdempotencyKeyReused> {
    return this.database.transaction(viewer, (tx) =>
      idempotently<AcceptQuoteSuccess | QuoteNotFound | QuoteExpired | QuoteNotOpen>(tx, {
        tenantId,
        operation: "acceptQuote",
        key,
        input: { quoteId },
        first: () => this.acceptOnce(tx, tenantId, quoteId),
        resultId: (result) => (result instanceof AcceptQuoteSuccess ? result.quote.id : null),
        replay: async (id) => new AcceptQuoteSuccess(await tx.findOneByOrFail(Quote, { id, tenantId })),
      }),
    );
  }

  private async acceptOnce(tx: EntityManager, tenantId: string, id: string) {
    if (!isId(id)) return new QuoteNotFound();
    const quote = await tx.findOne(Quote, { where: { id, tenantId }, lock: { mode: "pessimistic_write" } });
    if (!quote) return new QuoteNotFound();
    const now = this.now();
    const status = quote.statusAt(now);
    if (status === QuoteStatus.EXPIRED) return new QuoteExpired(quote.expiresAt);
    if (status !== QuoteStatus.OFFERED) return new QuoteNotOpen(status);

    quote.status = QuoteStatus.ACCEPTED;
    quote.acceptedAt = now;
    await tx.save(quote);
    const { orderId } = quote;
    if (orderId !== null) {
      await record(tx, { type: "quote.accepted.v1", aggregateId: id, tenantId, payload: { quoteId: id, orderId } });
    }
    return new AcceptQuoteSuccess(quote);
  }

  /** Takes back the quote of an order if it is in one of these states. */
  async voidQuoteOf(tx: EntityManager, orderId: string, statuses: readonly QuoteStatus[]): Promise<void> {
    const quote = await tx.findOne(Quote, {
      where: { orderId, status: In([...statuses]) },
      lock: { mode: "pessimistic_write" },
    });
    if (!quote) return;
    quote.status = QuoteStatus.VOID;
    await tx.save(quote);
    await tx.delete(DutyEstimate, { quoteId: quote.id });
  }

  /** Computes a quote again from what it pins. */
  async replayQuote(
    viewer: Viewer,
    quote: Quote,
  ): Promise<{ identical: boolean; document: string; costDocument: string }> {
    const calculation = await this.database.transaction(viewer, (tx) => this.pricing.recompute(tx, quote));
    const { document, costDocument } = textOf(calculation);
    return { identical: document === quote.document && costDocument === quote.costDocument, document, costDocument };
  }

  private rowOf(
    { tenantId, orderId, createdBy }: Owner,
    inputs: QuoteInputs,
    { serviceId, from, calculation }: Priced,
  ) {
    const text = canonicalText(inputs);
    const { pins } = calculation.document;
    return {
      id: newId(),
      tenantId,
      orderId,
      status: QuoteStatus.OFFERED,
      serviceId,
      ...pins,
      sellTotalMinor: calculation.sellTotalMinor,
      costTotalMinor: calculation.costTotalMinor,
      currency: inputs.currency,
      pricedAt: from.pricedAt,
      expiresAt: new Date(from.pricedAt.getTime() + this.validMs),
      acceptedAt: null,
      inputs: text,
      inputsHash: sha256(text),
      ...textOf(calculation),
      createdBy,
      createdAt: from.pricedAt,
    };
  }

  private async keepDutyEstimates(tx: EntityManager, quote: Quote, { calculation }: Priced): Promise<void> {
    const { landedCost, inputs } = calculation.document;
    if (!landedCost) return;
    const estimates = inputs.goods.flatMap(({ orderLineId }, index) => {
      const duty = landedCost.dutyByGoods[index] ?? null;
      if (orderLineId === null || duty === null) return [];
      const { currency } = landedCost;
      return [{ orderLineId, tenantId: quote.tenantId, quoteId: quote.id, amountMinor: BigInt(duty), currency }];
    });
    if (estimates.length > 0) await tx.insert(DutyEstimate, estimates);
  }
}
