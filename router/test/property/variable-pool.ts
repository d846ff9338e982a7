import {
  astFromValue,
  type ConstValueNode,
  GraphQLBoolean,
  type GraphQLInputType,
  GraphQLNonNull,
  GraphQLString,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type NamedTypeNode,
  type NameNode,
  type ObjectFieldNode,
  parseType,
  type ValueNode,
  type VariableDefinitionNode,
} from "graphql";
import { markedName, markedNumber, unmarked } from "./marks";
import type { Random } from "./random";

interface Variable {
  name: string;
  type: string;
  defaultValue?: ValueNode | undefined;
  /** Absent when the client leaves it out. */
  value?: unknown;
}

const MAX_INPUT_DEPTH = 3;
const NUMBERS = ["9007199254740993", "-9007199254740993", "1.50", "0.0", "-0", "1e400", "2E-7", "12345678901234567890"];

/** What only some schemas are asked. */
export interface Extremes {
  /** Literals and variables of custom scalars that JavaScript has no values for. */
  values: boolean;
  /** Null for a variable where it fails, because it has a default there. */
  nulls: boolean;
}

/** Makes values for arguments, as literals or as variables, and remembers the variables. */
export class VariablePool {
  private readonly variables: Variable[] = [];
  /** Within the default of a variable. */
  private isConstant = false;

  constructor(
    private readonly random: Random,
    private readonly extremes: Extremes,
  ) {}

  definitions(): VariableDefinitionNode[] {
    return this.variables.map(({ name, type, defaultValue }) => ({
      kind: Kind.VARIABLE_DEFINITION,
      variable: { kind: Kind.VARIABLE, name: nameNode(name) },
      type: parseType(type),
      ...(defaultValue && { defaultValue: defaultValue as ConstValueNode }),
    }));
  }

  values(): Record<string, unknown> {
    return Object.fromEntries(
      this.variables.flatMap(({ name, ...rest }) => ("value" in rest ? [[name, rest.value]] : [])),
    );
  }

  condition(): ValueNode {
    if (this.random.chance(0.4)) return { kind: Kind.BOOLEAN, value: this.random.chance(0.5) };
    return this.variable(new GraphQLNonNull(GraphQLBoolean), false, false);
  }

  argumentValue(type: GraphQLInputType, hasDefault: boolean): ValueNode {
    return this.random.chance(0.4) ? this.variable(type, hasDefault) : this.literal(type, 0);
  }

  private variable(type: GraphQLInputType, hasDefault: boolean, mayFail = this.extremes.nulls): ValueNode {
    const { random } = this;
    const same = this.variables.filter((each) => each.type === type.toString());
    if (same.length > 0 && random.chance(0.4)) return reference(random.pick(same).name);
    const name = random.pick(["id", "v", "first", "if", "x"]);
    const taken = this.variables.some((each) => each.name === name);
    const added: Variable = { name: taken ? `v${this.variables.length}` : name, type: type.toString() };
    this.variables.push(added);
    if (isNonNullType(type)) this.fillNonNull(added, type, hasDefault, mayFail);
    else this.fillNullable(added, type);
    return reference(added.name);
  }

  private fillNonNull(added: Variable, type: GraphQLInputType, hasDefault: boolean, mayFail: boolean): void {
    const { random } = this;
    const value = () => (mayFail && random.chance(0.6) ? null : this.json(nullable, 0, false));
    const nullable = getNullableType(type) as GraphQLInputType;
    if (random.chance(0.3)) {
      added.type = nullable.toString();
      added.defaultValue = this.constant(nullable);
      if (random.chance(0.5)) added.value = value();
    } else if (hasDefault && random.chance(0.5)) {
      added.type = nullable.toString();
      if (random.chance(0.5)) added.value = value();
    } else {
      added.value = this.json(nullable, 0, false);
    }
  }

  private fillNullable(added: Variable, type: GraphQLInputType): void {
    const { random } = this;
    if (random.chance(0.3)) added.defaultValue = random.chance(0.2) ? { kind: Kind.NULL } : this.constant(type);
    if (random.chance(0.65)) added.value = this.json(type, 0, true);
    else if (random.chance(0.15)) {
      added.type = `${type}!`;
      delete added.defaultValue;
      added.value = this.json(type, 0, false);
    }
  }

  /** A literal without variables. */
  private constant(type: GraphQLInputType): ValueNode {
    const around = this.isConstant;
    this.isConstant = true;
    const literal = this.literal(type, MAX_INPUT_DEPTH);
    this.isConstant = around;
    return literal;
  }

  private literal(type: GraphQLInputType, depth: number): ValueNode {
    const { random } = this;
    if (isNonNullType(type)) return this.written(type.ofType, depth);
    if (depth < MAX_INPUT_DEPTH && depth > 0 && random.chance(0.12)) return this.variable(type, false);
    if (depth < MAX_INPUT_DEPTH && random.chance(0.06)) return { kind: Kind.NULL };
    return this.written(type, depth);
  }

