import {
  type InputValueDefinitionNode,
  Kind,
  specifiedScalarTypes,
  type TypeDefinitionNode,
  type TypeNode,
} from "graphql";

/** What is reached from some types, and what of it names a type that cannot be seen. */
export interface Reachable {
  reached: ReadonlyMap<string, TypeDefinitionNode>;
  /** `Query.order > Order.saga is visible, and its type Saga is hidden` */
  hidden: readonly string[];
}

interface Reference {
  coordinate: string;
  type: string;
}

const BUILT_IN: ReadonlySet<string> = new Set(specifiedScalarTypes.map(({ name }) => name));

/** @param visible types by name. Breadth first: what is told of a hidden type is the shortest way to it. */
export function reachable(visible: ReadonlyMap<string, TypeDefinitionNode>, roots: readonly string[]): Reachable {
  const reached = new Map<string, TypeDefinitionNode>();
  const hidden: string[] = [];
  const queue: { type: string; path: readonly string[] }[] = roots.map((type) => ({ type, path: [] }));
  for (const { type, path } of queue) {
    if (reached.has(type)) continue;
    const definition = visible.get(type)!;
    reached.set(type, definition);
    for (const { coordinate, type: next } of referencesOf(definition)) {
      if (BUILT_IN.has(next)) continue;
      const way = [...path, coordinate];
      if (visible.has(next)) queue.push({ type: next, path: way });
      else hidden.push(`${way.join(" > ")} is visible, and its type ${next} is hidden`);
    }
    if (definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const [name, other] of visible) {
      const isImplementer = "interfaces" in other && other.interfaces?.some((each) => each.name.value === type);
      if (isImplementer) queue.push({ type: name, path });
    }
  }
  return { reached, hidden };
}

function referencesOf(type: TypeDefinitionNode): Reference[] {
  const name = type.name.value;
  switch (type.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION: {
      const fields = (type.fields ?? []).flatMap((field): Reference[] => {
        const coordinate = `${name}.${field.name.value}`;
        const inputs = inputsOf(field.arguments, (argument) => `${coordinate}(${argument}:)`);
        return [{ coordinate, type: namedIn(field.type) }, ...inputs];
      });
      return [...fields, ...(type.interfaces ?? []).map((each) => ({ coordinate: name, type: each.name.value }))];
    }
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return inputsOf(type.fields, (field) => `${name}.${field}`);
    case Kind.UNION_TYPE_DEFINITION:
      return (type.types ?? []).map((each) => ({ coordinate: name, type: each.name.value }));
    default:
      return [];
  }
}

function inputsOf(
  inputs: readonly InputValueDefinitionNode[] = [],
  coordinateOf: (name: string) => string,
): Reference[] {
  return inputs.map(({ name, type }) => ({ coordinate: coordinateOf(name.value), type: namedIn(type) }));
}

function namedIn(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedIn(type.type);
}
