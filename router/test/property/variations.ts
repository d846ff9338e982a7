import type { Draft } from "./draft";
import { type FieldModel, type FieldSet, type Model, namedIn, type ObjectModel, resolversOf } from "./model";

/**
 * Some subgraphs know nothing of some entities, so that references to them find nothing. Only where no other subgraph
 * is reached through them, nor any object of their keys, and where nothing is computed from what they do not know.
 */
export function addForgetfulness(draft: Draft): void {
  const { model, random } = draft;
  const required = requiredNames(model);
  for (const entity of draft.entities()) {
    for (const home of draft.homesOf(entity).slice(1)) {
      const here = entity.at[home];
      if (here?.keys.length !== 1 || here.implements.includes("Keyed") || !random.chance(0.35)) continue;
      const own = entity.fields.filter((field) => !field.keyValue && field.at[home]?.kind === "resolved");
      const forgettable = own.every(
        (field) => !field.shape.nonNull && resolversOf(field).length === 1 && !required.has(field.name),
      );
      const overridden = own.some((field) =>
        Object.values(field.at).some((each) => each.kind === "resolved" && each.override),
      );
      const provided = own.some((field) => Object.values(field.at).some(({ kind }) => kind === "external"));
      const leadsOn = entity.fields.some((field) => field.keyValue && draft.isComposite(namedIn(field.shape)));
      if (own.length > 0 && forgettable && !overridden && !provided && !leadsOn) here.forgetful = true;
    }
  }
}

function requiredNames(model: Model): Set<string> {
  const names = new Set<string>();
  const visit = (set: FieldSet): void => {
    for (const step of set) {
      if ("field" in step) names.add(step.field);
      if (step.of) visit(step.of);
    }
  };
  for (const field of allFields(model)) {
    for (const placement of Object.values(field.at)) {
      if (placement.kind === "resolved" && placement.requires) visit(placement.requires);
    }
  }
  return names;
}

function allFields({ objects, interfaces }: Model): FieldModel[] {
  return [...objects, ...interfaces].flatMap(({ fields }) => fields);
}

export function hideFields(draft: Draft): void {
  const { random } = draft;
  for (const entity of draft.entities()) {
    for (const field of entity.fields) {
      const hidable = !draft.interfaceFields.has(field) && field.name !== "id";
      if (hidable && random.chance(0.06)) field.inaccessible = true;
      for (const argument of field.arguments) {
        if (hidable && !argument.shape.nonNull && random.chance(0.05)) argument.inaccessible = true;
      }
    }
  }
}

/** One subgraph says "maybe null" of what another says is never null. */
export function relaxNullability(draft: Draft): void {
  const { random, model } = draft;
  for (const object of model.objects) {
    for (const field of object.fields) {
      const owners = resolversOf(field);
      if (!field.shape.nonNull || field.keyValue || owners.length < 2 || isAskedByInterface(draft, object, field))
        continue;
      if (draft.isComposite(namedIn(field.shape)) && object.kind === "value") continue;
      const placement = draft.placement(field, random.pick(owners));
      if (placement && random.chance(0.3)) placement.relaxed = true;
    }
  }
}

function isAskedByInterface(draft: Draft, object: ObjectModel, field: FieldModel): boolean {
  return (
    draft.interfaceFields.has(field) ||
    draft.model.interfaces.some(({ name, fields }) => {
      const implemented = Object.values(object.at).some((here) => here.implements.includes(name));
      return implemented && fields.some((each) => each.name === field.name);
    })
  );
}
