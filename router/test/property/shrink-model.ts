import type { FieldModel, FieldSet, FieldSetStep, Model } from "./model";

/** Takes parts of the schema away while it still differs, halves first and then one by one. */
export async function shrinkModel(
  model: Model,
  stillDiffers: (smaller: Model) => Promise<"yes" | "no" | "out of time">,
): Promise<Model> {
  let smallest = model;
  let size = Math.ceil(removals(model).length / 2);
  for (let progress = true; progress || size > 1; size = Math.max(1, size >> 1)) {
    progress = false;
    for (let start = 0; start < removals(smallest).length; ) {
      const candidate = structuredClone(smallest);
      for (const remove of removals(candidate).slice(start, start + size)) remove();
      settle(candidate);
      const verdict = await stillDiffers(candidate);
      if (verdict === "out of time") return smallest;
      if (verdict === "yes") {
        smallest = candidate;
        progress = true;
      } else {
        start += size;
      }
    }
  }
  return smallest;
}

/** Everything that could go, the largest parts first. */
function removals(model: Model): (() => void)[] {
  const { objects, interfaces, unions } = model;
  return [
    ...[...objects, ...interfaces].flatMap(({ fields }) => fields.flatMap(directiveRemovals)),
    ...model.subgraphs.map((subgraph) => () => removeSubgraph(model, subgraph)),
    ...[...objects.filter(({ kind }) => kind !== "root"), ...interfaces, ...unions].map((each) => {
      return () => removeType(model, each.name);
    }),
    ...[...objects, ...interfaces].flatMap((each) => each.fields.map((field) => () => removeFrom(each.fields, field))),
    ...interfaces.flatMap(({ at }) =>
      Object.values(at).flatMap((here) => here.fields.map((name) => () => removeFrom(here.fields, name))),
    ),
    ...unions.flatMap(({ membersAt }) =>
      Object.values(membersAt).flatMap((members) => members.map((name) => () => removeFrom(members, name))),
    ),
    ...objects.flatMap(({ at }) =>
      Object.values(at).flatMap((here) => [
        ...here.implements.map((name) => () => removeFrom(here.implements, name)),
        ...here.keys.map((key) => () => removeFrom(here.keys, key)),
        ...(here.extends ? [() => Object.assign(here, { extends: false })] : []),
        ...(here.forgetful ? [() => Object.assign(here, { forgetful: false })] : []),
      ]),
    ),
    ...objects.flatMap(({ at }) => Object.keys(at).map((subgraph) => () => void delete at[subgraph])),
    ...[...objects, ...interfaces].flatMap(({ fields }) => fields.flatMap(fieldRemovals)),
  ];
}

function directiveRemovals(field: FieldModel): (() => void)[] {
  return [
    ...Object.values(field.at).flatMap((placement) => {
      if (placement.kind === "external") return [];
      const { requires, provides, relaxed } = placement;
      return [
        ...(requires ? [() => void delete placement.requires] : []),
        ...(provides ? [() => void delete placement.provides] : []),
        ...[requires ?? [], provides ?? []].flatMap((set) =>
          set.length > 1 ? set.map((step) => () => removeFrom(set as FieldSetStep[], step)) : [],
        ),
        ...(relaxed ? [() => void delete placement.relaxed] : []),
      ];
    }),
    ...(field.inaccessible ? [() => void delete field.inaccessible] : []),
  ];
}

function fieldRemovals(field: FieldModel): (() => void)[] {
  return [
    ...Object.keys(field.at).map((subgraph) => () => void delete field.at[subgraph]),
    ...field.arguments.map((argument) => () => removeFrom(field.arguments, argument)),
  ];
}

function removeSubgraph(model: Model, subgraph: string): void {
  removeFrom(model.subgraphs, subgraph);
  for (const object of model.objects) delete object.at[subgraph];
  for (const each of model.interfaces) {
    delete each.at[subgraph];
    removeFrom(each.objectAt, subgraph);
  }
  for (const { membersAt } of model.unions) delete membersAt[subgraph];
  for (const { fields } of [...model.objects, ...model.interfaces]) {
    for (const field of fields) delete field.at[subgraph];
  }
}

function removeType(model: Model, name: string): void {
  model.objects = model.objects.filter((each) => each.name !== name);
  model.interfaces = model.interfaces.filter((each) => each.name !== name);
  model.unions = model.unions.filter((each) => each.name !== name);
  for (const { membersAt } of model.unions) {
    for (const members of Object.values(membersAt)) removeFrom(members, name);
  }
  for (const { at } of model.objects) for (const here of Object.values(at)) removeFrom(here.implements, name);
  for (const each of [...model.objects, ...model.interfaces]) {
    each.fields = each.fields.filter(({ shape }) => !JSON.stringify(shape).includes(`"name":"${name}"`));
  }
}

function removeFrom<T>(list: T[], element: T): void {
  const index = list.indexOf(element);
  if (index >= 0) list.splice(index, 1);
}

/** What is left mentions nothing that has gone, and nothing is external without a reason. */
function settle(model: Model): void {
  const named = (object: { fields: FieldModel[] }) => new Set(object.fields.map(({ name }) => name));
  const anywhere = new Set([...model.objects, ...model.interfaces].flatMap((each) => [...named(each)]));
  for (const { fields } of [...model.objects, ...model.interfaces]) {
    for (const placement of fields.flatMap(({ at }) => Object.values(at))) {
      if (placement.kind === "external") continue;
      if (placement.requires && !namesIn(placement.requires).every((name) => anywhere.has(name)))
        delete placement.requires;
      if (placement.provides && !namesIn(placement.provides).every((name) => anywhere.has(name)))
        delete placement.provides;
    }
  }
  for (const subgraph of model.subgraphs) {
    const mentioned = mentionedAt(model, subgraph);
    for (const { fields } of [...model.objects, ...model.interfaces]) {
      for (const { name, at } of fields) {
        if (at[subgraph]?.kind === "external" && !mentioned.has(name)) delete at[subgraph];
      }
    }
  }
  for (const declared of model.interfaces) {
    const kept = named(declared);
    for (const here of Object.values(declared.at)) here.fields = here.fields.filter((name) => kept.has(name));
  }
}

function mentionedAt(model: Model, subgraph: string): Set<string> {
  const names = new Set<string>();
  for (const { fields } of [...model.objects, ...model.interfaces]) {
    for (const { at } of fields) {
      const placement = at[subgraph];
      if (placement?.kind !== "resolved") continue;
      for (const name of namesIn([...(placement.requires ?? []), ...(placement.provides ?? [])])) names.add(name);
    }
  }
  for (const { at } of model.interfaces) for (const name of at[subgraph]?.fields ?? []) names.add(name);
  return names;
}

function namesIn(set: FieldSet): string[] {
  return set.flatMap((step) => [...("field" in step ? [step.field] : []), ...namesIn(step.of ?? [])]);
}
