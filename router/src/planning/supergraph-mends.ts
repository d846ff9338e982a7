import {
  type ArgumentNode,
  type ConstDirectiveNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  visit,
} from "graphql";
import { graphOf, joinTypeFlag, namedTypeOf, requiresOf, textArgument } from "./join-directives";

type CompositeDefinition = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** A field with fixed arguments that the planner knows as a field of its own. */
export interface FixedField {
  name: string;
  arguments: readonly ArgumentNode[];
}

export interface MendedSupergraph {
  /** What the planner is given in place of the supergraph. */
  document: DocumentNode;
  /** By the name that the planner knows. */
  fixedFields: ReadonlyMap<string, FixedField>;
  /** What a field of a subgraph requires, as text with the planner's names: `SUBGRAPH Type.field` to a selection. */
  requires: ReadonlyMap<string, string>;
  /** The keys of a type that a subgraph resolves: `SUBGRAPH Type` to field sets. */
  keys: ReadonlyMap<string, readonly string[]>;
  /** Interfaces that some subgraph knows as an object. */
  interfaceObjects: ReadonlySet<string>;
}

/**
 * The supergraph as `@apollo/query-planner` 2.14 plans it rightly: it reads `@requires(fields: "price(currency: USD)")`
 * under the name `price`, where it meets the client's own `price` and that of other `@requires`. Such a field becomes one
 * of its own for each set of arguments, none included.
 */
export function mendSupergraph(document: DocumentNode): MendedSupergraph {
  const mender = new SupergraphMender(document);
  return {
    document: mender.mended(),
    fixedFields: mender.fixedFields,
    requires: mender.requires,
    keys: keysOf(document),
    interfaceObjects: mender.interfaceObjects,
  };
}

class SupergraphMender {
  readonly fixedFields = new Map<string, FixedField>();
  readonly requires = new Map<string, string>();
  readonly interfaceObjects: ReadonlySet<string>;
  private readonly types = new Map<string, CompositeDefinition>();
  private readonly byText = new Map<string, string>();
  /** Names of fixed fields to add, by type. */
  private readonly added = new Map<string, Set<string>>();
  /** Names of fields that some `@requires` gives arguments. */
  private readonly argued = new Set<string>();
  private readonly mark: string;

  constructor(private readonly document: DocumentNode) {
    this.interfaceObjects = interfaceObjectsOf(document);
    const names: string[] = [];
    for (const definition of document.definitions) {
      if (!isComposite(definition)) continue;
      this.types.set(definition.name.value, definition);
      for (const field of definition.fields ?? []) names.push(field.name.value);
    }
    visit(document, { Directive: (directive) => this.noteArguments(directive) });
    let mark = "__fixed";
    while (names.some((name) => name.includes(mark))) mark += "_";
    this.mark = mark;
  }

  private noteArguments(directive: DirectiveNode): void {
    const requires = requiresOf(directive);
    if (requires === undefined) return;
    visit(parse(`{${requires}}`, { noLocation: true }), {
      Field: ({ name, arguments: given }) => {
        if (given?.length) this.argued.add(name.value);
      },
    });
  }

  mended(): DocumentNode {
    const rewritten = visit(this.document, {
      ObjectTypeDefinition: (type) => this.withRewrittenRequires(type),
      InterfaceTypeDefinition: (type) => this.withRewrittenRequires(type),
    });
    return visit(rewritten, {
      ObjectTypeDefinition: (type) => this.withFixedFields(type),
      InterfaceTypeDefinition: (type) => this.withFixedFields(type),
    });
  }

  private withRewrittenRequires<Type extends CompositeDefinition>(type: Type): Type {
    const fields = type.fields?.map((field) => ({
      ...field,
      directives: field.directives?.map((directive) => this.rewriteDirective(type, field, directive)) ?? [],
    }));
    return { ...type, ...(fields && { fields }) };
  }

