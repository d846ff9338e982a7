import type { Draft } from "./draft";
import { type FieldModel, type InterfaceModel, namedIn, type ObjectModel } from "./model";

const INTERFACE_NAMES = ["Named", "Sized"];
const UNION_NAMES = ["Either", "Thing"];

/** Interfaces whose implementers, and whose fields, differ from subgraph to subgraph. */
export function addInterfaces(draft: Draft): void {
  const { random, model } = draft;
  for (const name of INTERFACE_NAMES.slice(0, random.between(0, INTERFACE_NAMES.length))) {
    const candidates = [
      ...draft.entities(),
      ...draft.entities(),
      ...draft.values().filter((each) => each.name !== "Part"),
    ];
    const implementers = [...new Set(random.sample(candidates, random.between(2, 4)))];
    const declared: InterfaceModel = { name, fields: [], at: {}, objectAt: [] };
    const members = membersBySubgraph(draft, implementers);
    if (members.size === 0) continue;
    for (let index = 0; index < random.between(1, 3); index++)
      addInterfaceField(draft, declared, implementers, members);
    const offersId =
      random.chance(0.5) && implementers.every(({ fields }) => fields.some((field) => field.name === "id"));
    if (offersId) {
      const id = implementers[0]?.fields.find((field) => field.name === "id");
      if (id) declared.fields.push({ ...id, at: {} });
    }
    const declares = declareWhereComplete(declared, members);
    if (declares) {
      model.interfaces.push(declared);
      rememberFields(draft, declared, implementers);
    }
  }
}

function membersBySubgraph(draft: Draft, implementers: readonly ObjectModel[]): Map<string, ObjectModel[]> {
  const { random, model } = draft;
  const members = new Map<string, ObjectModel[]>();
  for (const subgraph of model.subgraphs) {
    if (!random.chance(0.75)) continue;
    const here = implementers.filter((object) => {
      if (object.kind === "value") return draft.canRefer(subgraph, object.name) && random.chance(0.6);
      return object.at[subgraph] !== undefined && random.chance(0.85);
    });
    if (here.length > 0) members.set(subgraph, here);
  }
  return members;
}

function addInterfaceField(
  draft: Draft,
  declared: InterfaceModel,
  implementers: readonly ObjectModel[],
  members: ReadonlyMap<string, readonly ObjectModel[]>,
): void {
  const { random } = draft;
  const name = draft.freshName(declared, ...implementers);
  if (name === undefined) return;
  const everywhere = [...members.keys()];
  const shape = draft.shape(random.chance(0.3) ? draft.outputName(everywhere) : draft.leafName(everywhere), false);
  const given = draft.arguments();
  declared.fields.push({ name, shape, arguments: given, order: 0, at: {} });
  for (const object of implementers) {
    const homes = object.kind === "value" ? Object.keys(object.at) : draft.homesOf(object);
    const asked = homes.filter((subgraph) => members.get(subgraph)?.includes(object));
    const owners = random.chance(0.6) && asked.length > 0 ? asked : [random.pick(homes.length > 0 ? homes : [])];
    const able = owners.filter((subgraph) => subgraph !== undefined && draft.canRefer(subgraph, namedIn(shape)));
    const own = { ...shape, nonNull: random.chance(0.2) };
    draft.addField(object, { name, shape: own, arguments: given }, object.kind === "value" ? homes : able);
  }
}

/** @returns whether any subgraph declares it. */
function declareWhereComplete(declared: InterfaceModel, members: ReadonlyMap<string, readonly ObjectModel[]>): boolean {
  for (const [subgraph, objects] of members) {
    const fields = declared.fields.filter(({ name }) =>
      objects.every((object) => {
        const field = object.fields.find((each) => each.name === name);
        return object.kind === "value" || field?.at[subgraph]?.kind === "resolved";
      }),
    );
    if (fields.length === 0) continue;
    declared.at[subgraph] = { fields: fields.map(({ name }) => name), keys: [] };
  }
  declared.fields = declared.fields.filter(({ name }) =>
    Object.values(declared.at).some(({ fields }) => fields.includes(name)),
  );
  for (const [subgraph, objects] of members) {
    if (!declared.at[subgraph]) continue;
    for (const object of objects) implement(object, subgraph, declared.name);
  }
  return Object.keys(declared.at).length > 0;
}

function implement(object: ObjectModel, subgraph: string, name: string): void {
  object.at[subgraph] ??= { keys: [], implements: [], extends: false };
  object.at[subgraph].implements.push(name);
  if (object.kind !== "value") return;
  for (const field of object.fields) field.at[subgraph] ??= { kind: "resolved" };
}

function rememberFields(draft: Draft, declared: InterfaceModel, implementers: readonly ObjectModel[]): void {
  const names = new Set(declared.fields.map(({ name }) => name));
  const fields: FieldModel[] = implementers.flatMap((object) => object.fields.filter(({ name }) => names.has(name)));
  for (const field of fields) draft.interfaceFields.add(field);
  for (const object of implementers) {
    for (const [subgraph, here] of Object.entries(object.at)) {
      if (object.kind === "value" && here.implements.includes(declared.name)) {
        for (const field of object.fields) draft.place(subgraph, field);
      }
    }
  }
}

/** Unions whose members are split over the subgraphs. */
export function addUnions(draft: Draft): void {
  const { random, model } = draft;
  for (const name of UNION_NAMES.slice(0, random.between(0, UNION_NAMES.length))) {
    const candidates = [...draft.entities(), ...draft.values()].map((object) => object.name);
    const members = random.sample(candidates, random.between(2, 4));
    const membersAt: Record<string, string[]> = {};
    for (const subgraph of model.subgraphs) {
      if (!random.chance(0.7)) continue;
      const here = members.filter((member) => draft.canRefer(subgraph, member) && random.chance(0.75));
      if (here.length === 0) continue;
      membersAt[subgraph] = here;
      for (const member of here) draft.declare(subgraph, member);
    }
    if (Object.keys(membersAt).length > 0) model.unions.push({ name, membersAt });
  }
}
