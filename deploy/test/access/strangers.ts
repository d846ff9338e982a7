import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { newId } from "@baiyun/kit";
import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  getNamedType,
  isCompositeType,
  isInputObjectType,
  isRequiredArgument,
  isRequiredInputField,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
} from "graphql";
import { ROOT } from "../../src/stack/settings";
import type { Asker, EmbeddedStack } from "../support/embedded-stack";
import { valuesOf } from "../support/values-by-type";
import type { Graph } from "./questions";

/** What there is of somebody, by the name that an input or an argument gives it: `orderId`, `order.id`. */
export type Theirs = Readonly<Record<string, string | undefined>>;

/** What somebody is told who asks for a thing by its id. */
interface Told {
  /** With every id of the asker's question taken out. */
  text: string;
  typename: string | undefined;
}

const isId = ({ type }: { type: unknown }): boolean => /^\[?ID!?\]?!?$/.test(String(type));

/** Asks for what is somebody else's and for what nobody has, and compares what is told. */
export class Stranger {
  constructor(
    private readonly stack: EmbeddedStack,
    private readonly graph: Graph,
    private readonly asker: Asker,
  ) {}

  /** A query's field by its one required argument. */
  async byArgument(field: string, argument: string, value: string): Promise<{ theirs: Told; unknown: Told }> {
    const { args, type } = this.graph.field(`Query.${field}`);
    const others = args.filter((arg) => isRequiredArgument(arg) && arg.name !== argument);
    const declared = [
      `$value: ${args.find(({ name }) => name === argument)!.type}`,
      ...others.map((arg) => `$${arg.name}: ${arg.type}`),
    ];
    const given = [`${argument}: $value`, ...others.map(({ name }) => `${name}: $${name}`)];
    const selection = isCompositeType(getNamedType(type)) ? "{ __typename }" : "";
    const text = `query (${declared.join(", ")}) { told: ${field}(${given.join(", ")}) ${selection} }`;
    const rest = Object.fromEntries(others.map(({ name }) => [name, SOME[name]]));
    const ask = (one: string) => this.ask(text, { value: one, ...rest }, one);
    return { theirs: await ask(value), unknown: await ask(unlike(value)) };
  }

  /** A mutation with all ids of its input somebody else's. Null where nothing is known to put there. */
  async byInput(mutation: string, theirs: Theirs, own: object = {}): Promise<{ theirs: Told; unknown: Told } | null> {
    const { args } = this.graph.field(`Mutation.${mutation}`);
    const input = args.length === 1 && getNamedType(args[0]!.type);
    if (!input || !isInputObjectType(input)) return null;
    const named = Object.values(input.getFields())
      .filter(isId)
      .map(({ name }) => name);
    for (const name of named) if (!(name in theirs)) throw new Error(`Nobody says what ${name} of ${mutation} is.`);
    if (named.length === 0 || named.some((name) => theirs[name] === undefined)) return null;
    const text = `mutation ($input: ${args[0]!.type}) { told: ${mutation}(input: $input) { __typename ... on UserError { message } } }`;
    const ask = async (id: (name: string) => string) => {
      const ids = named.map((name) => [
        name,
        String(input.getFields()[name]!.type).startsWith("[") ? [id(name)] : id(name),
      ]);
      const whole = { ...required(input), ...own, ...Object.fromEntries(ids), idempotencyKey: newId() };
      return this.ask(text, { input: whole }, ...named.map(id));
    };
    return { theirs: await ask((name) => theirs[name]!), unknown: await ask((name) => unlike(theirs[name]!)) };
  }

  /** The ids of a list's rows, from its beginning and from behind a row of somebody else's. */
  async listed(field: string, after: string | null): Promise<string[]> {
    const pages = after === null ? ["first: 100"] : ["first: 100", `first: 100, after: ${JSON.stringify(after)}`];
    const asked = pages.map((args, index) => `p${index}: ${field}(${args}) { edges { node { id } } }`);
    const { body } = await this.stack.ask(`{ ${asked.join(" ")} }`, {}, this.asker);
    const data = (body.data ?? {}) as Record<string, { edges: { node: { id: string } }[] } | null>;
    return Object.values(data).flatMap((page) => page?.edges.map(({ node }) => node.id) ?? []);
  }

