import {
  CancelOrderDocument,
  type CancelOrderMutationVariables,
  CreateOrderDocument,
  type CreateOrderMutationVariables,
  type OrderPartsFragment as Order,
  OrderByIdDocument,
  OrderByReferenceDocument,
  OrdersDocument,
  type OrdersQueryVariables,
  SubmitOrderDocument,
  type SubmitOrderMutationVariables,
} from "../gql/graphql.ts";
import type { ActInput, CallOptions, GraphClient } from "../graph.ts";
import { pages } from "../pages.ts";

/** Needs `orders:read`, and `orders:write` for what changes something. */
export class Orders {
  constructor(private readonly graph: GraphClient) {}

  /** Writes an order down as a draft. */
  async create(input: ActInput<CreateOrderMutationVariables>, options?: CallOptions): Promise<Order> {
    return (await this.graph.act(CreateOrderDocument, input, options)).order;
  }

  /** Asks for a price: the order is SUBMITTED, and soon PRICED. */
  async submit(orderId: string, input: Partial<ActInput<SubmitOrderMutationVariables>> = {}): Promise<Order> {
    return (await this.graph.act(SubmitOrderDocument, { ...input, orderId })).order;
  }

  async cancel(orderId: string, input: Partial<ActInput<CancelOrderMutationVariables>> = {}): Promise<Order> {
    return (await this.graph.act(CancelOrderDocument, { ...input, orderId })).order;
  }

  /** Null when there is none of yours with this id. */
  async get(id: string, options?: CallOptions): Promise<Order | null> {
    return (await this.graph.ask(OrderByIdDocument, { id }, options)).order;
  }

  /** By our name of it, in any spelling. */
  async byReference(reference: string, options?: CallOptions): Promise<Order | null> {
    return (await this.graph.ask(OrderByReferenceDocument, { reference }, options)).orderByReference;
  }

  /** All of them, newest first unless sorted otherwise, in pages of 50. */
  list(asked: Omit<Partial<OrdersQueryVariables>, "after"> = {}, options?: CallOptions): AsyncGenerator<Order, void> {
    return pages(
      async (after) => (await this.graph.ask(OrdersDocument, { first: 50, ...asked, after }, options)).orders,
    );
  }
}
