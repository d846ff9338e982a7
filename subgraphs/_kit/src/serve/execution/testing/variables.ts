import type { Random } from "./random";
import { ARGUMENTS } from "./schema";

export type Variables = Record<string, unknown>;

interface Variable {
  name: string;
  type: string;
  defaultText: string | undefined;
}

/** The arguments of an operation, and the variables that they take. */
export class ArgumentTexts {
  private readonly declared: Variable[] = [];
  private readonly known = new Map<string, string>();

  constructor(
    private readonly random: Random,
    private readonly entities: readonly string[],
    private readonly mayFail: boolean,
  ) {}

  /** @param way the same arguments each time that it is asked for */
  argumentsOf(way: string): string {
    const known = this.known.get(way);
    if (known !== undefined) return known;
    const { random } = this;
    const given = ARGUMENTS.filter(() => random.chance(0.35)).map(({ name, type, defaultValue }) => {
      const text = random.chance(0.45) ? this.variable(type, defaultValue !== undefined) : this.literal(type, 0);
      return `${name}: ${text}`;
    });
    const text = given.length > 0 ? `(${given.join(", ")})` : "";
    this.known.set(way, text);
    return text;
  }

  representations(): string {
    if (this.random.chance(0.8)) return this.declare("[_Any!]!");
    const written = this.keys().map(({ __typename, id }) => `{ __typename: "${__typename}", id: "${id}" }`);
    return `[${written.join(", ")}]`;
  }

  condition(): string {
    return this.declare("Boolean!");
  }

  definitions(): string {
    if (this.declared.length === 0) return "";
    const texts = this.declared.map(
      ({ name, type, defaultText }) => `$${name}: ${type}${defaultText === undefined ? "" : ` = ${defaultText}`}`,
    );
    return `(${texts.join(", ")})`;
  }

  /** Some are left out, some do not fit. */
  variables(): Variables {
    const { random } = this;
    const values = this.declared.flatMap(({ name, type, defaultText }): [string, unknown][] => {
      const isRequired = type.endsWith("!") && defaultText === undefined;
      if (random.chance(isRequired ? 0.01 : 0.25)) return [];
      return [[name, this.value(type, 0)]];
    });
    return Object.fromEntries(values);
  }

  /** A variable may be null where an argument with a default takes it that must not be null: its field fails then. */
  private variable(type: string, hasDefault: boolean): string {
    const { random } = this;
    const of = type.replace(/!$/, "");
    if (hasDefault && this.mayFail && random.chance(0.6)) return this.declare(of);
    if (random.chance(0.3)) return this.declare(type, this.literal(type, 1));
    return this.declare(random.chance(0.3) ? `${of}!` : type);
  }

  private declare(type: string, defaultText?: string): string {
    const shared = this.declared.filter((one) => one.type === type && one.defaultText === defaultText);
    if (shared.length > 0 && this.random.chance(0.4)) return `$${this.random.pick(shared).name}`;
    const name = `v${this.declared.length}`;
    this.declared.push({ name, type, defaultText });
    return `$${name}`;
  }

  private literal(type: string, depth: number): string {
    const { random } = this;
    const of = type.replace(/!$/, "");
    if (of === type && random.chance(0.15)) return "null";
    switch (of) {
      case "Int":
        return String(random.between(-9, 9));
      case "Day":
        return '"2026-03-04"';
      case "Filter":
        return this.filterLiteral(depth);
      default:
        return random.pick(["[RED]", "BLUE", "[]", "[GREEN, RED]"]);
    }
  }

  private filterLiteral(depth: number): string {
    const { random } = this;
    const fields = [
      () => `count: ${random.between(1, 9)}`,
      () => `texts: ${random.pick(['"one"', '["one", null]', "null"])}`,
      () => `colour: ${random.pick(["RED", "null"])}`,
      () => 'at: "2026-05-06"',
      () => `any: { deep: [${depth === 0 && random.chance(0.5) ? this.declare("Int") : "1"}] }`,
      () => `not: ${depth < 2 ? this.filterLiteral(depth + 1) : "null"}`,
    ];
    return `{ ${fields
      .filter(() => random.chance(0.35))
      .map((write) => write())
      .join(", ")} }`;
  }

  private value(type: string, depth: number): unknown {
    const { random } = this;
    const of = type.replace(/!$/, "");
    if (random.chance(0.008)) return random.pick<unknown>([{ no: "value" }, "Purple", null, [7, "x"]]);
    if (of === type && random.chance(0.15)) return null;
    switch (of) {
      case "Boolean":
        return random.chance(0.5);
      case "Int":
        return random.between(-9, 9);
      case "Day":
        return "2026-07-08";
      case "[_Any!]":
        return this.keys();
      case "Filter":
        return {
          ...(random.chance(0.5) && { count: random.between(1, 9) }),
          ...(random.chance(0.5) && { texts: ["two", null] }),
          ...(random.chance(0.5) && { any: { deep: [depth] } }),
          ...(depth < 2 && random.chance(0.4) && { not: this.value("Filter", depth + 1) }),
        };
      default:
        return random.pick<unknown>([["RED"], "BLUE", [], ["GREEN", "BLUE"]]);
    }
  }

  private keys(): { __typename: string; id: string }[] {
    const { random } = this;
    // Alone: `@apollo/subgraph` fails for all, and leaves those that it has asked for and that reject to the process.
    if (random.chance(0.02)) return [{ __typename: "Yeti", id: "0" }];
    return Array.from({ length: random.below(4) }, () => ({
      __typename: random.pick(this.entities),
      id: String(random.below(9)),
    }));
  }
}