  /** A representation at the subgraph itself, whole. */
  async byReference(subgraph: string, { name, fields }: Entity, theirs: Record<string, string>) {
    const text = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${name} { ${fields.join(" ")} } } }`;
    const ask = async (keys: Record<string, string>): Promise<string> => {
      const of = [{ __typename: name, ...keys }];
      const answer = await this.stack.subgraphs[subgraph]!.execute({
        ...{ query: text, variables: { of } },
        viewer: this.asker.claims,
      });
      return without(JSON.stringify(answer), Object.values(keys));
    };
    const unknown = Object.fromEntries(Object.entries(theirs).map(([key, value]) => [key, unlike(value)]));
    return { theirs: await ask(theirs), unknown: await ask(unknown) };
  }

  private async ask(text: string, variables: Record<string, unknown>, ...ids: string[]): Promise<Told> {
    const { body } = await this.stack.ask(text, variables, this.asker);
    const { told } = (body.data ?? {}) as { told?: { __typename?: string } | null };
    return { text: without(JSON.stringify(body), ids), typename: told?.__typename };
  }
}

const SOME: Readonly<Record<string, unknown>> = {
  at: "2026-11-01T00:00:00Z",
  from: "2026-01-01T00:00:00Z",
  to: "2026-02-01T00:00:00Z",
};

const without = (text: string, ids: readonly string[]): string =>
  ids.reduce((left, id) => left.replaceAll(id, "ITS ID"), text);

/** Of the same form, and nobody's. */
const unlike = (value: string): string =>
  /^[0-9a-f-]{36}$/i.test(value) ? newId() : `${value.slice(0, -4)}${value.endsWith("0000") ? "1111" : "0000"}`;

function required(input: GraphQLInputObjectType): Record<string, unknown> {
  const fields = Object.values(input.getFields()).filter((field) => isRequiredInputField(field));
  return Object.fromEntries(
    fields.map((field: GraphQLInputField) => [field.name, valuesOf(field.type).find((one) => one !== null)]),
  );
}

export interface Entity {
  name: string;
  /** All that is asked for without arguments. */
  fields: readonly string[];
}

/** By subgraph, the entities that it answers for by their id. */
export function entitiesOf(graph: Graph): { subgraph: string; entity: Entity }[] {
  const folder = join(ROOT, "schema", "subgraphs");
  return readdirSync(folder).flatMap((file) => {
    const { definitions } = parse(readFileSync(join(folder, file), "utf8"));
    const types = definitions.filter(
      (one): one is ObjectTypeDefinitionNode => one.kind === Kind.OBJECT_TYPE_DEFINITION && isEntity(one),
    );
    return types.map(({ name, fields = [] }) => {
      const plain = fields.filter(
        (field) =>
          !field.directives?.some((one) => one.name.value === "external") &&
          graph.has(`${name.value}.${field.name.value}`) &&
          !graph.field(`${name.value}.${field.name.value}`).args.some(isRequiredArgument),
      );
      const asked = plain.map((field) => {
        const { type } = graph.field(`${name.value}.${field.name.value}`);
        return isCompositeType(getNamedType(type)) ? `${field.name.value} { __typename }` : field.name.value;
      });
      return { subgraph: file.replace(".graphql", ""), entity: { name: name.value, fields: asked } };
    });
  });
}

const isEntity = ({ directives = [] }: ObjectTypeDefinitionNode): boolean =>
  directives.some(
    ({ name, arguments: given = [] }) =>
      name.value === "key" &&
      !given.some((arg) => arg.name.value === "resolvable" && arg.value.kind === Kind.BOOLEAN && !arg.value.value),
  );
