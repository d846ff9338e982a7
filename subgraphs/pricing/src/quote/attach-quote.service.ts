import {
  type Clock,
  type Database,
  equals,
  findRows,
  insertRows,
  isId,
  lockRows,
  newId,
  oneOf,
  perform,
  recordAll,
  storeRow,
  UserError,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Exchange } from "../fx/exchange";
import { OrderProgress } from "../order/order-progress.entity";
import { type Attachment, attachment } from "./attach-quote.input";
import {
  type AttachQuoteResult,
  AttachQuoteSuccess,
  OrderHasNoOpenQuote,
  QuoteNotAlike,
  QuoteNotLoose,
} from "./attach-quote.result";
import { recalculate } from "./calculation";
import { canonicalText, sha256 } from "./canonical-text";
import { textOf } from "./document";
import { dutiesOf } from "./duties";
import { DutyEstimate } from "./duty-estimate.entity";
import { dutyEstimatesOf } from "./duty-estimates";
import { bookOfQuote, readPinnedBook } from "./price-book";
import { Quote, QuoteStatus } from "./quote.entity";
import { quoteAccepted, quoteOffered } from "./quote.events";
import type { QuoteInputs } from "./quote.input";
import { QuoteExpired, QuoteNotFound, QuoteNotOpen, QuoteOffered } from "./quote.result";
import type { QuoteService } from "./quote.service";
import { QuoteProof } from "./quote-proof.entity";

interface Pair {
  loose: Quote;
  own: Quote;
}

type Refusal = QuoteNotFound | QuoteExpired | QuoteNotOpen | QuoteNotLoose | OrderHasNoOpenQuote;

/** An offer that waits, or waited in vain: either gives way to a price that still stands. */
const REPLACEABLE = [QuoteStatus.OFFERED, QuoteStatus.EXPIRED];

