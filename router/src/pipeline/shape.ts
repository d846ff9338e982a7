import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLFormattedError,
  GraphQLIncludeDirective,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { Code } from "../errors";
import { type Cut, isAskedFor } from "./access-filter";
import type { Access } from "./access-rules";
import type { PreparedOperation, Variables } from "./document";
import { answerIntrospection } from "./introspection";
import { isValidLeaf } from "./leaf-values";
import { type Fields, isFields, read } from "./rewrites";

/** Stands for "null is not allowed here": the nearest nullable place above becomes null. */
const MISSING = Symbol("missing");

export interface Shaping {
  schema: GraphQLSchema;
  prepared: PreparedOperation;
  variables: Variables;
  access: Access;
  cuts: readonly Cut[];
  /** What the subgraphs reported; shaping adds its own. */
  errors: GraphQLFormattedError[];
}

/**
 * The answer the client asked for, out of what the subgraphs gave, by section 6 of the GraphQL specification: order,
 * aliases, fragments, `@skip`, `@include`, type conditions and null propagation, all against the API schema.
 */
export function shape(shaping: Shaping, data: Fields): Fields | null {
  const shaper = new Shaper(shaping);
  const { operation } = shaping.prepared;
  const root = shaping.schema.getRootType(operation.operation)!;
  const shaped = shaper.object(root, [operation.selectionSet], data, []);
  shaper.reportUnauthorized();
  return shaped === MISSING ? null : shaped;
}

class Shaper {
  private readonly unauthorized = new Map<string, readonly string[]>();
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(private readonly shaping: Shaping) {
    this.fragments = shaping.prepared.fragments;
    for (const cut of shaping.cuts) {
      if (isAskedFor(cut, shaping.variables.coerced)) this.unauthorized.set(cut.path.join("."), cut.path);
    }
  }

  object(
    type: GraphQLCompositeType,
    sets: SelectionSetNode[],
    source: Fields,
    path: (string | number)[],
  ): Fields | typeof MISSING {
    const shaped: Fields = {};
    let missing = false;
    for (const [responseName, nodes] of this.fieldsOf(type, sets)) {
      const value = this.field(type, nodes, source, [...path, responseName], responseName);
      if (value === MISSING) missing = true;
      else if (value !== undefined) shaped[responseName] = value;
    }
    return missing ? MISSING : shaped;
  }

  reportUnauthorized(): void {
    for (const path of this.unauthorized.values()) {
      this.shaping.errors.push({
        message: "Unauthorized field or type",
        path,
        extensions: { code: Code.UNAUTHORIZED_FIELD_OR_TYPE },
      });
    }
  }

  private field(
    type: GraphQLCompositeType,
    nodes: FieldNode[],
    source: Fields,
    path: (string | number)[],
    responseName: string,
  ): unknown {
    const name = nodes[0]!.name.value;
    if (name === "__typename") return isObjectType(type) ? type.name : MISSING;
    if (name === "__schema" || name === "__type") return answerIntrospection(this.shaping, nodes, responseName);
    const definition = isUnionType(type) ? undefined : type.getFields()[name];
    if (!definition) return undefined;
    if (!this.shaping.access.field(type.name, name)) {
      this.refuse(path);
      return isNonNullType(definition.type) ? MISSING : null;
    }
    return this.value(definition.type, nodes, read(source, responseName), path, `${type.name}.${name}`);
  }

  private value(
    type: GraphQLOutputType,
    nodes: FieldNode[],
    value: unknown,
    path: (string | number)[],
    coordinate: string,
  ): unknown {
    if (isNonNullType(type)) {
      const inner = this.value(type.ofType, nodes, value, path, coordinate);
      if (inner !== null) return inner;
      this.reportMissing(path, coordinate);
      return MISSING;
    }
    if (value === null || value === undefined) return null;
    if (isListType(type)) {
      if (!Array.isArray(value)) return this.invalid(path, coordinate);
      const items = value.map((item, index) => this.value(type.ofType, nodes, item, [...path, index], coordinate));
      return items.includes(MISSING) ? null : items;
    }
    if (isLeafType(type)) return isValidLeaf(type, value) ? value : this.invalid(path, coordinate);
    if (!isFields(value)) return this.invalid(path, coordinate);
    return this.composite(type as GraphQLCompositeType, nodes, value, path, coordinate);
  }

