import { ApolloServer, HeaderMap } from "@apollo/server";
import { Viewer, type ViewerClaims } from "../../identity/viewer";
import { createLogger } from "../../logging";
import type { SchemaParts } from "../../schema/build-schema";
import { maskFault } from "../faults";
import { Subgraph } from "../subgraph";

export interface Asked {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
  viewer?: ViewerClaims;
}

/** A subgraph, and Apollo Server over the same schema: what both are asked, they answer alike. */
export class BesideApollo {
  private constructor(
    readonly subgraph: Subgraph,
    private readonly apollo: ApolloServer<{ viewer: Viewer }>,
  ) {}

  static async start(schema: SchemaParts, resolvers: readonly object[]): Promise<BesideApollo> {
    const logger = createLogger("test", "silent");
    const subgraph = await Subgraph.start({
      schema,
      resolvers,
      context: (viewer: Viewer) => ({ viewer }),
      resources: [],
      config: { PORT: 0, HOST: "127.0.0.1", ROUTER_SECRET: "a secret that only these tests know." },
      logger,
    });
    const apollo = new ApolloServer<{ viewer: Viewer }>({
      schema: subgraph.schema,
      introspection: false,
      includeStacktraceInErrorResponses: false,
      logger,
      formatError: (formatted, error) => maskFault(formatted, error, logger),
    });
    await apollo.start();
    return new BesideApollo(subgraph, apollo);
  }

  async byOurselves({ viewer = {}, ...asked }: Asked) {
    return plain(await this.subgraph.execute({ ...asked, viewer }));
  }

  async byApollo({ viewer = {}, ...asked }: Asked): Promise<unknown> {
    const { body } = await this.apollo.executeOperation(
      { ...asked, http: { method: "POST", headers: new HeaderMap(), search: "", body: null } },
      { contextValue: { viewer: Viewer.fromClaims(viewer) } },
    );
    return plain(body.kind === "single" && body.singleResult);
  }

  async stop(): Promise<void> {
    await Promise.all([this.apollo.stop(), this.subgraph.close()]);
  }
}

/** As a client reads it. */
export const plain = (answer: unknown) => JSON.parse(JSON.stringify(answer));
