import type { Draft } from "./draft";
import { markedNumber } from "./marks";
import {
  type ArgumentModel,
  type FieldModel,
  type FieldSet,
  type FieldSetStep,
  type InterfaceModel,
  namedIn,
  type ObjectModel,
  resolversOf,
  runtimeTypesAt,
} from "./model";

const REQUIRED_DEPTH = 2;
/** Abstract types take a level of their own, so that some requirements go deeper; none goes on for ever. */
const DEEPEST = -20;

/** Makes some fields depend on fields of other subgraphs. */
export function addRequirements(draft: Draft): void {
  for (const entity of draft.entities()) {
    for (const home of draft.homesOf(entity)) {
      if (draft.random.chance(0.65)) requireIn(draft, entity, home);
    }
  }
  for (const declared of draft.model.interfaces) {
    for (const guest of declared.objectAt) if (draft.random.chance(0.5)) requireIn(draft, declared, guest);
  }
}

function requireIn(draft: Draft, object: ObjectModel | InterfaceModel, home: string): void {
  const { random } = draft;
  const ofInterface = "objectAt" in object ? Object.values(object.at).flatMap(({ fields }) => fields) : [];
  const dependents = object.fields.filter(
    (field) => !field.keyValue && field.at[home]?.kind === "resolved" && resolversOf(field).length === 1,
  );
  for (const dependent of random.sample(dependents, random.between(1, 3))) {
    const needed = object.fields.filter((field) => {
      const isOffered = resolversOf(field).length > 0 || ofInterface.includes(field.name);
      return isOffered && canRequire(draft, field, home, dependent.order);
    });
    if (needed.length === 0) continue;
    // The same field again, with other arguments, is what goes wrong most easily.
    const known = needed.filter((field) => field.at[home]?.kind === "external");
    const chosen =
      known.length > 0 && random.chance(0.5) ? [random.pick(known)] : random.sample(needed, random.between(1, 2));
    const steps = chosen.flatMap((field) => stepOf(draft, field, home, dependent.order, REQUIRED_DEPTH) ?? []);
    const placement = draft.placement(dependent, home);
    if (steps.length > 0 && placement) placement.requires = steps;
  }
}

function canRequire(draft: Draft, field: FieldModel, home: string, before: number): boolean {
  if (field.keyValue || field.order >= before || field.at[home]?.kind === "resolved") return false;
  return draft.canRefer(home, namedIn(field.shape));
}

function stepOf(
  draft: Draft,
  field: FieldModel,
  home: string,
  before: number,
  depth: number,
): FieldSetStep | undefined {
  const named = namedIn(field.shape);
  const given = someArguments(draft, field.arguments);
  const step = { field: field.name, ...(Object.keys(given).length > 0 && { arguments: given }) };
  if (!draft.isComposite(named)) {
    field.at[home] ??= { kind: "external" };
    return step;
  }
  if (depth === 0 || depth < DEEPEST) return undefined;
  draft.declare(home, named);
  const of = subSelection(draft, named, home, before, depth);
  if (of.length === 0) return undefined;
  field.at[home] ??= { kind: "external" };
  return { ...step, of };
}

function subSelection(draft: Draft, named: string, home: string, before: number, depth: number): FieldSet {
  const { random } = draft;
  const object = draft.object(named);
  if (!object) {
    const types = random
      .sample(runtimeTypesAt(draft.model, named, home), 2)
      .filter((name) => draft.object(name)?.at[home]);
    return types.flatMap((on) => {
      const of = subSelection(draft, on, home, before, depth - 1);
      return of.length > 0 ? { on, of } : [];
    });
  }
  const usable = object.fields.filter((field) => isUsableInside(draft, object, field, home, before));
  const chosen = random.sample(usable, random.between(1, 2));
  return chosen.flatMap((field) => stepOf(draft, field, home, before, depth - 1) ?? []);
}

function isUsableInside(draft: Draft, object: ObjectModel, field: FieldModel, home: string, before: number): boolean {
  const here = field.at[home];
  if (object.kind === "value") return here?.kind === "resolved";
  if (here?.kind === "resolved") return !here.requires && field.order < before;
  return object.at[home] !== undefined && resolversOf(field).length > 0 && canRequire(draft, field, home, before);
}

/** Literal values only: a field set has no variables. */
function someArguments({ random, model }: Draft, declared: readonly ArgumentModel[]): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const { name, shape, ...rest } of declared) {
    const mayBeLeftOut = "defaultValue" in rest || !shape.nonNull;
    if (mayBeLeftOut && random.chance(0.3)) continue;
    given[name] = literalFor({ random, model }, name);
  }
  return given;
}

