import { STATUS_CODES } from "node:http";
import { ApolloServer, HeaderMap } from "@apollo/server";
import { unwrapResolverError } from "@apollo/server/errors";
import { ApolloServerPluginInlineTraceDisabled } from "@apollo/server/plugin/disabled";
import type { FastifyInstance } from "fastify";
import { execute, type FormattedExecutionResult, type GraphQLError, type GraphQLSchema, subscribe } from "graphql";
import { isOutage } from "../events/outage";
import { Revocations } from "../identity/revocations";
import { Viewer, type ViewerClaims } from "../identity/viewer";
import type { Logger } from "../logging";
import { buildSchema, type SchemaParts } from "../schema/build-schema";
import { executePlanned } from "./execution/execution";
import { maskFault } from "./faults";
import { Operations } from "./operations";
import { Readiness } from "./readiness";
import { endedWhenRevoked, REVOKED, type ResultStream } from "./revoked";

export interface SubgraphRequest {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
  /** Verified claims of the access token; `{}` when nobody signed in. */
  viewer: ViewerClaims;
  signal?: AbortSignal;
}

/** Something with a life of its own: the relay, consumers, connections. */
export interface Resource {
  start?(): Promise<void>;
  /** @throws when it cannot do its work now. */
  ready?(): Promise<void>;
  close(): Promise<void>;
}

export interface SubgraphOptions<C extends { viewer: Viewer }> {
  schema: SchemaParts;
  /** The resolvers, wired to their services. */
  resolvers: readonly object[];
  context: (viewer: Viewer, signal: AbortSignal | undefined) => C;
  /** Started in this order, closed in the reverse one. */
  resources: readonly Resource[];
  /** Whose tokens are no longer good; nobody's when not given. */
  revocations?: Revocations;
  /** HTTP routes besides /graphql. */
  routes?: (app: FastifyInstance) => void;
  /** Where it listens when it does, what the router signs with, and how many objects an answer may hold. */
  config: { PORT: number; HOST: string; ROUTER_SECRET: string; MAX_ANSWER_OBJECTS?: number };
  logger: Logger;
}

/** A running domain: answers the router in process, or over HTTP once `listen` has been called on it. */
export class Subgraph {
  readonly revocations: Revocations;
  private readonly readiness = new Readiness(async () => {
    await Promise.all(this.options.resources.map((resource) => resource.ready?.()));
  });

  private constructor(
    private readonly options: SubgraphOptions<{ viewer: Viewer }>,
    readonly schema: GraphQLSchema,
    private readonly server: ApolloServer<{ viewer: Viewer }>,
    private readonly operations: Operations,
  ) {
    this.revocations = options.revocations ?? new Revocations();
  }

  static async start<C extends { viewer: Viewer }>(options: SubgraphOptions<C>): Promise<Subgraph> {
    const schema = await buildSchema(options.schema, options.resolvers);
    const server = new ApolloServer<{ viewer: Viewer }>({
      schema,
      introspection: false,
      stopOnTerminationSignals: false,
      includeStacktraceInErrorResponses: false,
      logger: options.logger,
      plugins: [ApolloServerPluginInlineTraceDisabled()],
      formatError: (formatted, error) => maskFault(formatted, error, options.logger),
    });
    const started: Resource[] = [];
    try {
      await server.start();
      for (const resource of options.resources) {
        started.unshift(resource);
        await resource.start?.();
      }
    } catch (error) {
      for (const resource of started) await resource.close();
      throw error;
    }
    return new Subgraph(options as never, schema, server, new Operations(schema));
  }

  get name(): string {
    return this.options.schema.name;
  }

  get logger(): Logger {
    return this.options.logger;
  }

  get listenOptions(): { port: number; host: string } {
    const { PORT: port, HOST: host } = this.options.config;
    return { port, host };
  }

  get routerSecret(): string {
    return this.options.config.ROUTER_SECRET;
  }

