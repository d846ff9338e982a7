import { type Draft, namedShape } from "./draft";
import { type FieldModel, type FieldSet, type KeyModel, namedIn, type ObjectModel } from "./model";

const ENTITY_NAMES = ["Ant", "Bee", "Cat", "Dog", "Elk"];
const VALUE_NAMES = ["Dims", "Spec", "Place"];

interface KeyKind {
  fields: FieldSet;
  needs: NonNullable<FieldModel["keyValue"]>[];
}

const BY_ID: KeyKind = { fields: [{ field: "id" }], needs: ["id"] };
const OTHER_KEYS: KeyKind[] = [
  { fields: [{ field: "sku" }], needs: ["sku"] },
  { fields: [{ field: "low" }, { field: "high" }], needs: ["low", "high"] },
  { fields: [{ field: "low" }, { field: "part", of: [{ field: "code" }] }], needs: ["low", "part"] },
  { fields: [{ field: "id" }, { field: "part", of: [{ field: "code" }] }], needs: ["id", "part"] },
];

/** By numbers that a double holds only half of. */
const BY_SERIAL: KeyKind = { fields: [{ field: "serial" }], needs: ["serial"] };

/** A key through another entity's key. */
const BY_TWIN: KeyKind = { fields: [{ field: "twin", of: [{ field: "id" }] }], needs: ["twin"] };

const KEY_TYPES = {
  id: "ID",
  sku: "String",
  low: "Int",
  high: "String",
  part: "Part",
  twin: "",
  serial: "Serial",
} as const;

/** A value type made for keys: its code is distinct, its lot is not. */
export function addPart(draft: Draft): void {
  const part: ObjectModel = { name: "Part", kind: "value", fields: [], at: {} };
  draft.model.objects.push(part);
  draft.addField(part, { name: "code", shape: namedShape("String", true), arguments: [], keyValue: "sku" }, []);
  draft.addField(part, { name: "lot", shape: namedShape("Int"), arguments: [] }, []);
}

/** Entities with their homes and keys, still without other fields. The first home can be reached by every key. */
export function addEntities(draft: Draft): void {
  const { random, model } = draft;
  const count = random.between(2, ENTITY_NAMES.length);
  const names = ENTITY_NAMES.slice(0, count);
  const joined = joinedThroughInterface(draft, names);
  for (const name of names) {
    const byInterface = joined?.implementers.includes(name) === true;
    const entity: ObjectModel = { name, kind: "entity", fields: [], at: {} };
    model.objects.push(entity);
    const allowed = model.subgraphs.filter((subgraph) => draft.canRefer(subgraph, name));
    const others = random.sample(allowed, random.between(1, allowed.length));
    const homes = byInterface && joined ? [joined.hub, ...others.filter((each) => each !== joined.hub)] : others;
    const twin = random.chance(0.2) ? twinFor(draft, homes) : undefined;
    const keys = [...keysOf(draft, byInterface), ...(twin ? [BY_TWIN] : [])];
    for (const needed of new Set(keys.flatMap(({ needs }) => needs))) {
      addKeyField(draft, entity, needed, twin?.name ?? "");
    }
    for (const [index, subgraph] of homes.entries()) {
      const chosen = index === 0 ? random.shuffled(keys) : random.sample(keys, random.chance(0.7) ? 1 : 2);
      entity.at[subgraph] = {
        keys: withUnresolvable(draft, chosen),
        implements: [],
        extends: index > 0 && random.chance(0.15),
      };
      for (const { fields } of entity.at[subgraph].keys) draft.placeKey(subgraph, entity, fields);
    }
  }
  if (joined) addKeyedInterface(draft, joined);
}

function keysOf({ random, model }: Draft, withId: boolean): KeyKind[] {
  const others = random.sample(model.extremes ? [BY_SERIAL, ...OTHER_KEYS] : OTHER_KEYS, random.pick([0, 0, 1, 1, 2]));
  return withId || others.length === 0 || random.chance(0.7) ? [BY_ID, ...others] : others;
}

/** The same keys, some of them for naming only; at least one stays resolvable. */
function withUnresolvable({ random }: Draft, keys: readonly KeyKind[]): KeyModel[] {
  const declared = keys.map(({ fields }) => ({ fields, resolvable: true }));
  if (declared.length > 1 && declared[0] && random.chance(0.25)) declared[0].resolvable = false;
  return declared;
}

