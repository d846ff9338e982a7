import {
  concatAST,
  defaultFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  parse,
} from "graphql";
import { buildSchema as buildCodeFirstSchema, getMetadataStorage, type PubSub } from "type-graphql";
import { accessOf, guarded } from "../access/access";
import { asSubgraph, type ReferenceResolver } from "./as-subgraph";
import { composedLinks } from "./composed-directives";
import { withContractTags } from "./contract-tags";
import { directResolvers } from "./direct-resolvers";
import { BigIntString, DateTime } from "./scalars";
import { withDirectives } from "./with-directives";

const IMPORTED = [
  ..."@key @shareable @external @requires @provides @tag @inaccessible".split(" "),
  ..."@authenticated @requiresScopes @cost @listSize".split(" "),
];
const link = (...more: readonly string[]) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${JSON.stringify([...IMPORTED, ...more])})\n`;

// biome-ignore lint/complexity/noBannedTypes: type-graphql names a class of any constructor `Function`
type AnyClass = Function;

/** Everything that a domain's SDL is made of; needs no database. */
export interface SchemaParts {
  name: string;
  resolvers: readonly AnyClass[];
  /** `__resolveReference` by entity name. */
  references?: Readonly<Record<string, ReferenceResolver>>;
  /** Types that no field returns: members of interfaces, entity stubs. */
  orphanedTypes?: readonly AnyClass[];
}

/** type-graphql demands one as soon as a subscription exists; ours name their `subscribe` and never ask it. */
const EACH_FIELD_ITS_OWN_SOURCE: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error("a subscription field states its own `subscribe`");
  },
};

/** The executable schema of a domain; `instances` are its resolvers, made by its composition root. */
export async function buildSchema(parts: SchemaParts, instances: readonly object[] = []): Promise<GraphQLSchema> {
  const byClass = new Map(instances.map((instance) => [instance.constructor, instance]));
  const schema = await buildStated(parts, byClass);
  for (const { type, field, resolve } of directResolvers(byClass)) {
    const stated = fieldOf(schema, type, field);
    if (stated?.resolve) stated.resolve = resolve(stated.resolve);
  }
  guard(schema);
  return asSubgraph(schema, parts.references ?? {}, () => sdlOf(schema));
}

/** The SDL that composition reads. @throws what federation has against it */
export async function printSdl(parts: SchemaParts): Promise<string> {
  return `${await sdlOf(await buildStated(parts))}\n`;
}

/** As the classes state it, without what federation adds. */
async function buildStated(parts: SchemaParts, instances: ReadonlyMap<unknown, object> = new Map()) {
  const { fields, middlewares, resolverMiddlewares } = getMetadataStorage();
  for (const field of fields) {
    // What is its source's property of that name is read by graphql-js itself, without a resolver around it.
    field.simple ??=
      field.name === field.schemaName &&
      !middlewares.some(({ target, fieldName }) => target === field.target && fieldName === field.name) &&
      !resolverMiddlewares.some(({ target }) => target === field.target);
  }
  const schema = await buildCodeFirstSchema({
    resolvers: [...parts.resolvers] as [AnyClass, ...AnyClass[]],
    orphanedTypes: [...(parts.orphanedTypes ?? [])],
    scalarsMap: [
      { type: Date, scalar: DateTime },
      { type: BigInt, scalar: BigIntString },
    ],
    container: { get: (resolver) => instances.get(resolver) },
    pubSub: EACH_FIELD_ITS_OWN_SOURCE,
    validate: false,
    // The federation directives are unknown to graphql-js, which does not need them to execute anything.
    skipCheck: true,
  });
  refuseUnstatedRootFields(parts.name, schema);
  return schema;
}

async function sdlOf(schema: GraphQLSchema): Promise<string> {
  // What knows federation's rules is large, and a domain at work does without it.
  const { buildSubgraphSchema, printSubgraphSchema } = await import("@apollo/subgraph");
  const document = withContractTags(withDirectives(schema));
  const composed = composedLinks(document);
  const links = composed === undefined ? link() : link("@composeDirective") + composed;
  return printSubgraphSchema(buildSubgraphSchema({ typeDefs: concatAST([parse(links), document]) }));
}

function fieldOf(schema: GraphQLSchema, type: string, field: string) {
  const owner = schema.getType(type);
  return isObjectType(owner) ? owner.getFields()[field] : undefined;
}

/** Puts each field that states who may ask for it behind that rule. */
function guard(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      const rule = accessOf(field);
      if (rule === null || rule === "anyone") continue;
      if (field.subscribe) field.subscribe = guarded(rule, field.subscribe);
      else field.resolve = guarded(rule, field.resolve ?? defaultFieldResolver);
    }
  }
}

/** Every root field says what it is for and who may ask for it. */
function refuseUnstatedRootFields(name: string, schema: GraphQLSchema): void {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const fields = roots
    .filter((root): root is GraphQLObjectType => isObjectType(root))
    .flatMap((root) => Object.values(root.getFields()).map((field) => ({ path: `${root.name}.${field.name}`, field })));
  const without = (what: string, at: typeof fields) => {
    if (at.length > 0)
      throw new Error(`${name}: root fields without ${what}: ${at.map(({ path }) => path).join(", ")}`);
  };
  without(
    "a description",
    fields.filter(({ field }) => !field.description),
  );
  without(
    "@Access",
    fields.filter(({ field }) => accessOf(field) === null),
  );
}
