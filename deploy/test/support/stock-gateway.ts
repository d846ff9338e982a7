import { ApolloGateway, type GraphQLDataSource } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { type DirectiveNode, parse, print, visit } from "graphql";

/** A subgraph of this process, as our own router calls it. */
export interface InProcess {
  execute(request: {
    query: string;
    variables?: Record<string, unknown>;
    operationName?: string;
    viewer: Record<string, unknown>;
  }): Promise<object>;
}

export interface Answer {
  status: number;
  /** As on the wire: JSON, with the order of its keys. */
  body: { data?: unknown; errors?: AnswerError[] };
}

export interface AnswerError {
  message: string;
  path?: (string | number)[];
  extensions?: { code?: string };
}

/** Apollo's own server and gateway over the same subgraphs. It enforces no access rules: those of the subgraphs remain. */
export class StockGateway {
  private constructor(private readonly server: ApolloServer<{ claims: Record<string, unknown> }>) {}

  static async start(supergraphSdl: string, subgraphs: Record<string, InProcess>): Promise<StockGateway> {
    process.env.APOLLO_TELEMETRY_DISABLED = "1";
    const logger = { debug() {}, info() {}, warn() {}, error() {} };
    const gateway = new ApolloGateway({
      supergraphSdl: withoutAccessRules(supergraphSdl),
      buildService: ({ name }) => inProcess(subgraphs[name]!),
      logger,
    });
    const server = new ApolloServer<{ claims: Record<string, unknown> }>({
      gateway,
      introspection: true,
      includeStacktraceInErrorResponses: false,
      stopOnTerminationSignals: false,
      logger,
    });
    await server.start();
    return new StockGateway(server);
  }

  async ask(
    query: string,
    variables: Record<string, unknown>,
    claims: Record<string, unknown>,
    operationName?: string,
  ): Promise<Answer> {
    const { http, body } = await this.server.executeOperation(
      { query, variables, ...(operationName !== undefined && { operationName }) },
      { contextValue: { claims } },
    );
    if (body.kind === "incremental") throw new Error("A query without @defer is answered at once.");
    return { status: http.status ?? 200, body: json(body.singleResult) as Answer["body"] };
  }

  stop(): Promise<void> {
    return this.server.stop();
  }
}

function inProcess(subgraph: InProcess): GraphQLDataSource {
  return {
    process: async ({ request: { query, variables, operationName }, context }) =>
      json(
        await subgraph.execute({
          query: query!,
          viewer: context.claims,
          ...(variables && { variables }),
          ...(operationName && { operationName }),
        }),
      ) as never,
  };
}

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The gateway refuses to start on features for security that it does not know. */
function withoutAccessRules(supergraphSdl: string): string {
  const ofAccess = ({ name, arguments: given }: DirectiveNode) =>
    /^(authenticated|requiresScopes)$/.test(name.value) ||
    (name.value === "link" && given?.some(({ value }) => /\/(authenticated|requiresScopes)\//.test(print(value))));
  return print(
    visit(parse(supergraphSdl), {
      Directive: (node) => (ofAccess(node) ? null : undefined),
      DirectiveDefinition: ({ name }) => (/^(authenticated|requiresScopes)$/.test(name.value) ? null : undefined),
      ScalarTypeDefinition: ({ name }) => (/^requiresScopes__/.test(name.value) ? null : undefined),
    }),
  );
}