/** An earlier entity with an id that all these subgraphs may name. */
function twinFor(draft: Draft, homes: readonly string[]): ObjectModel | undefined {
  return draft.entities().find(({ name, fields }) => {
    return (
      fields.some((field) => field.name === "id") &&
      homes.every((home) => draft.canRefer(home, name)) &&
      !draft.isExcluded(name)
    );
  });
}

function addKeyField(draft: Draft, entity: ObjectModel, keyValue: keyof typeof KEY_TYPES, twin: string): void {
  const shape = namedShape(KEY_TYPES[keyValue] || twin, true);
  draft.addField(entity, { name: keyValue, shape, arguments: [], keyValue }, []);
}

interface Joined {
  hub: string;
  guest: string;
  implementers: string[];
}

/** Which entities get fields through `@interfaceObject`; decided first, since the guest may not declare them. */
function joinedThroughInterface({ random, model, excluded }: Draft, names: readonly string[]): Joined | undefined {
  if (!random.chance(0.4)) return undefined;
  const [hub, guest] = random.sample(model.subgraphs, 2);
  if (hub === undefined || guest === undefined) return undefined;
  const implementers = random.sample(names, random.between(2, 3));
  excluded.set(guest, new Set(implementers));
  return { hub, guest, implementers };
}

function addKeyedInterface(draft: Draft, { hub, guest, implementers }: Joined): void {
  const { model, random } = draft;
  const keys = [{ fields: BY_ID.fields, resolvable: true }];
  const declared = {
    name: "Keyed",
    fields: [] as FieldModel[],
    at: { [hub]: { fields: ["id"], keys } },
    objectAt: [guest],
  };
  model.interfaces.push(declared);
  draft.addField(declared, { name: "id", shape: namedShape("ID", true), arguments: [], keyValue: "id" }, [guest]);
  const members = implementers.flatMap((name) => draft.object(name) ?? []);
  for (const member of members) {
    const here = member.at[hub];
    if (!here) continue;
    here.implements.push("Keyed");
    if (!here.keys.some(({ fields, resolvable }) => fields.length === 1 && resolvable && fields === BY_ID.fields)) {
      here.keys = [...here.keys.filter(({ fields }) => fields !== BY_ID.fields), ...keys];
      draft.placeKey(hub, member, BY_ID.fields);
    }
  }
  for (let index = 0; index < random.between(1, 2); index++) {
    const name = draft.freshName(declared, ...members);
    if (name === undefined) return;
    const field = { name, shape: draft.shape(draft.leafName([hub]), false), arguments: draft.arguments() };
    draft.addField(declared, field, []);
    declared.at[hub]?.fields.push(name);
    for (const member of members) {
      const others = draft
        .homesOf(member)
        .filter((each) => each !== hub && draft.canShare([hub, each], namedIn(field.shape)));
      const homes = random.chance(0.3) ? [hub, ...others.slice(0, 1)] : [hub];
      draft.interfaceFields.add(draft.addField(member, field, homes));
    }
  }
}

/** What the guest adds to every implementer of the keyed interface. */
export function addGuestFields(draft: Draft): void {
  const declared = draft.model.interfaces.find(({ objectAt }) => objectAt.length > 0);
  const guest = declared?.objectAt[0];
  if (!declared || guest === undefined) return;
  const members = draft
    .entities()
    .filter(({ at }) => Object.values(at).some((each) => each.implements.includes("Keyed")));
  for (let index = 0; index < draft.random.between(1, 3); index++) {
    const name = draft.freshName(declared, ...members);
    if (name === undefined) return;
    const shape = draft.shape(draft.outputName([guest]));
    draft.addField(declared, { name, shape, arguments: draft.arguments() }, [guest]);
  }
}

/** Types without keys, the same in every subgraph that names them. */
export function addValues(draft: Draft): void {
  const { random, model } = draft;
  for (const name of VALUE_NAMES.slice(0, random.between(1, VALUE_NAMES.length))) {
    const value: ObjectModel = { name, kind: "value", fields: [], at: {} };
    model.objects.push(value);
    for (let index = 0; index < random.between(2, 4); index++) {
      const field = draft.freshName(value);
      if (field === undefined) break;
      const entity = random.chance(0.2) ? random.pick(draft.entities()) : undefined;
      const named = entity?.name ?? draft.leafName(model.subgraphs);
      draft.addField(value, { name: field, shape: draft.shape(named), arguments: draft.arguments(0.15) }, []);
    }
  }
}
