import type { EntityTarget, ObjectLiteral } from "typeorm";
import { isId } from "../ids";
import type { Context } from "./context";

interface Key {
  id: string;
}

/** The reference of an entity whose rows this domain keeps. */
export const byId =
  <T extends ObjectLiteral & Key>(entity: EntityTarget<T>) =>
  ({ id }: Key, { rows }: Context): Promise<T | null> =>
    rows.one(entity, id);

/** The reference of an entity that is a tenant and shares its id, in a domain that only adds fields to it. */
export const ofTenant = ({ id }: Key, { viewer }: Context): Key | null =>
  isId(id) && viewer.maySee(id) ? { id } : null;

/** The reference of an entity that this domain adds fields to, each of which looks for itself what the viewer may see. */
export const asStub = ({ id }: Key): Key => ({ id });

/** Likewise of one whose fields need more than its key: the router hands along what another domain knows of it. */
export const asGiven = <T extends object>(given: T): T => given;