  /** Adds the domain's own routes to a scope of their own; their faults are masked as those of its fields are. */
  routes(app: FastifyInstance): void {
    app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
      const status = error.statusCode ?? 500;
      if (status >= 500) this.logger.error({ err: error }, "request failed");
      return reply.code(status).send({ error: STATUS_CODES[status] });
    });
    this.options.routes?.(app);
  }

  /**
   * Answers by the operation's plan, or by graphql-js what has none. What is refused before anything runs (a text or variables that do not fit the schema) is
   * Apollo Server's to say, in the words and codes that its clients know.
   */
  async execute(request: SubgraphRequest): Promise<FormattedExecutionResult> {
    if (this.revocations.isRevoked(request.viewer)) return REVOKED;
    const operation = this.operations.of(request.query);
    if ("errors" in operation) return this.refuse(request);
    const { planned, document } = operation;
    const { variables, operationName } = request;
    // A mutation is carried out whole, whoever waits for it.
    const signal = planned?.operation.operation === "query" ? request.signal : undefined;
    const contextValue = this.contextOf({ viewer: request.viewer, signal });
    const isNamed = operationName === undefined || operationName === planned?.operation.name?.value;
    const result = await (planned && isNamed
      ? executePlanned(planned, contextValue, variables, { objects: this.mostObjects, signal })
      : execute({ schema: this.schema, document, variableValues: variables, operationName, contextValue }));
    return result.data === undefined ? this.refuse(request) : this.mask(result);
  }

  private async refuse({ query, variables, operationName, ...asked }: SubgraphRequest) {
    const { body } = await this.server.executeOperation(
      {
        query,
        ...(variables && { variables }),
        ...(operationName !== undefined && { operationName }),
        http: { method: "POST", headers: new HeaderMap(), search: "", body: null },
      },
      { contextValue: this.contextOf({ viewer: asked.viewer }) },
    );
    if (body.kind === "incremental") throw new Error("a subgraph answers at once");
    return body.singleResult;
  }

  private get mostObjects(): number {
    return this.options.config.MAX_ANSWER_OBJECTS ?? Number.POSITIVE_INFINITY;
  }

  private contextOf({ viewer, signal }: Asker): { viewer: Viewer } {
    return this.options.context(Viewer.fromClaims(viewer), signal);
  }

  /**
   * `return()` of the iterator releases what the field's source holds. A source that is lost, or out of reach to begin with, is told by
   * a rejection, which is no end and no answer: whoever follows it is to come again.
   */
  async subscribe(request: SubgraphRequest): Promise<ResultStream> {
    if (this.revocations.isRevoked(request.viewer)) return once(REVOKED);
    const operation = this.operations.of(request.query);
    if ("errors" in operation) return once(await this.refuse(request));
    const source = await subscribe({
      schema: this.schema,
      document: operation.document,
      variableValues: request.variables,
      operationName: request.operationName,
      contextValue: this.contextOf({ viewer: request.viewer }),
    });
    if (Symbol.asyncIterator in source) {
      return endedWhenRevoked(this.masked(source, request.signal), request.viewer, this.revocations);
    }
    const outage = source.errors?.map(unwrapResolverError).find(isOutage);
    if (outage) throw outage;
    // Without a path the field was never asked for.
    const asked = source.errors?.some(({ path }) => path) ?? true;
    return once(asked ? this.mask(source) : await this.refuse(request));
  }

  /** @throws when one of its resources cannot do its work, or does not say so in time. */
  ready(): Promise<void> {
    return this.readiness.ask();
  }

  async close(): Promise<void> {
    await this.server.stop();
    for (const resource of [...this.options.resources].reverse()) await resource.close();
  }

  /** Written by hand: an async generator's `return()` would wait for the pending `next()` and hold the source. */
  private masked(source: AsyncGenerator<FormattedLike>, signal: AbortSignal | undefined): ResultStream {
    const release = () => source.return(undefined);
    signal?.addEventListener("abort", release, { once: true });
    const iterator: ResultStream = {
      [Symbol.asyncIterator]: () => iterator,
      next: async () => {
        let step: IteratorResult<FormattedLike> | undefined;
        try {
          step = await source.next();
        } finally {
          if (step?.done !== false) signal?.removeEventListener("abort", release);
        }
        return step.done ? { done: true, value: undefined } : { done: false, value: this.mask(step.value) };
      },
      return: async () => {
        signal?.removeEventListener("abort", release);
        await release();
        return { done: true, value: undefined };
      },
    };
    return iterator;
  }

  private mask({ data, errors }: FormattedLike): FormattedExecutionResult {
    return {
      ...(data !== undefined && { data: data as Record<string, unknown> | null }),
      ...(errors && { errors: errors.map((error) => maskFault(error.toJSON(), error, this.logger)) }),
    };
  }
}

interface Asker {
  viewer: ViewerClaims;
  signal?: AbortSignal | undefined;
}

interface FormattedLike {
  data?: unknown;
  errors?: readonly GraphQLError[];
}

async function* once(result: FormattedExecutionResult): ResultStream {
  yield result;
}
