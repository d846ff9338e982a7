import {
  type ArgumentModel,
  type FieldModel,
  type FieldSet,
  type Model,
  namedIn,
  type ObjectModel,
  type Placement,
  runtimeTypesAt,
  type Shape,
} from "./model";
import type { Random } from "./random";

const FIELD_NAMES =
  "name price weight size title rank level mood tags note dims owner parent items media link width value".split(" ");
const BUILT_IN_LEAVES = ["String", "String", "Int", "Float", "Boolean", "ID"];
const COMPOSITE = 0.42;

/** A model while it is being made: what may be named where, and what naming it makes a subgraph declare. */
export class Draft {
  private order = 0;
  /** Objects that a subgraph must not declare, because it has their interface as an object. */
  readonly excluded = new Map<string, Set<string>>();
  /** Fields that some interface asks for. */
  readonly interfaceFields = new Set<FieldModel>();

  constructor(
    readonly model: Model,
    readonly random: Random,
  ) {}

  object(name: string): ObjectModel | undefined {
    return this.model.objects.find((each) => each.name === name);
  }

  entities(): ObjectModel[] {
    return this.model.objects.filter(({ kind }) => kind === "entity");
  }

  values(): ObjectModel[] {
    return this.model.objects.filter(({ kind }) => kind === "value");
  }

  homesOf({ at }: ObjectModel): string[] {
    return Object.keys(at).filter((subgraph) => at[subgraph]?.keys.some(({ resolvable }) => resolvable));
  }

  isComposite(name: string): boolean {
    const { objects, interfaces, unions } = this.model;
    return [...objects, ...interfaces, ...unions].some((each) => each.name === name);
  }

  canRefer(subgraph: string, name: string, seen: ReadonlySet<string> = new Set()): boolean {
    if (!this.isComposite(name)) {
      const declared = this.model.enums.find((each) => each.name === name);
      return declared ? declared.valuesAt[subgraph] !== undefined : true;
    }
    const object = this.object(name);
    if (!object) return runtimeTypesAt(this.model, name, subgraph).length > 0;
    if (object.kind === "entity") return !this.excluded.get(subgraph)?.has(name);
    if (object.kind === "root" || seen.has(name)) return object.kind !== "root";
    const seenNow = new Set(seen).add(name);
    return object.fields.every(({ shape }) => this.canRefer(subgraph, namedIn(shape), seenNow));
  }

  /** Whether these subgraphs can all give the field the same values. */
  canShare(subgraphs: readonly string[], name: string): boolean {
    if (!subgraphs.every((subgraph) => this.canRefer(subgraph, name))) return false;
    const [first, ...rest] = subgraphs.map((subgraph) => this.possibleAt(subgraph, name));
    return (
      first === undefined || first.length === 0 || first.some((each) => rest.every((other) => other.includes(each)))
    );
  }

  private possibleAt(subgraph: string, name: string): string[] {
    const declared = this.model.enums.find((each) => each.name === name);
    if (declared) return declared.valuesAt[subgraph] ?? [];
    return this.object(name) ? [] : runtimeTypesAt(this.model, name, subgraph);
  }

  isExcluded(name: string): boolean {
    return [...this.excluded.values()].some((names) => names.has(name));
  }

  declare(subgraph: string, name: string): void {
    const object = this.object(name);
    if (!object || object.at[subgraph]) return;
    if (object.kind === "value") {
      object.at[subgraph] = { keys: [], implements: [], extends: false };
      for (const field of object.fields) this.place(subgraph, field);
    } else if (object.kind === "entity") {
      this.declareStub(subgraph, object);
    } else {
      object.at[subgraph] = { keys: [], implements: [], extends: this.random.chance(0.2) };
    }
  }

  private declareStub(subgraph: string, entity: ObjectModel): void {
    const known = Object.values(entity.at).flatMap(({ keys }) => keys.filter(({ resolvable }) => resolvable));
    const { fields } = this.random.pick(known);
    entity.at[subgraph] = {
      keys: [{ fields, resolvable: this.random.chance(0.25) }],
      implements: [],
      extends: this.random.chance(0.15),
    };
    this.placeKey(subgraph, entity, fields);
  }