  private written(type: GraphQLInputType, depth: number): ValueNode {
    const { random } = this;
    if (isListType(type)) {
      if (random.chance(0.2)) return this.literal(type.ofType, Math.max(depth, 1));
      const values = Array.from({ length: random.below(3) }, () => this.element(type.ofType, depth + 1));
      return { kind: Kind.LIST, values };
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).flatMap((field): ObjectFieldNode[] => {
        const nested = isInputObjectType(getNullableType(field.type));
        if (random.chance(nested ? 0.85 : 0.5) || (nested && depth >= MAX_INPUT_DEPTH)) return [];
        const value = this.element(field.type, nested ? depth + 1 : depth);
        return [{ kind: Kind.OBJECT_FIELD, name: nameNode(field.name), value }];
      });
      return { kind: Kind.OBJECT, fields };
    }
    return this.leafLiteral(type);
  }

  private element(type: GraphQLInputType, depth: number): ValueNode {
    if (depth < MAX_INPUT_DEPTH && this.random.chance(0.15)) return this.variable(type, false);
    return this.literal(type, Math.max(depth, 1));
  }

  private leafLiteral(type: GraphQLInputType): ValueNode {
    const { random } = this;
    const value = this.leaf(type);
    if (isEnumType(type)) return { kind: Kind.ENUM, value: String(value) };
    switch (type.toString()) {
      case "ID":
        return random.chance(0.3)
          ? { kind: Kind.INT, value: String(random.below(99)) }
          : { kind: Kind.STRING, value: String(value) };
      case "Float":
        return random.chance(0.4)
          ? { kind: Kind.INT, value: String(random.below(9)) }
          : { kind: Kind.FLOAT, value: `${random.below(9)}.5e1` };
      case "String":
        return { kind: Kind.STRING, value: String(value), block: random.chance(0.2) };
      case "Blob":
        return this.extremes.values && random.chance(0.6) ? this.extremeLiteral(2) : untyped(value);
      default:
        return astFromValue(value, type) ?? { kind: Kind.NULL };
    }
  }

  /** Numbers of all forms, names, and variables among them. */
  private extremeLiteral(levels: number): ValueNode {
    const { random } = this;
    const kind = random.below(levels > 0 ? 8 : 4);
    if (kind < 3) return untyped(markedNumber(random.pick(NUMBERS)));
    if (kind === 3) return untyped(random.pick<unknown>([markedName("EUR"), "EUR", true, null, 7]));
    if (kind < 6) return { kind: Kind.LIST, values: [this.extremePart(levels), this.extremePart(levels)] };
    const fields = ["amount", "of"].map((name) => ({
      kind: Kind.OBJECT_FIELD as const,
      name: nameNode(name),
      value: this.extremePart(levels),
    }));
    return { kind: Kind.OBJECT, fields };
  }

  private extremePart(levels: number): ValueNode {
    if (!this.isConstant && this.random.chance(0.15)) return this.variable(GraphQLString, false);
    return this.extremeLiteral(levels - 1);
  }

  private json(type: GraphQLInputType, depth: number, mayBeNull: boolean): unknown {
    const { random } = this;
    if (isNonNullType(type)) return this.json(type.ofType, depth, false);
    if (mayBeNull && random.chance(0.15)) return null;
    if (isListType(type)) {
      if (random.chance(0.15)) return this.json(type.ofType, depth + 1, false);
      return Array.from({ length: random.below(3) }, () => this.json(type.ofType, depth + 1, true));
    }
    if (isInputObjectType(type)) {
      const chosen = Object.values(type.getFields()).filter((field) => {
        const nested = isInputObjectType(getNullableType(field.type));
        return random.chance(nested ? 0.2 : 0.5) && !(nested && depth >= MAX_INPUT_DEPTH);
      });
      return Object.fromEntries(chosen.map((field) => [field.name, this.json(field.type, depth + 1, true)]));
    }
    return this.leaf(type);
  }

  private leaf(type: GraphQLInputType): unknown {
    const { random } = this;
    if (isEnumType(type)) return random.pick(type.getValues()).name;
    switch (type.toString()) {
      case "Int":
        return random.between(-3, 99);
      case "Float":
        return random.pick([0, 1, 2.5, -0.125]);
      case "Boolean":
        return random.chance(0.5);
      case "Blob":
        if (this.extremes.values && random.chance(0.5)) {
          const number = markedNumber(random.pick(NUMBERS));
          return random.pick<unknown>([number, [number], { of: { amount: number, next: "1.50" } }]);
        }
        return random.pick<unknown>([1, "text", true, [1, [2]], { id: "x", of: { a: null } }, {}]);
      default:
        return random.pick(["", "one", 'two "quoted"', "zwölf\n13", "$v", "\\u0041"]);
    }
  }
}

function reference(name: string): ValueNode {
  return { kind: Kind.VARIABLE, name: nameNode(name) };
}

function untyped(value: unknown): ValueNode {
  if (value === null) return { kind: Kind.NULL };
  const text = unmarked(value);
  if (text !== undefined) return { kind: /^[A-Z]/.test(text) ? Kind.ENUM : Kind.FLOAT, value: text };
  if (Array.isArray(value)) return { kind: Kind.LIST, values: value.map(untyped) };
  if (typeof value === "object") {
    const fields = Object.entries(value).map(([name, each]) => ({
      kind: Kind.OBJECT_FIELD as const,
      name: nameNode(name),
      value: untyped(each),
    }));
    return { kind: Kind.OBJECT, fields };
  }
  if (typeof value === "boolean") return { kind: Kind.BOOLEAN, value };
  if (typeof value === "number") return { kind: Kind.INT, value: String(value) };
  return { kind: Kind.STRING, value: String(value) };
}

export function nameNode(value: string): NameNode {
  return { kind: Kind.NAME, value };
}

export function typeNamed(value: string): NamedTypeNode {
  return { kind: Kind.NAMED_TYPE, name: nameNode(value) };
}
