import type { Database, Rows, Viewer } from "@baiyun/kit";
import type { QuoteAsOf } from "./compare-documents";
import type { CostDocument } from "./document";
import { type BookRequest, bookInForce, readBook } from "./price-book";
import { priceOf } from "./pricing";
import { Quote } from "./quote.entity";
import type { QuoteInputs } from "./quote.input";
import { isRefusal } from "./quote.result";
import { QuoteProof } from "./quote-proof.entity";

/** Prices the parcels of quotes anew, by what holds at another instant. Nothing of it is kept. */
export class QuoteAsOfService {
  constructor(
    private readonly database: Database,
    private readonly rateMaxAgeMs: number,
  ) {}

  /** As if it were quoted and sent at that instant, as published so far. Null when the viewer has no quote of this id. */
  async compare(viewer: Viewer, rows: Rows, id: string, at: Date): Promise<QuoteAsOf | null> {
    const [quote, stored] = await Promise.all([rows.one(Quote, id), rows.one(QuoteProof, id)]);
    if (!quote || !stored) return null;
    // A parcel that was to be sent on a day of its own is sent on the day that is asked about.
    const inputs: QuoteInputs = { ...JSON.parse(stored.inputs), expectedShipDate: undefined };
    const { destination, serviceCode } = inputs;
    const { rateMaxAgeMs } = this;
    const request: BookRequest = { tenantId: quote.tenantId, destination, serviceCode, at, shipsAt: at, rateMaxAgeMs };
    const [answers] = await this.database.read(viewer, [bookInForce(request)]);
    const priced = priceOf(inputs, readBook(answers![0]![0], request));
    const before = { document: stored.content, cost: JSON.parse(stored.costDocument) as CostDocument };
    if (isRefusal(priced)) {
      const faults = "faults" in priced ? priced.faults.map(({ field, message }) => `${field}: ${message}`) : [];
      return { before, after: null, refusal: faults.join(" ") || priced.message };
    }
    return { before, after: priced.calculation, refusal: null };
  }
}
