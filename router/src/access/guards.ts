import {
  type FieldDefinition,
  type InterfaceType,
  type ObjectType,
  parseSelectionSet,
  type Schema,
  type SelectionSet,
} from "@apollo/federation-internals";
import { all, beyond, FREE, isFree, type Requirement, requirementReader } from "./requirements";

/** A field and everything whose refusal refuses it. */
export interface GuardedField {
  type: string;
  name: string;
  returns: string;
  own: Requirement;
  /** What `@requires` reads to compute it: it would tell what those hide. */
  requires: { types: ReadonlySet<string>; fields: ReadonlySet<string> };
}

/** Every rule of a supergraph, gathered once. */
export interface Guards {
  /** Of what carries a rule. A rule that only its interface carries is an object's too. */
  types: ReadonlyMap<string, Requirement>;
  /** What may stand at run time where an interface or a union is declared. */
  possibleTypes: ReadonlyMap<string, readonly string[]>;
  objectFields: ReadonlyMap<string, GuardedField>;
  interfaceFields: ReadonlyMap<string, GuardedField>;
}

export function coordinateOf(type: string, field: string): string {
  return `${type}.${field}`;
}

/**
 * Composition writes onto an interface what its implementers ask, and refuses rules that stand on an interface alone.
 * Older compositions let them through, where a fragment on an implementer went round them: they hold for the implementers.
 */
export function gatherGuards(schema: Schema): Guards {
  const read = requirementReader(schema);
  const types = new Map<string, Requirement>();
  for (const type of schema.types()) types.set(type.name, read(type));
  const objectFields = new Map<string, GuardedField>();
  for (const type of schema.objectTypes()) {
    for (const field of type.fields()) {
      objectFields.set(field.coordinate, { ...guarded(field), own: read(field), requires: requiredBy(type, field) });
    }
  }
  const interfaceFields = new Map<string, GuardedField>();
  for (const type of schema.interfaceTypes()) {
    const implementers = type.possibleRuntimeTypes().map(({ name }) => name);
    types.set(
      type.name,
      handDown(
        types.get(type.name)!,
        implementers,
        types,
        (own) => own,
        (_, own) => own,
      ),
    );
    for (const field of type.fields()) {
      const coordinates = implementers.map((name) => coordinateOf(name, field.name));
      const own = handDown(
        read(field),
        coordinates,
        objectFields,
        ({ own }) => own,
        (before, own) => ({ ...before, own }),
      );
      interfaceFields.set(field.coordinate, { ...guarded(field), own, requires: NOTHING });
    }
  }
  for (const [name, requirement] of types) if (isFree(requirement)) types.delete(name);
  return { types, possibleTypes: possibleTypesOf(schema), objectFields, interfaceFields };
}

const NOTHING = { types: new Set<string>(), fields: new Set<string>() };

function guarded(field: FieldDefinition<ObjectType | InterfaceType>) {
  return { type: field.parent.name, name: field.name, returns: String(field.type).replace(/[[\]!]/g, "") };
}

/** @returns what the interface asks beyond its implementers, which is now asked by each of them. */
function handDown<Entry>(
  onInterface: Requirement,
  implementers: readonly string[],
  entries: Map<string, Entry>,
  ownOf: (entry: Entry) => Requirement,
  withOwn: (entry: Entry, own: Requirement) => Entry,
): Requirement {
  const known = implementers.filter((name) => entries.has(name));
  const surplus = beyond(onInterface, all(known.map((name) => ownOf(entries.get(name)!))));
  if (isFree(surplus)) return FREE;
  for (const name of known) {
    const entry = entries.get(name)!;
    entries.set(name, withOwn(entry, all([ownOf(entry), surplus])));
  }
  return surplus;
}

/** Also what an `@interfaceObject` requires for a field that it adds to every implementer. */
function requiredBy(type: ObjectType, field: FieldDefinition<ObjectType>): GuardedField["requires"] {
  const required = { types: new Set<string>(), fields: new Set<string>() };
  const onInterfaces = type.interfaces().map((each) => each.field(field.name));
  for (const definition of [field, ...onInterfaces]) {
    for (const { name, arguments: read } of appliedTo(definition)) {
      const { requires } = read as { requires?: string };
      if (name !== "join__field" || requires === undefined) continue;
      collect(parseSelectionSet({ parentType: type, source: `{${requires}}`, validate: false }), required);
    }
  }
  return required;
}

function appliedTo(definition: FieldDefinition<ObjectType | InterfaceType> | undefined) {
  return (definition?.appliedDirectives ?? []).map((directive) => ({
    name: directive.name,
    arguments: directive.arguments(),
  }));
}

function collect(selectionSet: SelectionSet, required: { types: Set<string>; fields: Set<string> }): void {
  for (const selection of selectionSet.selections()) {
    if (selection.kind === "FragmentSelection") {
      const condition = selection.element.typeCondition;
      if (condition) required.types.add(condition.name);
    } else if (selection.element.name === "__typename") {
      const { parentType } = selectionSet;
      const named = "possibleRuntimeTypes" in parentType ? parentType.possibleRuntimeTypes() : [parentType];
      for (const { name } of named) required.types.add(name);
    } else required.fields.add(selection.element.definition.coordinate);
    if (selection.selectionSet) collect(selection.selectionSet, required);
  }
}

function possibleTypesOf(schema: Schema): Map<string, readonly string[]> {
  const possible = new Map<string, readonly string[]>();
  for (const type of schema.interfaceTypes()) {
    possible.set(
      type.name,
      type.possibleRuntimeTypes().map(({ name }) => name),
    );
  }
  for (const type of schema.unionTypes()) {
    possible.set(
      type.name,
      type.types().map(({ name }) => name),
    );
  }
  return possible;
}
