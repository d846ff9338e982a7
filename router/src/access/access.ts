import type { Schema } from "@apollo/federation-internals";
import type { GraphQLSchema, OperationDefinitionNode } from "graphql";
import { LRUCache } from "lru-cache";
import type { Viewer } from "../request/identity";
import { type GuardedField, type Guards, gatherGuards } from "./guards";
import { type Lack, Lacks } from "./lack";
import { PolicyIndex } from "./policy-index";
import { isSatisfied, type Requirement, type Standing } from "./requirements";

const KNOWN_ACCESSES = 1_000;
const NO_POLICIES: ReadonlySet<string> = new Set();

/** Answers for all viewers of one standing. */
export interface Access {
  /** Equal for two viewers whom every rule of this supergraph answers alike: the part of a cache key that is identity. */
  readonly key: string;
  /** Nothing is refused, so nothing needs to be asked. */
  readonly unrestricted: boolean;
  /** A type by itself; an abstract one as long as something that may stand there is permitted. */
  type(name: string): boolean;
  /** A field with its parent type, the type it returns and all it is computed from; an interface's with every implementer's. */
  field(typeName: string, fieldName: string): boolean;
  /** Of a type that is refused. */
  lackOfType(name: string): Lack;
  /** @param types all refused, of which one would do */
  lackOfTypes(types: readonly string[]): Lack;
  /** @param types of which each has to let its field be read, and one does not */
  lackOfField(types: readonly string[], fieldName: string): Lack;
}

/** `@authenticated`, `@requiresScopes` and `@policy` of a supergraph, found through `@link` under whatever names it imports them. */
export class AccessRules {
  private readonly knownScopes: ReadonlySet<string>;
  private readonly policies: PolicyIndex;
  private readonly accesses = new LRUCache<string, Access>({ max: KNOWN_ACCESSES });
  private readonly keys = new WeakMap<Viewer, string>();

  private constructor(private readonly guards: Guards) {
    this.policies = new PolicyIndex(guards);
    this.knownScopes = new Set(requirementsOf(guards).flatMap(({ scopes }) => scopes.flat(2)));
  }

  static of(schema: Schema): AccessRules {
    return new AccessRules(gatherGuards(schema));
  }

  /** The policies on which the answer to this operation may depend, for its viewer to be judged by. */
  policiesIn(schema: GraphQLSchema, operation: OperationDefinitionNode): readonly string[] {
    return this.policies.in(schema, operation);
  }

  /** @param held the policies that hold for this viewer; without an evaluator none does. */
  key(viewer: Viewer, held: ReadonlySet<string> = NO_POLICIES): string {
    let key = this.keys.get(viewer);
    if (key === undefined) {
      const scopes = [...viewer.scopes].filter((scope) => this.knownScopes.has(scope)).sort();
      key = viewer.authenticated ? `+${JSON.stringify(scopes)}` : "";
      this.keys.set(viewer, key);
    }
    if (held.size === 0) return key;
    const policies = [...held].filter((policy) => this.policies.known.has(policy)).sort();
    return policies.length === 0 ? key : `${key}&${JSON.stringify(policies)}`;
  }

  for(viewer: Viewer, held: ReadonlySet<string> = NO_POLICIES): Access {
    const key = this.key(viewer, held);
    let access = this.accesses.get(key);
    if (!access) {
      const { authenticated, scopes } = viewer;
      access = accessOf(key, this.guards, { authenticated, scopes, policies: held });
      this.accesses.set(key, access);
    }
    return access;
  }
}

function accessOf(key: string, guards: Guards, standing: Standing): Access {
  const refusals = new Refusals(guards, standing);
  const { types, fields } = refusals;
  const lacks = new Lacks(guards, standing, refusals);
  return {
    key,
    unrestricted: types.size === 0 && fields.size === 0,
    type: (name) => !types.has(name),
    field: (typeName, fieldName) => fields.get(typeName)?.has(fieldName) !== true,
    lackOfType: (name) => lacks.ofType(name),
    lackOfTypes: (names) => lacks.ofTypes(names),
    lackOfField: (names, fieldName) => lacks.ofField(names, fieldName),
  };
}

/** What this standing may not read. */
class Refusals {
  readonly types = new Set<string>();
  readonly fields = new Map<string, Set<string>>();

  constructor(
    private readonly guards: Guards,
    private readonly standing: Standing,
  ) {
    const { types, possibleTypes, objectFields, interfaceFields } = guards;
    for (const [name, requirement] of types) if (!isSatisfied(requirement, standing)) this.types.add(name);
    for (const [name, possible] of possibleTypes) {
      if (possible.length > 0 && possible.every((each) => this.types.has(each))) this.types.add(name);
    }
    let changed = true;
    // One refusal may lead to the next (a field requires a field that requires …), so this runs until none is new.
    while (changed) {
      changed = false;
      for (const field of objectFields.values()) changed = this.decide(field, this.lacksRequired(field)) || changed;
      for (const field of interfaceFields.values()) changed = this.decide(field, this.lacksSome(field)) || changed;
    }
  }

  private decide(field: GuardedField, refused: boolean): boolean {
    if (this.has(field.type, field.name)) return false;
    const { type, name, returns, own } = field;
    if (!refused && !this.types.has(type) && !this.types.has(returns) && isSatisfied(own, this.standing)) return false;
    const known = this.fields.get(type);
    if (known) known.add(name);
    else this.fields.set(type, new Set([name]));
    return true;
  }

  private lacksRequired({ requires }: GuardedField): boolean {
    for (const type of requires.types) if (this.types.has(type)) return true;
    for (const coordinate of requires.fields) {
      const { objectFields, interfaceFields } = this.guards;
      const required = objectFields.get(coordinate) ?? interfaceFields.get(coordinate);
      if (required && this.has(required.type, required.name)) return true;
    }
    return false;
  }

  /** Through its interface nobody knows which implementer a field is read from. */
  private lacksSome({ type, name }: GuardedField): boolean {
    return this.guards.possibleTypes.get(type)!.some((implementer) => this.has(implementer, name));
  }

  private has(type: string, field: string): boolean {
    return this.fields.get(type)?.has(field) === true;
  }
}

function requirementsOf({ types, objectFields, interfaceFields }: Guards): Requirement[] {
  const fields = [...objectFields.values(), ...interfaceFields.values()].map(({ own }) => own);
  return [...types.values(), ...fields];
}
