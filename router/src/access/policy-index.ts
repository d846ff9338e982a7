import {
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { coordinateOf, type GuardedField, type Guards } from "./guards";
import type { Requirement } from "./requirements";

/** Which policies each field and type leads to, by any way. */
export class PolicyIndex {
  readonly known: ReadonlySet<string>;
  private readonly byField = new Map<string, ReadonlySet<string>>();
  private readonly byOperation = new WeakMap<OperationDefinitionNode, readonly string[]>();

  constructor(private readonly guards: Guards) {
    const { types, objectFields, interfaceFields } = guards;
    const fields = [...objectFields.values(), ...interfaceFields.values()];
    this.known = new Set([...types.values(), ...fields.map(({ own }) => own)].flatMap(namesIn));
  }

  in(schema: GraphQLSchema, operation: OperationDefinitionNode): readonly string[] {
    if (this.known.size === 0) return [];
    let found = this.byOperation.get(operation);
    if (!found) {
      const names = new Set<string>();
      const root = schema.getRootType(operation.operation)!;
      this.ofType(root.name, names);
      this.collect(schema, operation.selectionSet, root, names);
      found = [...names].sort();
      this.byOperation.set(operation, found);
    }
    return found;
  }

  private collect(
    schema: GraphQLSchema,
    { selections }: SelectionSetNode,
    parent: GraphQLCompositeType,
    names: Set<string>,
  ): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        // What introspection may show can depend on any of them.
        if (name === "__schema" || name === "__type") for (const policy of this.known) names.add(policy);
        const definition = isUnionType(parent) ? undefined : parent.getFields()[name];
        if (!definition) continue;
        for (const policy of this.ofField(coordinateOf(parent.name, name))) names.add(policy);
        const returned = getNamedType(definition.type);
        if (selection.selectionSet && isCompositeType(returned)) {
          this.collect(schema, selection.selectionSet, returned, names);
        }
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition && schema.getType(selection.typeCondition.name.value);
        const inner = isCompositeType(condition) ? condition : parent;
        this.ofType(inner.name, names);
        this.collect(schema, selection.selectionSet, inner, names);
      }
    }
  }

  private ofField(coordinate: string): ReadonlySet<string> {
    let names = this.byField.get(coordinate);
    if (!names) {
      const reached = new Set<string>();
      this.reach(coordinate, reached, new Set());
      names = reached;
      this.byField.set(coordinate, names);
    }
    return names;
  }

  private reach(coordinate: string, names: Set<string>, seen: Set<string>): void {
    if (seen.has(coordinate)) return;
    seen.add(coordinate);
    const { objectFields, interfaceFields, possibleTypes } = this.guards;
    const field: GuardedField | undefined = objectFields.get(coordinate) ?? interfaceFields.get(coordinate);
    if (!field) return;
    for (const policy of namesIn(field.own)) names.add(policy);
    for (const type of [field.type, field.returns, ...field.requires.types]) this.ofType(type, names);
    for (const required of field.requires.fields) this.reach(required, names, seen);
    for (const type of possibleTypes.get(field.type) ?? []) this.reach(coordinateOf(type, field.name), names, seen);
  }

  /** Also of what may stand there at run time. */
  private ofType(name: string, names: Set<string>): void {
    for (const type of [name, ...(this.guards.possibleTypes.get(name) ?? [])]) {
      for (const policy of namesIn(this.guards.types.get(type))) names.add(policy);
    }
  }
}

function namesIn(requirement: Requirement | undefined): string[] {
  return (requirement?.policies ?? []).flat(2);
}
