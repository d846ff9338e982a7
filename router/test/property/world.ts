import { markedNumber } from "./marks";
import {
  ENTITY_COUNT,
  type FieldModel,
  type FieldSet,
  type Model,
  namedIn,
  resolversOf,
  runtimeTypesAt,
  type Shape,
} from "./model";
import { hash } from "./random";

/** An object of the one graph behind all subgraphs: its concrete type and its number. */
export interface Thing {
  type: string;
  index: number;
}

export type Arguments = Record<string, unknown>;

/** What a field fails with, the same in every schema that resolves it. */
export class Fault extends Error {}

interface Resolution {
  field: FieldModel;
  /** Concrete types, or enum values, that every subgraph resolving the field knows. */
  candidates: string[];
  requires: FieldSet | undefined;
  forgetful: boolean;
  mayFail: boolean;
}

const NULLS = 7;
const FAULTS = 23;
const FORGOTTEN = 3;

/** All values of all fields, computed from a seed: no two of them are alike unless they mean the same. */
export class World {
  private readonly resolutions = new Map<string, Resolution | undefined>();
  private readonly sureFields: Set<string>;

  constructor(readonly model: Model) {
    this.sureFields = fieldsOthersDependOn(model);
  }

  /** The field of the one graph; what it requires is read from the graph as well. */
  resolve(object: Thing, fieldName: string, given: Arguments): unknown {
    const { requires } = this.resolution(object.type, fieldName);
    return this.value(object, fieldName, given, requires ? this.required(object, requires) : undefined);
  }

  /** `required` is what the field is computed from, whoever supplied it. */
  value(object: Thing, fieldName: string, given: Arguments, required?: unknown): unknown {
    const { field, candidates, forgetful, mayFail } = this.resolution(object.type, fieldName);
    if (field.keyValue) return keyValue(object, field);
    if (forgetful && isForgotten(object)) return null;
    const salt = required === undefined ? "" : canonical(required);
    const complete = withDefaults(field, given);
    const text = `${this.model.dataSeed}|${object.type}|${object.index}|${fieldName}|${canonical(complete)}|${salt}`;
    if (mayFail && hash(`${text}|fault`) % FAULTS === 0) throw new Fault(`${object.type}.${fieldName} failed.`);
    return build(field.shape, text, (name, seed) =>
      candidates.length > 0
        ? chosen(this.model, name, candidates, seed)
        : leaf(this.model, name, seed, object, fieldName),
    );
  }

  /** Whether a subgraph that may be asked for the field knows nothing of the object: it does not look at the arguments then. */
  forgets(object: Thing, fieldName: string): boolean {
    const field = this.findResolution(object.type, fieldName)?.field;
    return field !== undefined && resolversOf(field).some((owner) => !this.knows(owner, object));
  }

  knows(subgraph: string, object: Thing): boolean {
    const presence = this.model.objects.find(({ name }) => name === object.type)?.at[subgraph];
    return !(presence?.forgetful && isForgotten(object));
  }

  /** A field set's values as a subgraph would be sent them. */
  required(object: Thing, set: FieldSet): Record<string, unknown> {
    const found: Record<string, unknown> = {};
    for (const step of set) {
      if ("on" in step) {
        if (object.type === step.on) Object.assign(found, this.required(object, step.of));
        continue;
      }
      const { of } = step;
      const value = this.resolve(object, step.field, step.arguments ?? {});
      found[step.field] = of ? eachThing(value, (inner) => this.required(inner, of)) : value;
    }
    return found;
  }

  private resolution(type: string, fieldName: string): Resolution {
    const coordinate = `${type}.${fieldName}`;
    let known = this.resolutions.get(coordinate);
    if (!known) {
      known = this.findResolution(type, fieldName);
      if (!known) throw new Error(`No subgraph resolves ${coordinate}.`);
      this.resolutions.set(coordinate, known);
    }
    return known;
  }

  private findResolution(type: string, fieldName: string): Resolution | undefined {
    const { model } = this;
    const object = model.objects.find(({ name }) => name === type);
    const interfaces = model.interfaces.filter(
      ({ name, objectAt }) =>
        objectAt.length > 0 && Object.values(object?.at ?? {}).some((here) => here.implements.includes(name)),
    );
    const own = object?.fields.find(({ name }) => name === fieldName);
    const field = own ?? interfaces.flatMap(({ fields }) => fields).find(({ name }) => name === fieldName);
    if (!field) return undefined;
    const owners = resolversOf(field);
    const placements = Object.values(field.at).flatMap((each) => (each.kind === "resolved" ? each : []));
    return {
      field,
      candidates: candidatesOf(model, namedIn(field.shape), owners),
      requires: placements.find(({ requires }) => requires)?.requires,
      forgetful: owners.length === 1 && object?.at[owners[0] ?? ""]?.forgetful === true,
      mayFail: model.faults && !this.sureFields.has(fieldName),
    };
  }
}

