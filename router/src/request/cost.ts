import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";
import { Code, codedError, RequestError } from "../errors";
import type { Variables } from "./document";
import type { StatedCost, StatedCosts } from "./list-sizes";

/** Of a list that nobody says anything of. */
const UNKNOWN_LIST = 10;

type Size = (variables: Variables) => number;

/** A field: it comes `size` times for each of what it is in, and weighs so much each time. */
interface FieldPart {
  weight: number;
  size: Size;
  parts: readonly Part[];
}

/** What depends on the object's type: of `ways`, which name some of `fields` each, the dearest counts. */
interface EitherPart {
  fields: readonly FieldPart[];
  ways: readonly (readonly number[])[];
}

type Part = FieldPart | EitherPart;

/**
 * How many objects an operation's answer holds at most, as far as arguments and the schema say (`@listSize`, `first`), and what
 * its fields cost beyond that (`@cost`). Worked out before anything runs.
 */
export class CostEstimate {
  private constructor(private readonly parts: readonly Part[]) {}

  /** @param operation normalised */
  static of(schema: GraphQLSchema, stated: StatedCosts, operation: OperationDefinitionNode): CostEstimate {
    const root = schema.getRootType(operation.operation)!;
    return new CostEstimate(new Reader(schema, stated).selections(operation.selectionSet, root, NOT_SIZED));
  }

  for(variables: Variables): number {
    // Larger ones are not exact, and could not be written as JSON in the end.
    return Math.min(total(this.parts, variables), Number.MAX_SAFE_INTEGER);
  }

  /** @returns the estimate. @throws RequestError 400 COST_LIMIT_EXCEEDED with it, in `extensions.cost` */
  within(limit: number, variables: Variables): number {
    const estimated = this.for(variables);
    if (estimated <= limit) return estimated;
    const { message, extensions } = codedError(
      Code.COST_LIMIT_EXCEEDED,
      `The operation may come to ${estimated} objects, and ${limit} are allowed. Ask for shorter pages, or for fewer lists in lists.`,
    );
    throw new RequestError(400, [{ message, extensions: { ...extensions, cost: { estimated, limit } } }]);
  }
}

/** Each part is looked at once, however many ways it is in. */
function total(parts: readonly Part[], variables: Variables): number {
  let sum = 0;
  for (const part of parts) sum += "ways" in part ? dearest(part, variables) : costOf(part, variables);
  return sum;
}

const costOf = ({ weight, size, parts }: FieldPart, variables: Variables): number =>
  size(variables) * (weight + total(parts, variables));

function dearest({ fields, ways }: EitherPart, variables: Variables): number {
  const costs = fields.map((field) => costOf(field, variables));
  return Math.max(0, ...ways.map((way) => way.reduce((sum, at) => sum + costs[at]!, 0)));
}

interface Sized {
  fields: readonly string[];
  size: Size;
}
const once = () => 1;
const NOT_SIZED: Sized = { fields: [], size: once };

