import { type Client, createClient } from "graphql-ws";
import { WebSocket } from "ws";
import type { Stack } from "./stack";

interface Answer<T> {
  data?: T;
  errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[];
}

/** Far more than any step takes: what it waits for comes, or never will. */
const PATIENCE_S = 120;

/** A result union's member that is not the success. */
export class Refused extends Error {
  override name = "Refused";
}

/** One person at the supergraph: signed in, or nobody. */
export class Session {
  constructor(
    private readonly stack: Stack,
    private readonly accessToken: string | null = null,
  ) {}

  /** The whole answer, refused fields and all. */
  async ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<T>> {
    const response = await fetch(this.stack.graphqlUrl, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(this.accessToken && { authorization: `Bearer ${this.accessToken}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer<T>;
  }

  /** The data of an answer without errors. @throws otherwise. */
  async get<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors } = await this.ask<T>(query, variables);
    if (errors?.[0]) throw new Refused(`${errors[0].extensions?.code}: ${errors[0].message}`);
    return data!;
  }

  /** The one field of a mutation, when it is the success member. @throws {Refused} with the message of any other. */
  async act<T>(mutation: string, input: Record<string, unknown>): Promise<T> {
    const data = await this.get<Record<string, { __typename: string; message?: string }>>(mutation, { input });
    const result = Object.values(data)[0]!;
    if (result.message !== undefined) throw new Refused(`${result.__typename}: ${result.message}`);
    return result as T;
  }

  /** Asks again until the answer is there: domains follow each other by events. */
  async await<T, R>(query: string, variables: Record<string, unknown>, pick: (data: T) => R | null): Promise<R> {
    for (const deadline = Date.now() + PATIENCE_S * 1_000; Date.now() < deadline; ) {
      const picked = pick(await this.get<T>(query, variables));
      if (picked !== null) return picked;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`The supergraph did not get there within ${PATIENCE_S} seconds.`);
  }

  /** The updates of a subscription, of those that `extensions` say are wanted; the socket closes when the caller stops reading. */
  async *subscribe<T>(
    query: string,
    variables: Record<string, unknown>,
    extensions?: Record<string, unknown>,
  ): AsyncGenerator<T, undefined> {
    const client: Client = createClient({
      url: this.stack.socketUrl,
      webSocketImpl: WebSocket,
      lazy: false,
      connectionParams: this.accessToken ? { authorization: `Bearer ${this.accessToken}` } : {},
    });
    try {
      for await (const { data, errors } of client.iterate<T>({ query, variables, ...(extensions && { extensions }) })) {
        if (errors?.[0]) throw new Refused(errors[0].message);
        yield data!;
      }
    } finally {
      await client.dispose();
    }
  }
}