/** Gives an order the price of a quote that was made for its parcel before. */
export class AttachQuoteService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly quotes: QuoteService,
  ) {}

  attach(viewer: Viewer, input: object): Promise<typeof AttachQuoteResult> {
    return perform<Attachment, Pair | Refusal, AttachQuoteSuccess | QuoteNotAlike>(this.database, {
      operation: "attachQuote",
      viewer,
      input,
      rules: attachment,
      lock: (tx, given) => this.lockPair(tx, viewer, given),
      decide: (tx, pair, { orderId }, id) => this.attachNow(tx, viewer, pair as Pair, orderId, id),
      resultId: (_given, id) => id,
      replay: async (tx, id) => new AttachQuoteSuccess((await findRows(tx, viewer, Quote, [equals("id", id)]))[0]!),
    });
  }

  /**
   * The same for an order that was just priced, and that names the quote whose price it is to have; once more for one that had it before.
   * @returns why it cannot have it, or null when it has: then its offer is told.
   */
  async take(tx: EntityManager, orderId: string, quoteId: string): Promise<Refusal | QuoteNotAlike | null> {
    const pair = await this.lockPair(tx, Viewer.system, { quoteId, orderId }, true);
    if (pair instanceof UserError) return pair;
    if (pair.loose.tenantId !== pair.own.tenantId) return new QuoteNotFound();
    // The void one that had it hands it on: a price is taken once.
    const had = "UPDATE quote SET taken_from = NULL, version = version + 1 WHERE order_id = $1 AND taken_from = $2";
    if (pair.loose.status === QuoteStatus.VOID) await tx.query(had, [orderId, pair.loose.id]);
    const outcome = await this.attachNow(tx, Viewer.system, pair, orderId, newId());
    return outcome instanceof QuoteNotAlike ? outcome : null;
  }

  /** The order's events wait for this, and this for them: what is priced by then is what is ordered. */
  private async lockPair(
    tx: EntityManager,
    viewer: Viewer,
    { quoteId, orderId }: Attachment,
    mayRepeat = false,
  ): Promise<Pair | Refusal> {
    if (!isId(quoteId)) return new QuoteNotFound();
    if (isId(orderId)) await lockRows(tx, viewer, OrderProgress, [equals("orderId", orderId)]);
    const ofOrder = isId(orderId)
      ? await findRows(tx, viewer, Quote, [equals("orderId", orderId), oneOf("status", REPLACEABLE)])
      : [];
    const ids = [quoteId.toLowerCase(), ...ofOrder.map(({ id }) => id)];
    const locked = await lockRows(tx, viewer, Quote, [oneOf("id", ids)]);
    const loose = locked.find(({ id }) => id === ids[0]);
    const own = locked.findLast(({ id, status }) => id !== ids[0] && REPLACEABLE.includes(status));
    if (!loose) return new QuoteNotFound();
    const isRepeated = mayRepeat && loose.status === QuoteStatus.VOID && (await this.hasTaken(tx, orderId, loose.id));
    return this.refuseLoose(loose, isRepeated) ?? (own ? { loose, own } : new OrderHasNoOpenQuote());
  }

  private async hasTaken(tx: EntityManager, orderId: string, looseId: string): Promise<boolean> {
    const taken = [equals("orderId", orderId), equals("takenFrom", looseId)];
    return (await findRows(tx, Viewer.system, Quote, taken)).length > 0;
  }

  /** One that was accepted may be attached as long as it was offered for, too. */
  private refuseLoose({ orderId, status, expiresAt }: Quote, isRepeated: boolean): Refusal | null {
    if (orderId !== null) return new QuoteNotLoose();
    if (status === QuoteStatus.VOID && !isRepeated) return new QuoteNotOpen(status);
    return this.clock() >= expiresAt ? new QuoteExpired(expiresAt) : null;
  }

  private async attachNow(tx: EntityManager, viewer: Viewer, { loose, own }: Pair, orderId: string, id: string) {
    const proofs = await findRows(tx, viewer, QuoteProof, [oneOf("id", [loose.id, own.id])]);
    const [looseProof, ownProof] = [loose, own].map((quote) => proofs.find((proof) => proof.id === quote.id)!);
    const inputs: QuoteInputs = JSON.parse(ownProof!.inputs);
    const differing = differencesOf(JSON.parse(looseProof!.inputs), inputs);
    if (differing.length > 0) return new QuoteNotAlike(differing);

    const { text, values } = bookOfQuote(looseProof!.content.pins);
    const [{ book }] = await tx.query(text, values);
    const pinned = readPinnedBook(book);
    const calculation = recalculate(looseProof!.content, inputs, { ...pinned, pricedAt: loose.pricedAt });
    const { document } = calculation;
    const [{ attempt }] = await tx.query<[{ attempt: number | null }]>("SELECT attempt FROM quote WHERE id = $1", [
      own.id,
    ]);
    const quote = Object.assign(new Quote(), {
      ...{ ...loose, ...document.pins, ...textOf(calculation) },
      ...{ id, orderId: own.orderId, attempt, takenFrom: loose.id },
      status: loose.acceptedAt === null ? QuoteStatus.OFFERED : QuoteStatus.ACCEPTED,
      ...{ inputs: ownProof!.inputs, inputsHash: own.inputsHash, landedCost: document.landedCost },
      ...{ version: 1, createdBy: viewer.actor, createdAt: this.clock() },
    });
    loose.status = QuoteStatus.VOID;
    await this.quotes.voidQuoteOf(tx, orderId, REPLACEABLE);
    await storeRow(tx, loose, ["status"]);
    await insertRows(tx, Quote, [quote]);
    await insertRows(tx, DutyEstimate, dutyEstimatesOf(quote, document));
    const offer = new QuoteOffered(quote, dutiesOf(document, new Exchange(pinned.rates)));
    await recordAll(tx, [
      quoteOffered(offer, own.orderId!, attempt ?? undefined),
      ...(quote.status === QuoteStatus.ACCEPTED ? [quoteAccepted(quote, own.orderId!)] : []),
    ]);
    return new AttachQuoteSuccess(quote);
  }
}

/** What a price depends on. Goods are described, and named by their order lines, for people. */
const priced = ({ goods, ...rest }: QuoteInputs) => ({
  ...rest,
  goods: goods.map(({ orderLineId, description, ...line }) => line),
});

/** The fields in which two parcels differ, sorted; of equal hashes none. */
function differencesOf(a: QuoteInputs, b: QuoteInputs): string[] {
  const [one, other]: Record<string, unknown>[] = [priced(a), priced(b)];
  const hashOf = (value: unknown) => sha256(canonicalText({ value }));
  if (hashOf(one) === hashOf(other)) return [];
  const fields = new Set([...Object.keys(one!), ...Object.keys(other!)]);
  return [...fields].filter((field) => hashOf(one![field] ?? null) !== hashOf(other![field] ?? null)).sort();
}
