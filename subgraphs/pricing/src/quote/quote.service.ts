import {
  accepted,
  type Clock,
  type Database,
  equals,
  findRows,
  InvalidInput,
  insertRows,
  lockRow,
  newId,
  perform,
  type Rows,
  record,
  storeRow,
  type Viewer,
} from "@baiyun/kit";
import { type EntityManager, In } from "typeorm";
import { Exchange } from "../fx/exchange";
import { recalculate } from "./calculation";
import { canonicalText, sha256 } from "./canonical-text";
import { textOf } from "./document";
import { dutiesOf } from "./duties";
import { DutyEstimate } from "./duty-estimate.entity";
import { dutyEstimatesOf } from "./duty-estimates";
import { type BookRequest, type BookStatement, bookInForce, bookOfQuote, readBook, readPinnedBook } from "./price-book";
import { offersOf, type Priced, priceOf, type ServiceOffer, shipsAt } from "./pricing";
import { Quote, QuoteStatus } from "./quote.entity";
import { quoteAccepted } from "./quote.events";
import { acceptQuoteInput, comparedParcel, type QuoteInputs, quoteInputs } from "./quote.input";
import {
  type AcceptQuoteResult,
  AcceptQuoteSuccess,
  isRefusal,
  QuoteExpired,
  QuoteNotFound,
  QuoteNotOpen,
  QuoteOffered,
  type QuoteResult,
  type Refusal,
} from "./quote.result";
import { QuoteProof } from "./quote-proof.entity";

export type QuoteOutcome = QuoteOffered | Refusal;

export interface Owner {
  tenantId: string;
  orderId: string | null;
  /** Which submission of the order it answers, where that was told. */
  attempt?: number | undefined;
  createdBy: string;
}

/** A quote computed again, and whether every byte is what it was. */
export interface Replay {
  identical: boolean;
  calculation: string;
  document: string;
  costDocument: string;
}

