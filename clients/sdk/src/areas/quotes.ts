import { BaiYunError } from "../errors.ts";
import {
  AcceptQuoteDocument,
  type AcceptQuoteMutationVariables,
  CompareServicesDocument,
  type CompareServicesQuery,
  type CompareServicesQueryVariables,
  type QuotePartsFragment as Quote,
  QuoteOfOrderDocument,
  RequestQuoteDocument,
  type RequestQuoteMutationVariables,
} from "../gql/graphql.ts";
import type { ActInput, CallOptions, GraphClient } from "../graph.ts";
import { type WaitTerms, waitFor } from "../waiting.ts";

/** Needs `quotes:write`; comparing is open to everybody. */
export class Quotes {
  constructor(private readonly graph: GraphClient) {}

  /** Every service for a parcel, with its price now or why it has none. Nothing is kept of it. */
  async compare(
    input: CompareServicesQueryVariables["input"],
    options?: CallOptions,
  ): Promise<CompareServicesQuery["compareServices"]> {
    return (await this.graph.ask(CompareServicesDocument, { input }, options)).compareServices;
  }

  /** A binding price for a parcel of no order. */
  async request(input: ActInput<RequestQuoteMutationVariables>, options?: CallOptions): Promise<Quote> {
    return (await this.graph.act(RequestQuoteDocument, input, options)).quote;
  }

  /** The price of an order; null while it has none. Needs `orders:read` too. */
  async ofOrder(orderId: string, options?: CallOptions): Promise<Quote | null> {
    return (await this.graph.ask(QuoteOfOrderDocument, { orderId }, options)).order?.quote ?? null;
  }

  /**
   * The price of an order that was submitted, once it is there.
   *
   * @throws {BaiYunError} ORDER_ON_HOLD with the reason, where the order stops before it has one
   */
  waitForOrder(orderId: string, terms: WaitTerms = {}): Promise<Quote> {
    return waitFor(async () => {
      const { order } = await this.graph.ask(QuoteOfOrderDocument, { orderId }, terms);
      if (order?.status === "ON_HOLD") throw new BaiYunError("ORDER_ON_HOLD", order.holdReason ?? "The order is held.");
      return order?.quote ?? null;
    }, terms);
  }

  /** Takes an offer before it ends: the order goes on by itself, to its label. */
  async accept(quoteId: string, input: Partial<ActInput<AcceptQuoteMutationVariables>> = {}): Promise<Quote> {
    return (await this.graph.act(AcceptQuoteDocument, { ...input, quoteId })).quote;
  }
}
