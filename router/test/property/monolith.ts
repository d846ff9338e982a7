import { Supergraph } from "@apollo/federation-internals";
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  responsePathAsArray,
  visit,
} from "graphql";
import { readLiteralsExactly } from "./marks";
import type { Settings } from "./subgraph";
import type { Arguments, Thing, World } from "./world";

/** One schema over the whole world, executed by graphql-js: what every answer should be. */
export class Monolith {
  readonly schema: GraphQLSchema;
  /** What stands where in the answer. */
  private readonly things = new Map<string, Thing>();
  private counter: Pick<Settings, "mutations"> = { mutations: 0 };

  constructor(
    private readonly world: World,
    supergraphSdl: string,
  ) {
    this.schema = readLiteralsExactly(Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema());
  }

  async execute(document: DocumentNode, variables: Record<string, unknown>): Promise<ExecutionResult> {
    this.counter = { mutations: 0 };
    this.things.clear();
    const result = await execute({
      schema: this.schema,
      document,
      rootValue: { type: "", index: 0 },
      variableValues: variables,
      fieldResolver: this.resolveField,
      typeResolver: (thing: Thing) => thing.type,
    });
    const { errors = [], ...rest } = result;
    const told = errors.filter((error) => !(isOfNull(error) && this.isOfForgotten(error, document)));
    return { ...(told.length > 0 && { errors: told }), ...rest };
  }

  /** The error names the value that is wrong, and of the field only what the answer calls it. */
  private isOfForgotten({ path = [] }: GraphQLError, document: DocumentNode): boolean {
    const thing = this.things.get(path.slice(0, -1).join("."));
    const names = new Set<string>();
    visit(document, {
      Field: ({ name, alias }) => {
        if ((alias ?? name).value === path.at(-1)) names.add(name.value);
      },
    });
    return thing !== undefined && [...names].some((name) => this.world.forgets(thing, name));
  }

  private remember(path: string, value: unknown): void {
    if (Array.isArray(value)) for (const [index, each] of value.entries()) this.remember(`${path}.${index}`, each);
    else if (typeof value === "object" && value !== null) this.things.set(path, value as Thing);
  }

  private readonly resolveField: GraphQLFieldResolver<Thing, unknown, Arguments> = (thing, given, _, info) => {
    const parent = info.parentType.name;
    const object = { type: thing.type || parent, index: thing.index };
    if (parent === "Mutation") object.index = ++this.counter.mutations;
    const value = this.world.resolve(object, info.fieldName, given);
    this.remember(responsePathAsArray(info.path).join("."), value);
    return value;
  };
}

/** What graphql-js says of null for a variable that has a default. */
export function isOfNull({ message }: GraphQLError): boolean {
  return /^Argument "\w+" (of non-null type ".*" must not be null|has invalid value .*)\.$/s.test(message);
}
