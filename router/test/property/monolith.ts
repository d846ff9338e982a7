import { Supergraph } from "@apollo/federation-internals";
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from "graphql";
import { readLiteralsExactly } from "./marks";
import type { Settings } from "./subgraph";
import type { Arguments, Thing, World } from "./world";

/** One schema over the whole world, executed by graphql-js: what every answer should be. */
export class Monolith {
  readonly schema: GraphQLSchema;
  private counter: Pick<Settings, "mutations"> = { mutations: 0 };

  constructor(
    private readonly world: World,
    supergraphSdl: string,
  ) {
    this.schema = readLiteralsExactly(Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema());
  }

  async execute(document: DocumentNode, variables: Record<string, unknown>): Promise<ExecutionResult> {
    this.counter = { mutations: 0 };
    return execute({
      schema: this.schema,
      document,
      rootValue: { type: "", index: 0 },
      variableValues: variables,
      fieldResolver: this.resolveField,
      typeResolver: (thing: Thing) => thing.type,
    });
  }

  private readonly resolveField: GraphQLFieldResolver<Thing, unknown, Arguments> = (thing, given, _, info) => {
    const parent = info.parentType.name;
    const object = { type: thing.type || parent, index: thing.index };
    if (parent === "Mutation") object.index = ++this.counter.mutations;
    return this.world.resolve(object, info.fieldName, given);
  };
}
