import {
  type Directive,
  type FieldDefinition,
  type NamedType,
  type ObjectType,
  parseSelectionSet,
  type Schema,
  type SelectionSet,
} from "@apollo/federation-internals";
import type { Viewer } from "./identity";

/** All of these must hold. Scopes: each entry is an OR of ANDs. A policy has no evaluator here, so it never holds. */
interface Requirement {
  authenticated: boolean;
  scopes: string[][][];
  never: boolean;
}

const FREE: Requirement = { authenticated: false, scopes: [], never: false };
const SPECS = "https://specs.apollo.dev";

/** Answers for one viewer; a field includes its parent type and the type it returns. */
export interface Access {
  type(name: string): boolean;
  field(typeName: string, fieldName: string): boolean;
}

/**
 * `@authenticated`, `@requiresScopes` and `@policy` of a supergraph, found through `@link` under whatever names it
 * imports them. Every requirement that guards a field by any way is gathered here once, at start-up.
 */
export class AccessRules {
  private readonly types = new Map<string, Requirement>();
  private readonly fields = new Map<string, Requirement>();
  private readonly knownScopes = new Set<string>();
  private readonly answers = new Map<string, Access>();

  static of(schema: Schema): AccessRules {
    const rules = new AccessRules();
    const read = requirementReader(schema);
    for (const type of schema.types()) rules.addType(type.name, read(type));
    for (const type of schema.interfaceTypes()) rules.guardInterface(type.name, type.possibleRuntimeTypes());
    const composites = [...schema.objectTypes(), ...schema.interfaceTypes()];
    for (const type of composites) {
      for (const field of type.fields()) {
        rules.addField(field.coordinate, [
          rules.ofType(type.name),
          read(field),
          rules.ofType(field.type!.toString().replace(/[[\]!]/g, "")),
        ]);
      }
    }
    while (rules.spread(schema)) {}
    return rules;
  }

  /** Equal for two viewers whom every rule of this supergraph answers alike: the part of a cache key that is identity. */
  key(viewer: Viewer): string {
    const scopes = [...viewer.scopes].filter((scope) => this.knownScopes.has(scope)).sort();
    return viewer.authenticated ? `+${scopes.join(" ")}` : "";
  }

  for(viewer: Viewer): Access {
    const key = this.key(viewer);
    const known = this.answers.get(key);
    if (known) return known;
    const holds = (requirement: Requirement | undefined) => requirement === undefined || satisfied(requirement, viewer);
    const access: Access = {
      type: memo((name) => holds(this.types.get(name))),
      field: (typeName, fieldName) => field(`${typeName}.${fieldName}`),
    };
    const field = memo((coordinate) => holds(this.fields.get(coordinate)));
    if (this.answers.size > 1000) this.answers.clear();
    this.answers.set(key, access);
    return access;
  }

  /** One requirement may lead to the next (a field requires a field that requires …), so this runs until none is new. */
  private spread(schema: Schema): boolean {
    let changed = false;
    for (const type of schema.objectTypes()) {
      for (const field of type.fields()) changed = this.guardByRequires(type, field) || changed;
    }
    for (const type of schema.interfaceTypes()) {
      const implementers = type.possibleRuntimeTypes();
      for (const field of type.fields()) {
        changed = this.guardInterfaceField(field.coordinate, field.name, implementers) || changed;
      }
    }
    return changed;
  }

  private ofType(name: string): Requirement {
    return this.types.get(name) ?? FREE;
  }

  private addType(name: string, requirement: Requirement): void {
    if (isFree(requirement)) return;
    this.types.set(name, all([this.ofType(name), requirement]));
    this.learnScopes(requirement);
  }

  private addField(coordinate: string, requirements: Requirement[]): boolean {
    const before = this.fields.get(coordinate) ?? FREE;
    const requirement = all([before, ...requirements]);
    if (JSON.stringify(requirement) === JSON.stringify(before)) return false;
    this.fields.set(coordinate, requirement);
    this.learnScopes(requirement);
    return true;
  }

  private learnScopes(requirement: Requirement): void {
    for (const scope of requirement.scopes.flat(2)) this.knownScopes.add(scope);
  }