class Reader {
  /** A normalised operation has each node in one place. */
  private readonly known = new Map<FieldNode, FieldPart[]>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly stated: StatedCosts,
  ) {}

  selections(selectionSet: SelectionSetNode, parent: GraphQLCompositeType, sized: Sized): Part[] {
    const always = selectionSet.selections.flatMap((one) =>
      one.kind === Kind.FIELD ? this.field(one, parent, sized) : [],
    );
    const fragments = selectionSet.selections.filter((one) => one.kind === Kind.INLINE_FRAGMENT);
    if (fragments.length === 0) return always;
    const types = isAbstractType(parent) ? this.schema.getPossibleTypes(parent) : [parent];
    const ways = types.map(({ name }) => fragments.flatMap((one) => this.within(one, parent, name, sized)));
    const fields = [...new Set(ways.flat())];
    const at = new Map(fields.map((field, index) => [field, index]));
    return [...always, { fields, ways: ways.map((way) => way.map((field) => at.get(field)!)) }];
  }

  /** The fields of a fragment for an object of a concrete type; the same parts for every type. */
  private within(
    fragment: InlineFragmentNode,
    parent: GraphQLCompositeType,
    concrete: string,
    sized: Sized,
  ): FieldPart[] {
    const condition = fragment.typeCondition && this.schema.getType(fragment.typeCondition.name.value);
    const type = isCompositeType(condition) ? condition : parent;
    if (!this.mayBe(type, concrete)) return [];
    return fragment.selectionSet.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return this.field(selection, type, sized);
      return selection.kind === Kind.INLINE_FRAGMENT ? this.within(selection, type, concrete, sized) : [];
    });
  }

  private mayBe(type: GraphQLCompositeType, concrete: string): boolean {
    if (type.name === concrete) return true;
    return isAbstractType(type) && this.schema.getPossibleTypes(type).some(({ name }) => name === concrete);
  }

  private field(node: FieldNode, parent: GraphQLCompositeType, sized: Sized): FieldPart[] {
    const known = this.known.get(node) ?? this.read(node, parent, sized);
    this.known.set(node, known);
    return known;
  }

  private read(node: FieldNode, parent: GraphQLCompositeType, sized: Sized): FieldPart[] {
    const name = node.name.value;
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    if (!field) return [];
    const type = getNamedType(field.type);
    const stated = this.stated.for(parent.name, name);
    const weight = stated?.weight ?? (isCompositeType(type) ? 1 : 0);
    const below = sizedBelow(field, node, stated);
    const parts =
      isCompositeType(type) && node.selectionSet ? this.selections(node.selectionSet, type, below ?? NOT_SIZED) : [];
    if (weight === 0 && parts.length === 0) return [];
    return [{ weight, size: sizeOf(field, node, stated, sized), parts }];
  }
}

/** What `first` of a connection says of its edges. */
function sizedBelow(field: GraphQLField<unknown, unknown>, node: FieldNode, stated: StatedCost | undefined) {
  if (!stated || depthOf(field.type) > 0 || stated.sizedFields.length === 0) return null;
  return { fields: stated.sizedFields, size: statedSize(field, node, stated) };
}

function sizeOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  stated: StatedCost | undefined,
  sized: Sized,
): Size {
  const depth = depthOf(field.type);
  if (depth === 0) return once;
  const size = sized.fields.includes(field.name) ? sized.size : statedSize(field, node, stated);
  return depth === 1 ? size : (variables) => size(variables) * UNKNOWN_LIST ** (depth - 1);
}

function statedSize(field: GraphQLField<unknown, unknown>, node: FieldNode, stated: StatedCost | undefined): Size {
  const assumed = stated?.assumedSize ?? UNKNOWN_LIST;
  const given = (stated?.slicingArguments ?? []).flatMap((name) => {
    const argument = field.args.find((one) => one.name === name);
    return argument ? [argumentOf(argument, node)] : [];
  });
  if (given.length === 0) return () => assumed;
  return (variables) => {
    const sizes = given.map((read) => read(variables)).filter((size): size is number => typeof size === "number");
    return sizes.length > 0 ? Math.max(0, ...sizes) : assumed;
  };
}

function argumentOf(
  { name, defaultValue }: GraphQLField<unknown, unknown>["args"][number],
  node: FieldNode,
): (variables: Variables) => unknown {
  const value = node.arguments?.find((one) => one.name.value === name)?.value;
  if (!value) return () => defaultValue;
  if (value.kind !== Kind.VARIABLE) return () => literalOf(value);
  const variable = value.name.value;
  return ({ sent, coerced }) => coerced[variable] ?? sent[variable] ?? defaultValue;
}

const literalOf = (value: ValueNode): unknown => (value.kind === Kind.INT ? Number(value.value) : undefined);

function depthOf(type: GraphQLOutputType): number {
  if (isNonNullType(type)) return depthOf(type.ofType);
  return isListType(type) ? 1 + depthOf(type.ofType) : 0;
}
