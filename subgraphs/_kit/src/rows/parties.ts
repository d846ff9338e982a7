import type { ObjectLiteral } from "typeorm";
import type { Viewer } from "../identity/viewer";

// biome-ignore lint/complexity/noBannedTypes: a class of any constructor
type AnyClass = Function;

const declared = new WeakMap<AnyClass, readonly string[]>();

/**
 * Whose rows an entity's are: the properties that hold a tenant's id. Without it, `tenantId`. A row of two parties names both
 * (a purchase order: buyer and supplier), one of nobody none (a catalogue): everybody may see it.
 */
export function Parties(...properties: readonly string[]): ClassDecorator {
  return (entity) => {
    declared.set(entity, properties);
  };
}

export const partiesOf = (entity: AnyClass): readonly string[] => declared.get(entity) ?? ["tenantId"];

/** Whether the viewer is a party to the row. The same rule that lists, loaders and references read by, for a row at hand. */
export function visibleTo(viewer: Viewer, row: ObjectLiteral): boolean {
  const parties = partiesOf(row.constructor);
  return parties.length === 0 || parties.some((property) => viewer.maySee(row[property]));
}
