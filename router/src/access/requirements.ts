import type { Directive, Schema } from "@apollo/federation-internals";

const SPECS = "https://specs.apollo.dev";
/** Past so many alternatives an implication counts as unproven, which only ever makes a rule stricter. */
const MAX_ALTERNATIVES = 4_096;

/** An OR of ANDs, as `@requiresScopes` and `@policy` write it. */
export type AnyOf = readonly (readonly string[])[];

/** What one type or field asks of its reader: all of it must hold. */
export interface Requirement {
  readonly authenticated: boolean;
  readonly scopes: readonly AnyOf[];
  readonly policies: readonly AnyOf[];
}

/** What is known of a reader. */
export interface Standing {
  authenticated: boolean;
  scopes: ReadonlySet<string>;
  policies: ReadonlySet<string>;
}

export const FREE: Requirement = { authenticated: false, scopes: [], policies: [] };

type Guarded = { readonly appliedDirectives: readonly Directive[] };

/** Reads the three directives under the names that the supergraph's own `@link`s give them. */
export function requirementReader(schema: Schema): (element: Guarded) => Requirement {
  const nameOf = (spec: string) => schema.coreFeatures?.getByIdentity(`${SPECS}/${spec}`)?.directiveNameInSchema(spec);
  const names = new Map(["authenticated", "requiresScopes", "policy"].map((spec) => [nameOf(spec), spec]));
  return ({ appliedDirectives }) =>
    all(appliedDirectives.map((directive) => read(directive, names.get(directive.name))));
}

function read(directive: Directive, spec: string | undefined): Requirement {
  if (spec === "authenticated") return { ...FREE, authenticated: true };
  const { scopes, policies } = directive.arguments() as { scopes: AnyOf; policies: AnyOf };
  if (spec === "requiresScopes") return { ...FREE, scopes: [scopes] };
  if (spec === "policy") return { ...FREE, policies: [policies] };
  return FREE;
}

export function all(requirements: readonly Requirement[]): Requirement {
  return {
    authenticated: requirements.some(({ authenticated }) => authenticated),
    scopes: distinct(requirements.flatMap(({ scopes }) => scopes)),
    policies: distinct(requirements.flatMap(({ policies }) => policies)),
  };
}

export function isFree({ authenticated, scopes, policies }: Requirement): boolean {
  return !authenticated && scopes.length === 0 && policies.length === 0;
}

/** Scopes come with a token, so whoever has none is refused even where a rule lists an empty set of them. */
export function isSatisfied({ authenticated, scopes, policies }: Requirement, standing: Standing): boolean {
  if ((authenticated || scopes.length > 0) && !standing.authenticated) return false;
  return (
    scopes.every((anyOf) => holds(anyOf, standing.scopes)) && policies.every((anyOf) => holds(anyOf, standing.policies))
  );
}

/** The scopes and policies of a requirement that do not hold. */
export function unmet({ scopes, policies }: Requirement, standing: Standing): Omit<Requirement, "authenticated"> {
  return {
    scopes: scopes.filter((anyOf) => !holds(anyOf, standing.scopes)),
    policies: policies.filter((anyOf) => !holds(anyOf, standing.policies)),
  };
}

function holds(anyOf: AnyOf, held: ReadonlySet<string>): boolean {
  return anyOf.some((allOf) => allOf.every((name) => held.has(name)));
}

/** The part of a requirement that others do not already ask. */
export function beyond(requirement: Requirement, others: Requirement): Requirement {
  return {
    authenticated: requirement.authenticated && !others.authenticated && others.scopes.length === 0,
    scopes: requirement.scopes.filter((anyOf) => !implies(others.scopes, anyOf)),
    policies: requirement.policies.filter((anyOf) => !implies(others.policies, anyOf)),
  };
}

function implies(given: readonly AnyOf[], wanted: AnyOf): boolean {
  let alternatives: (readonly string[])[] = [[]];
  for (const anyOf of given) {
    if (alternatives.length * anyOf.length > MAX_ALTERNATIVES) return false;
    alternatives = alternatives.flatMap((before) => anyOf.map((allOf) => [...before, ...allOf]));
  }
  return alternatives.every((held) => wanted.some((allOf) => allOf.every((name) => held.includes(name))));
}

function distinct(anyOfs: readonly AnyOf[]): AnyOf[] {
  return [...new Map(anyOfs.map((anyOf) => [JSON.stringify(anyOf), anyOf])).values()];
}