function literalFor({ random, model }: Pick<Draft, "random" | "model">, name: string): unknown {
  switch (name) {
    case "currency":
      return random.pick(["EUR", "USD", "CNY"]);
    case "count":
      return random.below(20);
    case "text":
      return random.pick(["x", "y z", "è"]);
    case "flag":
      return random.chance(0.5);
    case "ratio":
      return random.pick([0.5, 3.25]);
    case "ids":
      return random.pick([["q"], ["q", "r"], []]);
    case "filter":
      return random.pick([{ count: 1 }, { count: 2, currency: "CNY" }]);
    default:
      return random.pick(
        model.extremes ? [5, "blob", markedNumber("9007199254740993"), markedNumber("1.50")] : [5, "blob"],
      );
  }
}

/** Lets some fields bring fields of their entities along. */
export function addProvisions(draft: Draft): void {
  const { random, model } = draft;
  for (const object of model.objects.filter(({ kind }) => kind !== "value")) {
    for (const field of object.fields) {
      if (field.keyValue) continue;
      for (const subgraph of resolversOf(field)) {
        const placement = draft.placement(field, subgraph);
        if (!placement || !random.chance(0.2)) continue;
        const provided = provisions(draft, namedIn(field.shape), subgraph);
        if (provided.length > 0) placement.provides = provided;
      }
    }
  }
}

function provisions(draft: Draft, named: string, subgraph: string): FieldSet {
  const { random } = draft;
  const target = draft.object(named);
  if (!target) {
    const types = random.sample(runtimeTypesAt(draft.model, named, subgraph), 1);
    return types.flatMap((on) => {
      const of = draft.object(on)?.at[subgraph] ? provisions(draft, on, subgraph) : [];
      return of.length > 0 ? { on, of } : [];
    });
  }
  if (target.kind !== "entity") return [];
  const offered = target.fields.filter((each) => canProvide(draft, each, subgraph));
  return random.sample(offered, random.between(1, 2)).map((each) => {
    each.at[subgraph] ??= { kind: "external" };
    return provision(draft, each, subgraph);
  });
}

function canProvide(draft: Draft, field: FieldModel, subgraph: string): boolean {
  if (field.keyValue || field.arguments.length > 0 || field.at[subgraph]?.kind === "resolved") return false;
  const named = namedIn(field.shape);
  const inner = draft.object(named);
  // Its values are chosen for the subgraphs that resolve it, and could be unknown to this one.
  if (named === "State") return false;
  if (!draft.canShare([subgraph, ...resolversOf(field)], named)) return false;
  return !draft.isComposite(named) || (inner?.kind === "value" && plainLeaf(draft, inner) !== undefined);
}

function provision(draft: Draft, field: FieldModel, subgraph: string): FieldSetStep {
  const inner = draft.object(namedIn(field.shape));
  if (!inner) return { field: field.name };
  draft.declare(subgraph, inner.name);
  return { field: field.name, of: [{ field: plainLeaf(draft, inner)?.name ?? "__typename" }] };
}

function plainLeaf(draft: Draft, { fields }: ObjectModel): FieldModel | undefined {
  return fields.find((field) => field.arguments.length === 0 && !draft.isComposite(namedIn(field.shape)));
}

/** Moves some fields to another home of their entity. */
export function addOverrides(draft: Draft): void {
  const { random } = draft;
  for (const entity of draft.entities()) {
    const homes = draft.homesOf(entity);
    for (const field of entity.fields) {
      const [owner, ...others] = resolversOf(field);
      if (owner === undefined || others.length > 0 || field.keyValue || draft.interfaceFields.has(field)) continue;
      const placement = draft.placement(field, owner);
      if (!placement || placement.requires || placement.provides || !random.chance(0.12)) continue;
      const takers = homes.filter((home) => !field.at[home] && draft.canShare([owner, home], namedIn(field.shape)));
      if (takers.length === 0 || Object.values(field.at).some(({ kind }) => kind === "external")) continue;
      const taker = random.pick(takers);
      draft.declare(taker, namedIn(field.shape));
      const label = random.chance(0.3) ? "percent(50)" : undefined;
      field.at[taker] = { kind: "resolved", override: { from: owner, ...(label && { label }) } };
      if (label === undefined) placement.overridden = true;
    }
  }
}
