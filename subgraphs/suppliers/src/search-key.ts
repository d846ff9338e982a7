import { type Condition, demand, equals, isId, isPrintable, oneOf, tidyCode, type Viewer } from "@baiyun/kit";
import { SEES_SUPPLIERS } from "./access";

type Given = string | null | undefined;

/** What was typed into a search, as the columns that are searched by hold it; nothing stays nothing. */
export function searchKey(typed: Given): Given {
  if (typed == null) return typed;
  const key = tidyCode(typed).toLowerCase();
  // PostgreSQL refuses some characters; no row contains them.
  return isPrintable(key) ? key : "\uFFFD";
}

/** A code or reference as it is stored, however it was read out or copied. */
export const codeKey = (typed: Given): Given => searchKey(typed)?.toUpperCase();

/** Nothing is of somebody whose id is none. */
export const ofId = (property: string, id: Given): Condition | null =>
  id == null || isId(id) ? equals(property, id?.toLowerCase()) : oneOf(property, []);

/**
 * Who may not read who supplies them may not guess it either.
 * @throws {GraphQLError} code FORBIDDEN for who may not see suppliers
 */
export function ofSupplier(property: string, id: Given, viewer: Viewer): Condition | null {
  if (id != null) demand(viewer, SEES_SUPPLIERS);
  return ofId(property, id);
}
