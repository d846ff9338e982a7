import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isInputObjectType,
  isObjectType,
  isRequiredArgument,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
} from "graphql";
import { valuesOf } from "../support/values-by-type";

/** A way to a field: what is asked for, from a root field down. */
export type Way = readonly GraphQLField<unknown, unknown>[];

/** Values of arguments by `field.argument`: what there is, to ask for. */
export type Given = Readonly<Record<string, unknown>>;

const ROOTS = ["Query", "Mutation", "Subscription"];

/** The graph as its clients see it, with what the supergraph says of access. */
export class Graph {
  readonly schema;
  /** Inputs that hold an idempotency key, by their type. */
  readonly keyed: ReadonlySet<string>;
  private readonly guarded: ReadonlySet<string>;

  constructor(apiSdl: string, supergraphSdl: string) {
    this.schema = buildSchema(apiSdl);
    const inputs = Object.values(this.schema.getTypeMap()).filter(
      (type) => isInputObjectType(type) && "idempotencyKey" in type.getFields(),
    );
    this.keyed = new Set(inputs.flatMap(({ name }) => [name, `${name}!`]));
    this.guarded = new Set(guardedIn(supergraphSdl).filter((coordinate) => this.has(coordinate)));
  }

  /** All that must stand in the table: every root field, and every field with a rule of its own. */
  get ruled(): string[] {
    const roots = ROOTS.flatMap((type) => this.fieldsOf(type).map(({ name }) => `${type}.${name}`));
    return [...new Set([...roots, ...this.guarded])].sort();
  }

  fieldsOf(type: string): GraphQLField<unknown, unknown>[] {
    return Object.values((this.schema.getType(type) as GraphQLObjectType).getFields());
  }

  field(coordinate: string): GraphQLField<unknown, unknown> {
    const [type, name] = coordinate.split(".") as [string, string];
    return (this.schema.getType(type) as GraphQLObjectType).getFields()[name]!;
  }

  has(coordinate: string): boolean {
    const [name, field] = coordinate.split(".") as [string, string];
    const type = this.schema.getType(name);
    return isObjectType(type) && field in type.getFields();
  }

  /** Every field of every type, as `Type.field`. */
  get coordinates(): string[] {
    const types = Object.values(this.schema.getTypeMap()).filter((type) => isObjectType(type)) as GraphQLObjectType[];
    return types
      .filter(({ name }) => !name.startsWith("__"))
      .flatMap(({ name }) => this.fieldsOf(name).map((field) => `${name}.${field.name}`));
  }

  /** The fields that answer this type; a connection is passed through. */
  waysTo(type: string): string[] {
    const answering = (name: string) =>
      this.coordinates.filter((one) => getNamedType(this.field(one).type).name === name);
    return answering(type).flatMap((one) =>
      one.endsWith("Edge.node") ? answering(one.replace(/Edge\.node$/, "Connection")) : [one],
    );
  }

  /** The shortest way from a query to each field, over what `may` lets be asked for; a field's own rule is not looked at. */
  waysFromQueries(may: (coordinate: string) => boolean): ReadonlyMap<string, Way> {
    const ways = new Map<string, Way>();
    const seen = new Set<string>(["Query"]);
    let level: [GraphQLNamedType, Way][] = [[this.schema.getQueryType()!, []]];
    while (level.length > 0) {
      const next: [GraphQLNamedType, Way][] = [];
      for (const [type, way] of level) {
        for (const field of this.fieldsOf(type.name)) {
          const coordinate = `${type.name}.${field.name}`;
          const whole = [...way, field];
          if (!ways.has(coordinate)) ways.set(coordinate, whole);
          const answered = getNamedType(field.type);
          if (!may(coordinate) || !isObjectType(answered) || seen.has(answered.name)) continue;
          seen.add(answered.name);
          next.push([answered, whole]);
        }
      }
      level = next;
    }
    return ways;
  }
}

/** An operation of several questions, each by its alias. */
export class Operation {
  private readonly selections: string[] = [];
  private readonly declared: string[] = [];
  readonly variables: Record<string, unknown> = {};

  constructor(
    private readonly kind: "query" | "mutation" | "subscription",
    private readonly given: Given,
  ) {}

  add(alias: string, way: Way): void {
    const [first, ...rest] = way;
    this.selections.push(`${alias}: ${this.selected(alias, first!, rest)}`);
  }

  get text(): string {
    const variables = this.declared.length > 0 ? `(${this.declared.join(", ")})` : "";
    return `${this.kind}${variables} {\n  ${this.selections.join("\n  ")}\n}`;
  }

  private selected(alias: string, field: GraphQLField<unknown, unknown>, [next, ...rest]: Way): string {
    const args = field.args.flatMap((arg) => this.argument(alias, field, arg));
    const asked = `${field.name}${args.length > 0 ? `(${args.join(", ")})` : ""}`;
    if (next) return `${asked} { ${this.selected(alias, next, rest)} }`;
    return isCompositeType(getNamedType(field.type)) ? `${asked} { __typename }` : asked;
  }

  private argument(alias: string, field: GraphQLField<unknown, unknown>, arg: GraphQLArgument): string[] {
    const known = `${field.name}.${arg.name}`;
    const isGiven = known in this.given;
    if (!isGiven && !isRequiredArgument(arg)) return [];
    const name = `${alias}_${Object.keys(this.variables).length}`;
    const value = isGiven ? this.given[known] : valuesOf(arg.type).find((one) => one !== null);
    this.variables[name] = refused(arg, value);
    this.declared.push(`$${name}: ${arg.type}`);
    return [`${arg.name}: $${name}`];
  }
}

/** Of a mutation's input nothing comes: a key that is no key is told before anything is looked at. */
function refused({ type }: GraphQLArgument, value: unknown): unknown {
  const input = getNamedType(type);
  if (!isInputObjectType(input) || !("idempotencyKey" in input.getFields())) return value;
  return { ...(value as object), idempotencyKey: "" };
}

function guardedIn(supergraphSdl: string): string[] {
  const types = parse(supergraphSdl).definitions.filter(
    (one): one is ObjectTypeDefinitionNode => one.kind === Kind.OBJECT_TYPE_DEFINITION,
  );
  return types.flatMap(({ name, fields = [] }) =>
    fields
      .filter(({ directives = [] }) =>
        directives.some((one) => ["authenticated", "requiresScopes", "policy"].includes(one.name.value)),
      )
      .map((field) => `${name.value}.${field.name.value}`),
  );
}