  private composite(
    type: GraphQLCompositeType,
    nodes: FieldNode[],
    value: Fields,
    path: (string | number)[],
    coordinate: string,
  ): unknown {
    const runtime = this.runtimeType(type, value);
    if (!runtime) return this.invalid(path, coordinate);
    if (!this.shaping.access.type(runtime.name)) {
      this.refuse(path);
      return null;
    }
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const shaped = this.object(runtime, sets, value, path);
    return shaped === MISSING ? null : shaped;
  }

  /** An object that came through `@interfaceObject` may know no more than its interface's name. */
  private runtimeType(declared: GraphQLCompositeType, value: Fields): GraphQLCompositeType | undefined {
    const name = read(value, "__typename");
    if (isObjectType(declared) || typeof name !== "string" || name === declared.name) return declared;
    const named = this.shaping.schema.getType(name);
    if (!isCompositeType(named) || isUnionType(named)) return undefined;
    return isAbstractType(declared) && this.shaping.schema.isSubType(declared, named) ? named : undefined;
  }

  private fieldsOf(type: GraphQLCompositeType, sets: SelectionSetNode[]): Map<string, FieldNode[]> {
    const fields = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    const collect = (selections: readonly SelectionNode[]) => {
      for (const selection of selections) {
        if (!this.isIncluded(selection)) continue;
        if (selection.kind === Kind.FIELD) {
          const name = selection.alias?.value ?? selection.name.value;
          const same = fields.get(name);
          if (same) same.push(selection);
          else fields.set(name, [selection]);
          continue;
        }
        let fragment: { typeCondition?: { name: { value: string } } | undefined; selectionSet: SelectionSetNode } =
          selection as never;
        if (selection.kind === Kind.FRAGMENT_SPREAD) {
          if (spread.has(selection.name.value)) continue;
          spread.add(selection.name.value);
          fragment = this.fragments.get(selection.name.value)!;
        }
        if (this.applies(fragment.typeCondition?.name.value, type)) collect(fragment.selectionSet.selections);
      }
    };
    for (const set of sets) collect(set.selections);
    return fields;
  }

  private isIncluded(selection: SelectionNode): boolean {
    if (!selection.directives?.length) return true;
    const { coerced } = this.shaping.variables;
    if (getDirectiveValues(GraphQLSkipDirective, selection, coerced)?.if === true) return false;
    return getDirectiveValues(GraphQLIncludeDirective, selection, coerced)?.if !== false;
  }

  private applies(condition: string | undefined, type: GraphQLCompositeType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const wanted = this.shaping.schema.getType(condition);
    return isAbstractType(wanted) && !isUnionType(type) && this.shaping.schema.isSubType(wanted, type);
  }

  private refuse(path: (string | number)[]): void {
    const pattern = path.map((step) => (typeof step === "number" ? "@" : step));
    this.unauthorized.set(pattern.join("."), pattern);
  }

  private invalid(path: (string | number)[], coordinate: string): null {
    this.report(path, `Invalid value for ${coordinate}.`);
    return null;
  }

  /** A null already explained, by an error above, below or at this place or by a cut, needs no second error. */
  private reportMissing(path: (string | number)[], coordinate: string): void {
    const pattern = path.map((step) => (typeof step === "number" ? "@" : step)).join(".");
    for (const key of this.unauthorized.keys()) if (`${key}.`.startsWith(`${pattern}.`)) return;
    const explained = this.shaping.errors.some(
      ({ path: at }) => !at || at.every((step, index) => index >= path.length || step === path[index]),
    );
    if (!explained) this.report(path, `Cannot return null for non-nullable field ${coordinate}.`);
  }

  private report(path: (string | number)[], message: string): void {
    this.shaping.errors.push({ message, path, extensions: { code: Code.INTERNAL_SERVER_ERROR } });
  }
}
