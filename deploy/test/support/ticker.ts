import { Access, defineDomain, type Surroundings, subgraphConfig } from "@baiyun/kit";
import { Mutation, Query, Resolver, Root, Subscription } from "type-graphql";
import type { z } from "zod";

const listening = new Set<(n: number) => void>();

export const ticker = {
  /** What its mutation has done. */
  punched: 0,
  tick(n: number): void {
    for (const listen of listening) listen(n);
  },
  get open(): number {
    return listening.size;
  },
};

/** Written by hand: an async generator's `return()` would wait for the next tick. */
function ticks(): AsyncIterableIterator<number> {
  const waiting: ((step: IteratorResult<number>) => void)[] = [];
  const listen = (value: number) => waiting.shift()?.({ done: false, value });
  listening.add(listen);
  const source: AsyncIterableIterator<number> = {
    next: () => new Promise((resolve) => waiting.push(resolve)),
    return: async () => {
      listening.delete(listen);
      for (const end of waiting.splice(0)) end({ done: true, value: undefined });
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => source,
  };
  return source;
}

@Resolver()
class TickerResolver {
  @Access("role:customer_admin", "role:customer_member")
  @Query(() => Number, { nullable: true, description: "What time it is." })
  time(): number {
    return 7;
  }

  @Access("role:customer_admin", "role:customer_member")
  @Mutation(() => Number, { nullable: true, description: "Punches the clock." })
  punch(): number {
    ticker.punched += 1;
    return ticker.punched;
  }

  @Access("role:customer_admin", "role:customer_member")
  @Subscription(() => Number, { nullable: true, subscribe: ticks, description: "Ticks." })
  ticked(@Root() n: number): number {
    return n;
  }
}

/** A domain that knows of people only what their tokens say. */
export const tickerDomain = defineDomain({
  name: "ticker",
  summary: "Ticks.",
  config: subgraphConfig,
  services: (_surroundings: Surroundings<z.infer<typeof subgraphConfig>>) => ({}),
  resolvers: [TickerResolver],
});