  private rewriteDirective(
    type: CompositeDefinition,
    field: FieldDefinitionNode,
    directive: ConstDirectiveNode,
  ): ConstDirectiveNode {
    const requires = requiresOf(directive);
    if (requires === undefined) return directive;
    const graph = graphOf(directive) ?? "";
    const [operation] = parse(`{${requires}}`, { noLocation: true }).definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) return directive;
    const set = this.rewriteSelections(operation.selectionSet, type.name.value);
    const text = set.selections.map(print).join(" ");
    this.requires.set(`${graph} ${type.name.value}.${field.name.value}`, text);
    return {
      ...directive,
      arguments: directive.arguments?.map((argument) =>
        argument.name.value === "requires" ? { ...argument, value: { kind: Kind.STRING, value: text } } : argument,
      ) as ConstDirectiveNode["arguments"] & {},
    };
  }

  private rewriteSelections(set: SelectionSetNode, typeName: string): SelectionSetNode {
    return {
      ...set,
      selections: set.selections.map((selection) => {
        if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
        if (selection.kind === Kind.INLINE_FRAGMENT) {
          const condition = selection.typeCondition?.name.value ?? typeName;
          return { ...selection, selectionSet: this.rewriteSelections(selection.selectionSet, condition) };
        }
        const definition = this.fieldOf(typeName, selection.name.value);
        const inner = selection.selectionSet &&
          definition && {
            selectionSet: this.rewriteSelections(selection.selectionSet, namedTypeOf(definition.type)),
          };
        if (!this.argued.has(selection.name.value)) return { ...selection, ...inner };
        const name = this.fix(selection, typeName);
        const { arguments: _given, ...field } = selection;
        return { ...field, name: { kind: Kind.NAME, value: name }, ...inner };
      }),
    };
  }

  /** The planner's name for a field with these arguments, on the type and on whatever implements it. */
  private fix(field: FieldNode, typeName: string): string {
    const text = `${field.name.value}(${field.arguments?.map(print).sort().join(", ")})`;
    let name = this.byText.get(text);
    if (name === undefined) {
      name = `${field.name.value}${this.mark}${this.byText.size}`;
      this.byText.set(text, name);
      this.fixedFields.set(name, { name: field.name.value, arguments: field.arguments ?? [] });
    }
    for (const type of this.types.values()) {
      const concerned =
        type.name.value === typeName || type.interfaces?.some((implemented) => implemented.name.value === typeName);
      if (!concerned) continue;
      const names = this.added.get(type.name.value) ?? new Set();
      names.add(name);
      this.added.set(type.name.value, names);
    }
    return name;
  }

  private withFixedFields<Type extends CompositeDefinition>(type: Type): Type {
    const names = [...(this.added.get(type.name.value) ?? [])];
    const fixed = names.flatMap((name): FieldDefinitionNode[] => {
      const original = type.fields?.find((field) => field.name.value === this.fixedFields.get(name)?.name);
      if (!original) return [];
      const { arguments: _arguments, description: _description, ...field } = original;
      return [{ ...field, name: { kind: Kind.NAME, value: name } }];
    });
    for (const { name } of fixed) this.copyRequires(type.name.value, name.value);
    return fixed.length === 0 ? type : { ...type, fields: [...(type.fields ?? []), ...fixed] };
  }

  private copyRequires(typeName: string, name: string): void {
    const original = `${typeName}.${this.fixedFields.get(name)?.name}`;
    for (const [key, text] of this.requires) {
      const [graph, coordinate] = key.split(" ");
      if (coordinate === original) this.requires.set(`${graph} ${typeName}.${name}`, text);
    }
  }

  private fieldOf(typeName: string, name: string): FieldDefinitionNode | undefined {
    return this.types.get(typeName)?.fields?.find((field) => field.name.value === name);
  }
}

function isComposite(definition: { kind: Kind }): definition is CompositeDefinition {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

function interfaceObjectsOf({ definitions }: DocumentNode): Set<string> {
  const isInterfaceObject = (directive: ConstDirectiveNode) => joinTypeFlag(directive, "isInterfaceObject") === true;
  return new Set(
    definitions
      .filter(isComposite)
      .filter(({ directives }) => directives?.some(isInterfaceObject))
      .map(({ name }) => name.value),
  );
}

function keysOf({ definitions }: DocumentNode): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  for (const definition of definitions.filter(isComposite)) {
    for (const directive of definition.directives ?? []) {
      const fields = directive.name.value === "join__type" ? textArgument(directive, "key") : undefined;
      if (fields === undefined || joinTypeFlag(directive, "resolvable") === false) continue;
      const place = `${graphOf(directive)} ${definition.name.value}`;
      keys.set(place, [...(keys.get(place) ?? []), fields]);
    }
  }
  return keys;
}
