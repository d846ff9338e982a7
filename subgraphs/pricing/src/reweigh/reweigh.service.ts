import { equals, findRows, record, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Exchange } from "../fx/exchange";
import { recalculate } from "../quote/calculation";
import type { PricedFrom } from "../quote/calculation-parts";
import type { AnyQuoteDocument } from "../quote/document";
import { dutiesOf } from "../quote/duties";
import { bookOfQuote, readPinnedBook } from "../quote/price-book";
import { Quote, QuoteStatus } from "../quote/quote.entity";
import { priceIn } from "../quote/quote.events";
import { type QuoteInputs, withParcels } from "../quote/quote.input";
import { QuoteProof } from "../quote/quote-proof.entity";
import type { Tariff } from "../rate-card/tariff";
import { billableWeight, type Parcel } from "../service/billable-weight";
import { quoteReweighed, ReweighVerdict } from "./reweigh.events";

export interface MeasuredParcels {
  tenantId: string;
  orderId: string;
  shipmentId: string;
  measurementId: string;
  /** Each in the order of their numbers; null of what was not weighed yet. */
  parcels: readonly (Parcel | null)[];
  measuredAt: string;
}

/** Holds what the scales say against what was quoted, by the terms that the quote was made under. */
export class ReweighService {
  /** @param tolerancePercent how much above the quoted weight still counts as it: scales differ */
  constructor(private readonly tolerancePercent: number) {}

  /** Several parcels are judged together, once the last is weighed. */
  async measured(tx: EntityManager, { tenantId, parcels, ...weighing }: MeasuredParcels): Promise<void> {
    const measured = parcels.filter((parcel) => parcel !== null);
    if (measured.length < parcels.length) return;
    const quotes = await findRows(tx, Viewer.system, Quote, [
      equals("orderId", weighing.orderId),
      equals("tenantId", tenantId),
      equals("status", QuoteStatus.ACCEPTED),
    ]);
    const quote = quotes.at(-1);
    if (!quote) return;
    const [proof] = await findRows(tx, Viewer.system, QuoteProof, [equals("id", quote.id)]);
    const { pins, weight } = proof!.content;
    const { text, values } = bookOfQuote(pins);
    const [{ book }] = await tx.query(text, values);
    const pinned = readPinnedBook(book);
    const { tariff } = pinned;
    const quotedBillableG = weight.billableG;
    const weights = measured.map((parcel) => billableWeight(parcel, tariff.terms.weightRule).billableG);
    const measuredBillableG = weights.reduce((sum, billableG) => sum + billableG, 0);
    const limitG = limitOf(tariff);
    const isOverLimit = weights.some((billableG) => billableG > limitG);
    const verdict = isOverLimit
      ? ReweighVerdict.OVER_SERVICE_LIMIT
      : this.verdictOf(quotedBillableG, measuredBillableG);
    const isAsQuoted = verdict === ReweighVerdict.AS_QUOTED && measuredBillableG >= quotedBillableG;
    const inputs: QuoteInputs = JSON.parse(proof!.inputs);
    await record(
      tx,
      quoteReweighed(tenantId, {
        ...weighing,
        quoteId: quote.id,
        verdict,
        price:
          verdict === ReweighVerdict.OVER_SERVICE_LIMIT
            ? null
            : this.priceOf(proof!.content, isAsQuoted ? inputs : withParcels(inputs, measured), {
                ...pinned,
                pricedAt: quote.pricedAt,
              }),
        quotedBillableG,
        measuredBillableG,
        ...(weights.length > 1 && { parcelsBillableG: weights }),
        limitG,
      }),
    );
  }

  /** By the rates and rules that the quote pins, as on the day that it was made. */
  private priceOf(stored: AnyQuoteDocument, inputs: QuoteInputs, from: PricedFrom) {
    const { document, sellTotalMinor } = recalculate(stored, inputs, from);
    return priceIn(document.currency, sellTotalMinor, dutiesOf(document, new Exchange(from.rates)));
  }

  private verdictOf(quotedG: number, measuredG: number): ReweighVerdict {
    const isAbove = measuredG * 100 > quotedG * (100 + this.tolerancePercent);
    return isAbove ? ReweighVerdict.ABOVE_QUOTE : ReweighVerdict.AS_QUOTED;
  }
}

/** By its terms, and by the last weight that has a price. */
const limitOf = ({ terms, brackets }: Tariff): number =>
  Math.min(terms.weightLimitG, Math.max(...brackets.map(({ upToG }) => upToG)));
