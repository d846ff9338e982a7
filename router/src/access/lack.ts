import { coordinateOf, type Guards } from "./guards";
import { type AnyOf, type Standing, unmet } from "./requirements";

/** What a viewer lacks to read something, as a client is told. */
export class Lack {
  static readonly SIGN_IN = new Lack([]);
  readonly message: string;

  /** @param words each of which is needed; none to be signed in */
  constructor(readonly words: readonly string[]) {
    const next = words.length === 0 ? "sign in first" : `this needs ${words.join("; and ")}`;
    this.message = `Unauthorized field or type: ${next}.`;
  }

  /** Both, said in the same words whichever of them is found first. */
  and(other: Lack): Lack {
    if (other.words.every((each) => this.words.includes(each))) return this;
    return new Lack([...new Set([...this.words, ...other.words])].sort());
  }
}

/** What is refused to a standing. */
export interface Refused {
  readonly types: ReadonlySet<string>;
  readonly fields: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Says of what is refused which rules refuse it: those that stand on it, and those of all that it leads to or is computed from. */
export class Lacks {
  private readonly types = new Map<string, Lack>();

  constructor(
    private readonly guards: Guards,
    private readonly standing: Standing,
    private readonly refused: Refused,
  ) {}

  /** Asked for each object of an answer that turns out to be of a refused type. */
  ofType(name: string): Lack {
    let lack = this.types.get(name);
    if (!lack) {
      lack = this.ofTypes([name]);
      this.types.set(name, lack);
    }
    return lack;
  }

  /** @param types all refused, of which one would do */
  ofTypes(types: readonly string[]): Lack {
    return this.lack(this.eitherOf(types));
  }

  /** @param types of which each has to let its field be read */
  ofField(types: readonly string[], name: string): Lack {
    const seen = new Set<string>();
    return this.lack(types.flatMap((type) => this.fieldWords(coordinateOf(type, name), seen)));
  }

  private lack(words: readonly string[]): Lack {
    return this.standing.authenticated ? new Lack([...new Set(words)].sort()) : Lack.SIGN_IN;
  }

  private fieldWords(coordinate: string, seen: Set<string>): string[] {
    const { objectFields, interfaceFields, possibleTypes } = this.guards;
    const field = objectFields.get(coordinate) ?? interfaceFields.get(coordinate);
    if (!field || seen.has(coordinate) || !this.refused.fields.get(field.type)?.has(field.name)) return [];
    seen.add(coordinate);
    const implementers = (possibleTypes.get(field.type) ?? []).map((type) => coordinateOf(type, field.name));
    return [
      ...this.wordsOf(field.own),
      ...[field.type, field.returns, ...field.requires.types].flatMap((type) => this.typeWords(type)),
      ...[...field.requires.fields, ...implementers].flatMap((each) => this.fieldWords(each, seen)),
    ];
  }

  private typeWords(name: string): string[] {
    if (!this.refused.types.has(name)) return [];
    const { types, possibleTypes } = this.guards;
    const own = types.get(name);
    const possible = possibleTypes.get(name) ?? [];
    const hidden = possible.length > 0 && possible.every((each) => this.refused.types.has(each));
    return [...(own ? this.wordsOf(own) : []), ...(hidden ? this.eitherOf(possible) : [])];
  }

  private eitherOf(types: readonly string[]): string[] {
    const ways = types.map((type) => [...new Set(this.typeWords(type))].sort());
    const distinct = new Map(ways.map((words) => [words.join(" and "), words]));
    return distinct.size === 1 ? ways[0]! : [[...distinct.keys()].sort().join(", or ")];
  }

  private wordsOf(requirement: Parameters<typeof unmet>[0]): string[] {
    const { scopes, policies } = unmet(requirement, this.standing);
    return [...scopes.map((anyOf) => worded(anyOf, scopeName)), ...policies.map((anyOf) => worded(anyOf, policyName))];
  }
}

function worded(anyOf: AnyOf, nameOf: (name: string) => string): string {
  if (anyOf.length === 0) return "what nobody is given";
  const ways = anyOf.map((allOf) => allOf.map(nameOf).join(" and "));
  return ways.join(anyOf.some(({ length }) => length > 1) ? ", or " : " or ");
}

const ROLE = "role:";

/** Roles are scopes that say so: `role:x` is the role x to people. */
function scopeName(scope: string): string {
  return scope.startsWith(ROLE) ? `the role ${scope.slice(ROLE.length)}` : `the scope ${scope}`;
}

function policyName(policy: string): string {
  return `the policy ${policy}`;
}
