import { type Asker, EmbeddedStack, NOBODY, SUPERGRAPH } from "./embedded-stack";
import type { Journey } from "./journey";
import { type Answer, StockGateway } from "./stock-gateway";
import { StoredEvents } from "./stored-events";

export { type Asker, NOBODY, SUPERGRAPH };

/** The whole stack in this process with its demo data, and the stock gateway over the very same subgraphs. */
export class SideBySide {
  private constructor(
    private readonly stack: EmbeddedStack,
    readonly events: StoredEvents,
    private readonly stock: StockGateway,
  ) {}

  static async start(): Promise<SideBySide> {
    const stack = await EmbeddedStack.start("side-by-side");
    const stock = await StockGateway.start(SUPERGRAPH, stack.subgraphs);
    stack.onStop(() => stock.stop());
    const events = await StoredEvents.open(Object.values(stack.databases));
    stack.onStop(() => events.close());
    return new SideBySide(stack, events, stock);
  }

  get journey(): Journey {
    return this.stack.journey;
  }

  issue(name: string, claims: Required<Asker["claims"]>): Promise<Asker> {
    return this.stack.issue(name, claims);
  }

  /** What our router answers, over HTTP. */
  ours(query: string, variables: unknown, asker: Asker, operationName?: string): Promise<Answer> {
    return this.stack.ask(query, variables, asker, operationName);
  }

  /** What the stock gateway answers. */
  stocks(
    query: string,
    variables: Record<string, unknown>,
    { claims }: Asker,
    operationName?: string,
  ): Promise<Answer> {
    return this.stock.ask(query, variables, claims, operationName);
  }

  stop(): Promise<void> {
    return this.stack.stop();
  }
}