/** Compares services; offers, accepts and replays quotes. */
export class QuoteService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly validMs: number,
    private readonly rateMaxAgeMs: number,
  ) {}

  statusOf(quote: Quote): QuoteStatus {
    return quote.statusAt(this.clock());
  }

  /** Every service for a parcel at the viewer's prices; stores nothing. */
  async compare(viewer: Viewer, input: object): Promise<ServiceOffer[] | InvalidInput> {
    const parcel = accepted(comparedParcel, input);
    if (parcel instanceof InvalidInput) return parcel;
    const tenantId = viewer.tenancy.kind === "one" ? viewer.tenancy.tenantId : null;
    const request = this.bookRequest(tenantId, parcel, null);
    return offersOf(parcel, readBook(await this.read(viewer, bookInForce(request)), request));
  }

  /** What a customer's parcel would be quoted now; stores nothing. */
  async preview(viewer: Viewer, tenantId: string, stated: object): Promise<Priced | Refusal> {
    const inputs = accepted(quoteInputs, stated);
    if (inputs instanceof InvalidInput) return inputs;
    const request = this.bookRequest(tenantId, inputs, inputs.serviceCode);
    return priceOf(inputs, readBook(await this.read(viewer, bookInForce(request)), request));
  }

  /** A quote for a parcel of no order. */
  quote(viewer: Viewer, input: object): Promise<typeof QuoteResult> {
    const owner = { tenantId: tenantOf(viewer), orderId: null, createdBy: viewer.actor };
    return perform(this.database, {
      operation: "quote",
      viewer,
      input,
      rules: quoteInputs,
      lock: async () => null,
      decide: (tx, _nothing, inputs, id) => this.offer(tx, owner, inputs, id),
      resultId: (_inputs, id) => id,
      replay: async (tx, id) => new QuoteOffered(await storedQuote(tx, viewer, id)),
    });
  }

  /**
   * Prices and stores; a refusal stores nothing.
   *
   * @param refuse what else may be against it, once it has a price
   */
  async offer(
    tx: EntityManager,
    owner: Owner,
    inputs: QuoteInputs,
    id = newId(),
    refuse: (priced: Priced) => Promise<Refusal | null> = async () => null,
  ): Promise<QuoteOutcome> {
    const request = this.bookRequest(owner.tenantId, inputs, inputs.serviceCode);
    const { text, values } = bookInForce(request);
    const [{ book }] = await tx.query(text, values);
    const priced = priceOf(inputs, readBook(book, request));
    if (isRefusal(priced)) return priced;
    const refusal = await refuse(priced);
    if (refusal) return refusal;
    const quote = this.quoteOf(id, owner, inputs, priced);
    // Sent together, in this order: estimates refer to their quote.
    await Promise.all([
      insertRows(tx, Quote, [quote]),
      insertRows(tx, DutyEstimate, dutyEstimatesOf(quote, priced.calculation.document)),
    ]);
    return new QuoteOffered(quote, dutiesOf(priced.calculation.document, new Exchange(priced.from.rates)));
  }

  accept(viewer: Viewer, input: object): Promise<typeof AcceptQuoteResult> {
    return perform(this.database, {
      operation: "acceptQuote",
      viewer,
      input,
      rules: acceptQuoteInput,
      lock: async (tx, { quoteId }) => (await lockRow(tx, viewer, Quote, quoteId)) ?? new QuoteNotFound(),
      decide: (tx, quote) => this.acceptNow(tx, quote),
      resultId: ({ quoteId }) => quoteId,
      replay: async (tx, id) => new AcceptQuoteSuccess(await storedQuote(tx, viewer, id)),
    });
  }

  private async acceptNow(tx: EntityManager, quote: Quote) {
    const now = this.clock();
    const status = quote.statusAt(now);
    if (status === QuoteStatus.EXPIRED) return new QuoteExpired(quote.expiresAt);
    if (status !== QuoteStatus.OFFERED) return new QuoteNotOpen(status);
    quote.status = QuoteStatus.ACCEPTED;
    quote.acceptedAt = now;
    await storeRow(tx, quote, ["status", "acceptedAt"]);
    if (quote.orderId !== null) await record(tx, quoteAccepted(quote, quote.orderId));
    return new AcceptQuoteSuccess(quote);
  }

  hasQuoteFor(tx: EntityManager, orderId: string, statuses: readonly QuoteStatus[]): Promise<boolean> {
    return tx.existsBy(Quote, { orderId, status: In([...statuses]) });
  }

  /** Takes back the quote of an order if it is in one of these states. */
  async voidQuoteOf(tx: EntityManager, orderId: string, statuses: readonly QuoteStatus[]): Promise<void> {
    await tx.query(
      `WITH voided AS (
         UPDATE quote SET status = 'VOID', version = version + 1 WHERE order_id = $1 AND status = ANY($2) RETURNING id
       )
       DELETE FROM duty_estimate USING voided WHERE duty_estimate.quote_id = voided.id`,
      [orderId, statuses],
    );
  }

  /** Computes a quote again from the rows it pins, whatever has been published since. Null when the viewer has none of this id. */
  async replay(viewer: Viewer, rows: Rows, id: string): Promise<Replay | null> {
    const [quote, stored] = await Promise.all([rows.one(Quote, id), rows.one(QuoteProof, id)]);
    if (!quote || !stored) return null;
    const book = readPinnedBook(await this.read(viewer, bookOfQuote(stored.content.pins)));
    const { document, costDocument } = textOf(
      recalculate(stored.content, JSON.parse(stored.inputs), { ...book, pricedAt: quote.pricedAt }),
    );
    const identical = document === stored.document && costDocument === stored.costDocument;
    return { identical, calculation: stored.content.calculation, document, costDocument };
  }

  private bookRequest(
    tenantId: string | null,
    { destination, expectedShipDate }: Pick<QuoteInputs, "destination" | "expectedShipDate">,
    serviceCode: string | null,
  ): BookRequest {
    const at = this.clock();
    const { rateMaxAgeMs } = this;
    return { tenantId, destination, serviceCode, at, shipsAt: shipsAt(expectedShipDate, at), rateMaxAgeMs };
  }

  private async read(viewer: Viewer, statement: BookStatement): Promise<unknown> {
    const [answers] = await this.database.read(viewer, [statement]);
    return answers![0]![0];
  }

  private quoteOf(id: string, owner: Owner, inputs: QuoteInputs, { serviceId, from, calculation }: Priced): Quote {
    const text = canonicalText(inputs);
    return Object.assign(new Quote(), {
      id,
      ...owner,
      status: QuoteStatus.OFFERED,
      serviceId,
      ...calculation.document.pins,
      sellTotalMinor: calculation.sellTotalMinor,
      costTotalMinor: calculation.costTotalMinor,
      currency: inputs.currency,
      pricedAt: from.pricedAt,
      expiresAt: new Date(from.pricedAt.getTime() + this.validMs),
      acceptedAt: null,
      inputs: text,
      inputsHash: sha256(text),
      ...textOf(calculation),
      landedCost: calculation.document.landedCost,
      version: 1,
      createdAt: from.pricedAt,
    });
  }
}

/** @throws for a viewer of no tenant: the roles of customers are granted within theirs. */
function tenantOf({ tenancy }: Viewer): string {
  if (tenancy.kind === "one") return tenancy.tenantId;
  throw new Error("a quote belongs to a customer");
}

/** A quote that this transaction knows to be the viewer's. */
async function storedQuote(tx: EntityManager, viewer: Viewer, id: string): Promise<Quote> {
  const [quote] = await findRows(tx, viewer, Quote, [equals("id", id)]);
  return quote!;
}
