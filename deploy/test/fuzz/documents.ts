import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import type { Choices } from "./random";

/** What breaks those who take a text, a number or a word for granted. */
export const HOSTILE: readonly unknown[] = [
  null,
  "",
  " ",
  "\u0000",
  "\ud800",
  "\ufdfa".repeat(300),
  "🏳️‍🌈",
  "\u202eabc",
  "' OR 1=1 --",
  "../../etc/passwd",
  "__proto__",
  "constructor",
  "1e400",
  "NaN",
  "9".repeat(400),
  -1,
  0,
  1,
  2_147_483_647,
  2_147_483_648,
  1e308,
  0.1,
  true,
  [],
  [[]],
  {},
  "a".repeat(21_000),
  "00000000-0000-0000-0000-000000000000",
  "ffffffff-ffff-ffff-ffff-ffffffffffff",
  "2026-02-30T25:61:00Z",
  "+275760-09-13T00:00:00Z",
  "-000001-01-01T00:00:00Z",
  "0001-01-01T00:00:00Z",
  "1970-01-01",
  "DE",
  "XX",
  "EUR",
  "admin@lumen.example",
  "YT2617600000000001",
  "eyJpZCI6MX0=",
];

const NUMBERS = ["9007199254740993", "1e400", "-0", "1.50", "00", "0x1", "99999999999999999999"];
const DEEPEST = 7;

export interface Asked {
  query: string;
  variables: Record<string, unknown>;
}

/** A document over the real schema: mostly right, with some of it wrong in every way that there is. */
export function documentOf(
  schema: GraphQLSchema,
  choices: Choices,
  kinds = ["query", "query", "mutation", "subscription"],
): Asked {
  return new Draft(schema, choices).document(choices.one(kinds));
}