  placeKey(subgraph: string, object: ObjectModel, key: FieldSet): void {
    for (const step of key) {
      if ("on" in step) continue;
      const field = object.fields.find(({ name }) => name === step.field);
      if (!field) throw new Error(`A key of ${object.name} names no field: ${step.field}.`);
      this.place(subgraph, field);
      const inner = this.object(namedIn(field.shape));
      if (step.of && inner?.kind === "entity") this.placeKey(subgraph, inner, step.of);
    }
  }

  /** The subgraph resolves the field, and declares its type. */
  place(subgraph: string, field: FieldModel): void {
    if (field.at[subgraph]?.kind !== "resolved") field.at[subgraph] = { kind: "resolved" };
    this.declare(subgraph, namedIn(field.shape));
  }

  addField(
    object: { fields: FieldModel[] },
    field: Omit<FieldModel, "order" | "at">,
    subgraphs: readonly string[],
  ): FieldModel {
    const added: FieldModel = { ...field, order: this.order++, at: {} };
    object.fields.push(added);
    for (const subgraph of subgraphs) this.place(subgraph, added);
    return added;
  }

  placement(field: FieldModel, subgraph: string): Extract<Placement, { kind: "resolved" }> | undefined {
    const found = field.at[subgraph];
    return found?.kind === "resolved" ? found : undefined;
  }

  freshName(...among: { fields: FieldModel[] }[]): string | undefined {
    const taken = new Set(among.flatMap(({ fields }) => fields.map(({ name }) => name)));
    const free = FIELD_NAMES.filter((name) => !taken.has(name));
    return free.length > 0 ? this.random.pick(free) : undefined;
  }

  leafName(subgraphs: readonly string[]): string {
    const { scalars, enums } = this.model;
    const names = [...BUILT_IN_LEAVES, ...scalars, ...enums.map(({ name }) => name)];
    return this.random.pick(names.filter((name) => this.canShare(subgraphs, name)));
  }

  outputName(subgraphs: readonly string[]): string {
    if (this.random.chance(1 - COMPOSITE)) return this.leafName(subgraphs);
    const { objects, interfaces, unions } = this.model;
    const names = [...objects.filter(({ kind }) => kind !== "root"), ...interfaces, ...interfaces, ...unions, ...unions]
      .map(({ name }) => name)
      .filter((name) => name !== "Part" && this.canShare(subgraphs, name));
    return names.length > 0 ? this.random.pick(names) : this.leafName(subgraphs);
  }

  shape(name: string, nonNull = this.random.chance(0.3)): Shape {
    const { random } = this;
    if (random.chance(this.isComposite(name) ? 0.35 : 0.15)) {
      const of: Shape = { kind: "named", name, nonNull: random.chance(0.5) };
      return { kind: "list", of: random.chance(0.06) ? { kind: "list", of, nonNull: false } : of, nonNull };
    }
    return { kind: "named", name, nonNull };
  }

  arguments(probability = 0.3): ArgumentModel[] {
    if (!this.random.chance(probability)) return [];
    return this.random.sample(this.argumentKinds(), this.random.between(1, 2)).map(([name, type, example]) => {
      const byDefault = this.random.chance(0.4);
      const nonNull = this.random.chance(byDefault ? (this.model.extremes ? 0.7 : 0.3) : 0.12);
      const shape = namedShape(type, nonNull);
      if (!byDefault) return { name, shape };
      return { name, shape, defaultValue: nonNull || this.random.chance(0.85) ? example : null };
    });
  }

  private argumentKinds(): [name: string, type: string, byDefault: unknown][] {
    const { random } = this;
    return [
      ["currency", "Currency", random.pick(["EUR", "USD", "CNY"])],
      ["count", "Int", random.below(9)],
      ["text", "String", random.pick(["", 'a "b"', "plain"])],
      ["flag", "Boolean", random.chance(0.5)],
      ["ratio", "Float", random.pick([0, 1.5, -2])],
      ["ids", "[ID!]", random.pick([[], ["a"], ["1", "b"]])],
      ["filter", "Filter", random.pick([{}, { count: 3 }, { text: "t", currency: "USD" }])],
      ["blob", "Blob", random.pick([1, "s", { a: 1, b: [true, null] }])],
    ];
  }
}

export function namedShape(type: string, nonNull = false): Shape {
  const list = /^\[(\w+)(!?)\]$/.exec(type);
  if (!list?.[1]) return { kind: "named", name: type, nonNull };
  return { kind: "list", of: { kind: "named", name: list[1], nonNull: list[2] === "!" }, nonNull };
}
