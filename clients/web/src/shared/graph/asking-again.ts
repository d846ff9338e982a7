import { type Client, type Exchange, makeOperation, mapExchange } from "urql";

/**
 * The client asks a query once at a time: a page that asks anew while an answer is on its way is given that one, which may be older than
 * what the page has just heard of. Here it is asked once more after it, however often it was wanted.
 */
export class AskingAgain {
  private readonly underWay = new Set<number>();
  private readonly wanted = new Set<number>();

  readonly exchange: Exchange = (input) =>
    mapExchange({
      onOperation: ({ kind, key }) => {
        if (kind === "query") this.underWay.add(key);
        else if (kind === "teardown") for (const keys of [this.underWay, this.wanted]) keys.delete(key);
      },
      onResult: ({ operation, stale }) => {
        if (operation.kind !== "query" || stale) return;
        this.underWay.delete(operation.key);
        if (!this.wanted.delete(operation.key)) return;
        const context = { ...operation.context, requestPolicy: "network-only" as const };
        input.client.reexecuteOperation(makeOperation("query", operation, context));
      },
    })(input);

  /** Notes what pages ask of this client. */
  of(client: Client): Client {
    const execute = client.executeQuery;
    client.executeQuery = (request, options) => {
      if (options?.requestPolicy === "network-only" && this.underWay.has(request.key)) this.wanted.add(request.key);
      return execute(request, options);
    };
    return client;
  }
}