class Draft {
  private readonly variables: Record<string, unknown> = {};
  private readonly declared: string[] = [];
  private readonly fragments: string[] = [];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly choices: Choices,
  ) {}

  document(kind: string): Asked {
    const { choices } = this;
    const root = this.schema.getRootType(kind as never) ?? this.schema.getQueryType()!;
    const selections = this.selections(root, 0, kind === "query" ? 4 : 1);
    const declared = this.declared.length > 0 ? `(${this.declared.join(", ")})` : "";
    const text = `${kind} Fuzz${declared}${this.directives()} ${selections}\n${this.fragments.join("\n")}`;
    if (choices.often(0.1)) this.variables[choices.one(["v0", "more", "__proto__"])] = choices.one(HOSTILE);
    return { query: choices.often(0.15) ? this.spoilt(text) : text, variables: this.variables };
  }

  private spoilt(text: string): string {
    const { choices } = this;
    const at = choices.below(text.length);
    const put = choices.one([
      "",
      "{",
      "}",
      '"',
      '"""',
      "(",
      "$",
      "@",
      "...",
      "[".repeat(300),
      "\u0000",
      "\ud800",
      "#",
      "!",
      "é",
      "0",
    ]);
    return text.slice(0, at) + put + text.slice(at + choices.below(4));
  }

  private selections(type: GraphQLNamedType, depth: number, most: number): string {
    const { choices } = this;
    if (!isCompositeType(type)) return choices.often(0.02) ? "{ x }" : "";
    if (choices.often(0.01)) return "";
    const parts: string[] = [];
    if (isAbstractType(type)) {
      const member = choices.one(this.schema.getPossibleTypes(type));
      if (member) parts.push(`... on ${member.name} ${this.selections(member, depth + 1, 2)}`);
    }
    if (isObjectType(type) || isInterfaceType(type)) {
      const fields = Object.values(type.getFields());
      const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
      const from = depth >= DEEPEST && leaves.length > 0 ? leaves : fields;
      for (const field of choices.some(from, most)) parts.push(this.field(field, depth));
    }
    if (choices.often(0.2)) parts.push("__typename");
    if (choices.often(0.01))
      parts.push(
        choices.one([
          "nothing",
          "_service { sdl }",
          "__schema { types { name } }",
          "_entities(representations: []) { __typename }",
        ]),
      );
    if (choices.often(0.05)) parts.push(this.fragment(type, depth));
    return `{ ${parts.join(" ") || "__typename"} }`;
  }

  private fragment(type: GraphQLNamedType, depth: number): string {
    const { choices } = this;
    const name = `F${this.fragments.length}`;
    const on = choices.often(0.1) ? "Query" : type.name;
    this.fragments.push("");
    const inner = choices.often(0.1) ? `{ ...${name} }` : this.selections(type, depth + 1, 2);
    this.fragments[Number(name.slice(1))] = `fragment ${name} on ${on} ${inner}`;
    return `...${name}${this.directives()}`;
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const { choices } = this;
    const alias = choices.often(0.1) ? `${choices.one(["a", "b", "id", "__x", "é"])}: ` : "";
    const given = field.args
      .filter((argument) => isNonNullType(argument.type) || choices.often(0.4))
      .map((argument) => this.argument(argument));
    if (choices.often(0.02)) given.push("nothing: 1");
    const args = given.length > 0 ? `(${given.join(", ")})` : "";
    return `${alias}${field.name}${args}${this.directives()} ${this.selections(getNamedType(field.type), depth + 1, 3)}`;
  }

  private directives(): string {
    const { choices } = this;
    if (!choices.often(0.04)) return "";
    return choices.one([
      " @skip(if: false)",
      " @include(if: true)",
      " @include(if: 1)",
      " @skip",
      " @nothing",
      " @skip(if: $v0)",
      " @deprecated",
    ]);
  }

  private argument(argument: GraphQLArgument): string {
    const { choices } = this;
    if (!choices.often(0.5)) return `${argument.name}: ${this.literal(argument.type, 0)}`;
    const name = `v${this.declared.length}`;
    const type = choices.often(0.05) ? choices.one(["Int", "[String!]!", "Nothing", "Query"]) : String(argument.type);
    this.declared.push(`$${name}: ${type}${choices.often(0.05) ? ` = ${this.literal(argument.type, 0)}` : ""}`);
    if (!choices.often(0.05)) this.variables[name] = this.value(argument.type, 0);
    return `${argument.name}: $${name}`;
  }

  private value(type: GraphQLInputType, depth: number): unknown {
    const { choices } = this;
    if (choices.often(depth === 0 ? 0.05 : 0.08)) return choices.one(HOSTILE);
    if (isNonNullType(type)) return this.value(type.ofType as GraphQLInputType, depth);
    if (choices.often(0.05)) return null;
    if (isListType(type))
      return Array.from({ length: choices.below(4) }, () => this.value(type.ofType as GraphQLInputType, depth + 1));
    if (isEnumType(type)) return choices.one(type.getValues()).name;
    if (!isInputObjectType(type)) return this.leaf(getNamedType(type).name);
    const fields = Object.values(type.getFields()).filter((field) => depth < 5 && this.isGiven(field));
    const object = Object.fromEntries(fields.map((field) => [field.name, this.value(field.type, depth + 1)]));
    return choices.often(0.03) ? { ...object, nothing: 1 } : object;
  }

  private isGiven({ type }: GraphQLInputField): boolean {
    return this.choices.often(isNonNullType(type) ? 0.98 : 0.5);
  }

  private leaf(name: string): unknown {
    const { choices } = this;
    if (name === "Int") return choices.one([1, 2, 5, 20, 100, 0, -1]);
    if (name === "Boolean") return choices.often(0.5);
    if (name === "DateTime")
      return choices.one(["2026-06-24T01:00:00Z", "2026-06-24T09:00:00+08:00", "2026-06-24T01:00:00.123456Z"]);
    if (name === "Currency") return choices.one(["EUR", "CNY", "usd"]);
    if (name === "CountryCode") return choices.one(["DE", "us", "JP"]);
    if (name === "BigInt") return choices.one(["100", "0", "99999999999999999999999999999999999999", "-1"]);
    return choices.one(["abc", "018f3b1e-0000-7000-8000-000000000000", "850760", "10115", "Li Wei", "key-1"]);
  }

  private literal(type: GraphQLInputType, depth: number): string {
    if (this.choices.often(0.05)) return this.choices.one(NUMBERS);
    if (this.choices.often(0.02))
      return this.choices.one(["$v0", "$nowhere", "FAST", '"""block"""', "[[[[]]]]", "{ a: { b: { c: 1 } } }"]);
    return literalOf(this.value(type, depth), isEnumType(getNamedType(type)));
  }
}

function literalOf(value: unknown, isEnum: boolean): string {
  if (Array.isArray(value)) return `[${value.map((item) => literalOf(item, isEnum)).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    return `{ ${Object.entries(value)
      .map(([name, inner]) => `${name}: ${literalOf(inner, /^[A-Z_]+$/.test(String(inner)))}`)
      .join(", ")} }`;
  }
  return isEnum && typeof value === "string" && /^\w+$/.test(value) ? value : JSON.stringify(value);
}