function candidatesOf(model: Model, named: string, owners: readonly string[]): string[] {
  const declared = model.enums.find(({ name }) => name === named);
  const [first = [], ...rest] = owners.map((owner) =>
    declared ? (declared.valuesAt[owner] ?? []) : runtimeTypesAt(model, named, owner),
  );
  const common = first.filter((each) => rest.every((other) => other.includes(each)));
  return common.filter((each) => !declared?.inaccessible.includes(each));
}

/** Names of fields in keys, requirements and provisions: when these fail, more than their own place is lost. */
function fieldsOthersDependOn({ objects, interfaces }: Model): Set<string> {
  const names = new Set<string>();
  const visit = (set: FieldSet = []): void => {
    for (const step of set) {
      if ("field" in step) names.add(step.field);
      visit(step.of);
    }
  };
  for (const field of [...objects, ...interfaces].flatMap(({ fields }) => fields)) {
    for (const placement of Object.values(field.at)) {
      if (placement.kind === "external") names.add(field.name);
      else visit(placement.requires);
    }
  }
  return names;
}

function keyValue({ type, index }: Thing, { keyValue: kind, name, shape }: FieldModel): unknown {
  switch (kind) {
    case "low":
      return index % 2;
    case "high":
      return `h${index >> 1}`;
    case "part":
      return { type: namedIn(shape), index: index >> 1 };
    case "serial":
      return markedNumber(String(9007199254740992n + BigInt(index)));
    case "twin":
      return { type: namedIn(shape), index };
    case "id":
      return `${type}-${index}`;
    default:
      return `${name}${index}`;
  }
}

function isForgotten({ index }: Thing): boolean {
  return index % FORGOTTEN === 2;
}

function build(shape: Shape, text: string, named: (name: string, text: string) => unknown): unknown {
  if (!shape.nonNull && hash(`${text}|null`) % NULLS === 0) return null;
  if (shape.kind === "named") return named(shape.name, text);
  const length = hash(`${text}|length`) % 4;
  return Array.from({ length }, (_, index) => build(shape.of, `${text}|${index}`, named));
}

function chosen(model: Model, named: string, candidates: readonly string[], text: string): unknown {
  const type = candidates[hash(`${text}|type`) % candidates.length] ?? "";
  if (model.enums.some(({ name }) => name === named)) return type;
  return { type, index: hash(`${text}|index`) % ENTITY_COUNT };
}

function leaf({ extremes }: Model, name: string, text: string, { type, index }: Thing, fieldName: string): unknown {
  const number = hash(text);
  const label = `${type}${index}.${fieldName}~${number.toString(36)}`;
  switch (name) {
    case "Int":
      return (number % 200_000) - 100_000;
    case "Float":
      return (number % 100_000) / 8;
    case "Boolean":
      return number % 2 === 0;
    case "Blob":
      if (extremes && number % 3 > 0) return extreme(label, number);
      return [label, number, { id: label, of: [null, { __typename: "Ant" }] }, [[], {}]][number % 4];
    default:
      return label;
  }
}

function extreme(label: string, number: number): unknown {
  const digits = ["9007199254740993", "1.50", "1e400", "-0", "0.10000000000000000001", "12345678901234567890"];
  const one = markedNumber(digits[number % digits.length] ?? "");
  return [one, [one, [label]], { id: label, of: { amount: one, left: null } }][(number >>> 4) % 3];
}

/** Walks lists; null stays null. */
export function eachThing(value: unknown, visit: (thing: Thing) => unknown): unknown {
  if (Array.isArray(value)) return value.map((element) => eachThing(element, visit));
  return value === null ? null : visit(value as Thing);
}

/** An executor has filled them in already, except where a field set or a hidden argument leaves them out. */
function withDefaults({ arguments: declared }: FieldModel, given: Arguments): Arguments {
  const inputDefaults = (value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value) ? { count: 7, ...value } : value;
  return Object.fromEntries(
    declared.flatMap(({ name, shape, ...rest }) => {
      const value = name in given ? given[name] : rest.defaultValue;
      if (!(name in given) && !("defaultValue" in rest)) return [];
      return [[name, namedIn(shape) === "Filter" ? inputDefaults(value) : value]];
    }),
  );
}

/** JSON with sorted keys: equal values have equal texts. */
export function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === "object" && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? ""
  );
}
