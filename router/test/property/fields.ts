import type { Draft } from "./draft";
import { namedIn, type ObjectModel } from "./model";

const SHARED = 0.25;

export function addEntityFields(draft: Draft): void {
  for (const entity of draft.entities()) {
    for (const home of draft.homesOf(entity)) {
      for (let index = 0; index < draft.random.between(1, 4); index++) addEntityField(draft, entity, home);
    }
    if (draft.random.chance(0.3)) extendStub(draft, entity);
  }
}

function addEntityField(draft: Draft, entity: ObjectModel, home: string): void {
  const { random } = draft;
  const name = draft.freshName(entity, ...interfacesOf(draft, entity));
  if (name === undefined) return;
  const others = draft.homesOf(entity).filter((each) => each !== home);
  const wanted = random.chance(SHARED) ? [home, ...random.sample(others, random.between(1, 2))] : [home];
  const named = draft.outputName([home]);
  const owners = draft.canShare(wanted, named) ? wanted : [home];
  draft.addField(entity, { name, shape: draft.shape(named), arguments: draft.arguments() }, owners);
}

/** A subgraph that only names an entity may still own a field of it, where it is the only way to the entity. */
function extendStub(draft: Draft, entity: ObjectModel): void {
  const stub = Object.keys(entity.at).find((subgraph) => !draft.homesOf(entity).includes(subgraph));
  if (stub === undefined) return;
  const name = draft.freshName(entity, ...interfacesOf(draft, entity));
  const here = entity.at[stub];
  if (name === undefined || !here) return;
  here.keys = [...here.keys, ...here.keys.map(({ fields }) => ({ fields, resolvable: true }))];
  const known = here.keys[0];
  const unresolvable = known && draft.random.chance(0.5) ? [known] : [];
  here.keys = [...unresolvable, ...here.keys.filter(({ resolvable }) => resolvable).slice(0, 1)];
  draft.addField(entity, { name, shape: draft.shape(draft.leafName([stub])), arguments: draft.arguments() }, [stub]);
}

/** Interfaces that others join as objects bring fields of their own to it. */
function interfacesOf({ model }: Draft, { at }: ObjectModel) {
  return model.interfaces.filter(({ name }) => Object.values(at).some((here) => here.implements.includes(name)));
}

export function addQueries(draft: Draft): void {
  const { random, model } = draft;
  const query: ObjectModel = { name: "Query", kind: "root", fields: [], at: {} };
  model.objects.push(query);
  let count = 0;
  for (const subgraph of model.subgraphs) {
    query.at[subgraph] = { keys: [], implements: [], extends: random.chance(0.2) };
    for (let index = 0; index < random.between(1, 3); index++) {
      const named = rootName(draft, subgraph);
      const other = random.pick(model.subgraphs);
      const shared = other !== subgraph && random.chance(0.15) && draft.canShare([subgraph, other], named);
      const field = { name: rootField(named, count++), shape: draft.shape(named), arguments: draft.arguments(0.4) };
      if (shared) query.at[other] ??= { keys: [], implements: [], extends: false };
      draft.addField(query, field, shared ? [subgraph, other] : [subgraph]);
    }
  }
}

function rootName(draft: Draft, subgraph: string): string {
  for (let attempt = 0; attempt < 6; attempt++) {
    const named = draft.outputName([subgraph]);
    if (draft.isComposite(named)) return named;
  }
  return draft.leafName([subgraph]);
}

function rootField(named: string, count: number): string {
  return `${named.charAt(0).toLowerCase()}${named.slice(1)}${count}`;
}

/** Mutations count themselves, so that their order shows. */
export function addMutations(draft: Draft): void {
  const { random, model } = draft;
  if (!random.chance(0.5)) return;
  const mutation: ObjectModel = { name: "Mutation", kind: "root", fields: [], at: {} };
  model.objects.push(mutation);
  let count = 0;
  for (const subgraph of random.sample(model.subgraphs, 2)) {
    mutation.at[subgraph] = { keys: [], implements: [], extends: false };
    for (let index = 0; index < random.between(1, 2); index++) {
      const shape = draft.shape(random.chance(0.5) ? "Int" : rootName(draft, subgraph));
      const field = { name: `do${count++}${namedIn(shape)}`, shape, arguments: draft.arguments(0.5) };
      draft.addField(mutation, field, [subgraph]);
    }
  }
}
