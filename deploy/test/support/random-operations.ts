import {
  type ArgumentNode,
  astFromValue,
  buildASTSchema,
  type ConstValueNode,
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLSchema,
  getNullableType,
  isNonNullType,
  isRequiredArgument,
  Kind,
  parse,
  parseType,
  print,
  TypeInfo,
  type ValueNode,
  type VariableDefinitionNode,
  validate,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { Random } from "../../../router/test/property/random";
import { type AskedOperation, validOperation } from "../../../router/test/property/valid-operation";
import { nameNode } from "../../../router/test/property/variable-pool";
import type { ArgumentValues } from "./known-values";
import { valuesOf } from "./values-by-type";

/** Random operations of an API, with arguments that mean something to those who answer. */
export class RandomOperations {
  private readonly selectable: GraphQLSchema;

  constructor(
    readonly schema: GraphQLSchema,
    apiSdl: string,
    private readonly values: ArgumentValues,
  ) {
    this.selectable = withoutArguments(apiSdl, values);
  }

  next(random: Random): AskedOperation {
    for (;;) {
      const { document, variables } = validOperation(this.selectable, random);
      const given = new GivenArguments(this.values, random);
      const text = print(given.added(this.schema, document));
      const parsed = parse(text);
      // Two fields of one response name may have got other arguments each.
      if (validate(this.schema, parsed).length > 0) continue;
      return { document: parsed, text, variables: { ...variables, ...given.variables } };
    }
  }
}

/** Of the mutations, those that there are inputs for; of the rest everything but subscriptions, and cursors of the instant they are asked at. */
function withoutArguments(apiSdl: string, values: ArgumentValues): GraphQLSchema {
  const sdl = visit(parse(apiSdl), {
    ObjectTypeDefinition: (type) => {
      if (type.name.value === "Subscription") return null;
      if (type.name.value === "Query") {
        return { ...type, fields: type.fields?.filter(({ name }) => !name.value.endsWith("Cursor")) ?? [] };
      }
      if (type.name.value !== "Mutation") return undefined;
      return { ...type, fields: type.fields?.filter(({ name }) => `${name.value}.input` in values) ?? [] };
    },
    FieldDefinition: { leave: (field) => ({ ...field, arguments: [] }) },
  });
  return buildASTSchema(sdl);
}

/** The arguments of one operation: literals, or variables of its own beside those it has. */
class GivenArguments {
  readonly variables: Record<string, unknown> = {};
  private readonly definitions: VariableDefinitionNode[] = [];

  constructor(
    private readonly values: ArgumentValues,
    private readonly random: Random,
  ) {}

  added(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
    const types = new TypeInfo(schema);
    const withArguments = visit(
      document,
      visitWithTypeInfo(types, {
        Field: (node) => {
          const field = types.getFieldDef();
          if (!field || field.args.length === 0) return undefined;
          return { ...node, arguments: field.args.flatMap((argument) => this.given(field.name, argument)) };
        },
      }),
    );
    return visit(withArguments, {
      OperationDefinition: (node) => ({
        ...node,
        variableDefinitions: [...(node.variableDefinitions ?? []), ...this.definitions],
      }),
    });
  }

  private given(field: string, argument: GraphQLArgument): ArgumentNode[] {
    const { random } = this;
    if (!isRequiredArgument(argument) && random.chance(0.5)) return [];
    const named = this.values[`${field}.${argument.name}`] ?? this.values[argument.name];
    const from = named ?? valuesOf(argument.type);
    const chosen = random.pick(from);
    const value = random.chance(0.5) ? literal(chosen, argument) : this.variable(chosen, argument);
    return [{ kind: Kind.ARGUMENT, name: nameNode(argument.name), value }];
  }

  /** By turns of its very type, with a default, or left out where the argument has a default. */
  private variable(value: unknown, argument: GraphQLArgument): ValueNode {
    const { random } = this;
    const name = `given${this.definitions.length}`;
    const nullable = getNullableType(argument.type);
    const omissible = !isRequiredArgument(argument);
    const byDefault = value !== null && random.chance(0.3) ? literal(value, argument) : undefined;
    const type = byDefault || (omissible && random.chance(0.4)) ? nullable : argument.type;
    this.definitions.push({
      kind: Kind.VARIABLE_DEFINITION,
      variable: { kind: Kind.VARIABLE, name: nameNode(name) },
      type: parseType(type.toString()),
      ...(byDefault && { defaultValue: byDefault }),
    });
    const mayBeLeftOut = byDefault !== undefined || (omissible && !isNonNullType(type));
    if (!mayBeLeftOut || random.chance(0.6)) this.variables[name] = value;
    return { kind: Kind.VARIABLE, name: nameNode(name) };
  }
}

function literal(value: unknown, { type }: GraphQLArgument): ConstValueNode {
  return (value === null ? { kind: Kind.NULL } : astFromValue(value, type)) as ConstValueNode;
}