  /**
   * Reading through an interface asks what all its implementers ask. Composition writes that onto the interface since
   * 2.12; supergraphs of older compositions get it here. A rule that stands on the interface alone is its implementers' too.
   */
  private guardInterface(name: string, implementers: readonly ObjectType[]): void {
    const own = this.ofType(name);
    const guarded = implementers.map((type) => this.ofType(type.name)).filter((requirement) => !isFree(requirement));
    if (guarded.length === 0) for (const type of implementers) this.addType(type.name, own);
    else for (const requirement of guarded) this.addType(name, requirement);
  }

  private guardInterfaceField(coordinate: string, fieldName: string, implementers: readonly ObjectType[]): boolean {
    const own = this.fields.get(coordinate) ?? FREE;
    const coordinates = implementers.map((type) => `${type.name}.${fieldName}`);
    const guarded = coordinates.map((each) => this.fields.get(each)).filter((each) => each !== undefined);
    if (guarded.length > 0) return this.addField(coordinate, guarded);
    return coordinates.map((each) => this.addField(each, [own])).includes(true);
  }

  /** A field computed from others by `@requires` would otherwise tell what those others hide. */
  private guardByRequires(type: ObjectType, field: FieldDefinition<ObjectType>): boolean {
    return joinFields(field)
      .flatMap(({ requires }) => (requires === undefined ? [] : [`{${requires}}`]))
      .map((source) => parseSelectionSet({ parentType: type, source, validate: false }))
      .map((selectionSet) => this.addField(field.coordinate, this.requirementsWithin(selectionSet)))
      .includes(true);
  }

  private requirementsWithin(selectionSet: SelectionSet): Requirement[] {
    return selectionSet
      .selections()
      .flatMap((selection) => [
        (selection.kind === "FieldSelection" && this.fields.get(selection.element.definition.coordinate)) || FREE,
        (selection.kind === "FragmentSelection" &&
          selection.element.typeCondition &&
          this.ofType(selection.element.typeCondition.name)) ||
          FREE,
        ...(selection.selectionSet ? this.requirementsWithin(selection.selectionSet) : []),
      ]);
  }
}

function requirementReader(
  schema: Schema,
): (element: NamedType | FieldDefinition<never> | { appliedDirectives: readonly Directive[] }) => Requirement {
  const nameOf = (spec: string) =>
    schema.coreFeatures?.getByIdentity(`${SPECS}/${spec}`)?.directiveNameInSchema(spec) ?? "";
  const [authenticated, requiresScopes, policy] = ["authenticated", "requiresScopes", "policy"].map(nameOf);
  return ({ appliedDirectives }) =>
    all(
      appliedDirectives.map((directive): Requirement => {
        if (directive.name === authenticated) return { ...FREE, authenticated: true };
        if (directive.name === policy) return { ...FREE, never: true };
        if (directive.name !== requiresScopes) return FREE;
        return { ...FREE, scopes: [(directive.arguments() as { scopes: string[][] }).scopes] };
      }),
    );
}

function joinFields(field: FieldDefinition<ObjectType>): { requires?: string }[] {
  return field.appliedDirectives.filter(({ name }) => name === "join__field").map((directive) => directive.arguments());
}

function all(requirements: Requirement[]): Requirement {
  return {
    authenticated: requirements.some(({ authenticated }) => authenticated),
    scopes: distinct(requirements.flatMap(({ scopes }) => scopes)),
    never: requirements.some(({ never }) => never),
  };
}

function distinct(scopes: string[][][]): string[][][] {
  return [...new Map(scopes.map((anyOf) => [JSON.stringify(anyOf), anyOf])).values()];
}

function isFree({ authenticated, scopes, never }: Requirement): boolean {
  return !authenticated && !never && scopes.length === 0;
}

function satisfied({ authenticated, scopes, never }: Requirement, viewer: Viewer): boolean {
  if (never || ((authenticated || scopes.length > 0) && !viewer.authenticated)) return false;
  return scopes.every((anyOf) => anyOf.some((allOf) => allOf.every((scope) => viewer.scopes.has(scope))));
}

function memo(answer: (key: string) => boolean): (key: string) => boolean {
  const known = new Map<string, boolean>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const now = answer(key);
    known.set(key, now);
    return now;
  };
}
