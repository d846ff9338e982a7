import { equals, findRows, insertRows, isId, lockRow, newId, record, storeRow, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { isEmpty } from "../conditions";
import { declarationMoved } from "../declaration/declaration.events";
import type { DeclarationState } from "../declaration/declaration-state";
import { GroupedDeclaration, GroupedPart, type GroupKind, groupTransitions } from "./grouped-declaration.entity";

/** What the parts state as of now, by code and origin. */
const ADD_LINES = `
  INSERT INTO grouped_declaration_line (id, tenant_id, grouped_id, version, position, description, hs_code, hs_version,
    origin_country, quantity, value_minor, gross_weight_g)
  SELECT gen_random_uuid(), $3, $1, $2, row_number() OVER (ORDER BY hs_code, hs_version, line.origin_country) - 1,
    min(line.description), hs_code, hs_version, line.origin_country, sum(quantity), sum(value_minor), sum(gross_weight_g)
  FROM grouped_declaration_part AS part
  JOIN customs_declaration AS declaration ON declaration.id = part.declaration_id
  JOIN customs_declaration_line AS line ON line.declaration_id = declaration.id AND line.version = declaration.version
  WHERE part.grouped_id = $1 AND part.removed_at IS NULL
  GROUP BY hs_code, hs_version, line.origin_country`;

const SUMS = `
  SELECT coalesce(sum(quantity), 0)::text AS quantity, coalesce(sum(value_minor), 0)::text AS "valueMinor",
    coalesce(sum(gross_weight_g), 0)::text AS "grossWeightG",
    (SELECT count(*)::int FROM grouped_declaration_part WHERE grouped_id = $1 AND removed_at IS NULL) AS "partCount"
  FROM grouped_declaration_line WHERE grouped_id = $1 AND version = $2`;

/** The rows of declarations for several shipments, and what they are merged from. */
export class GroupedStore {
  lock(tx: EntityManager, viewer: Viewer, id: string): Promise<GroupedDeclaration | null> {
    return lockRow(tx, viewer, GroupedDeclaration, id);
  }

  async find(tx: EntityManager, viewer: Viewer, id: string): Promise<GroupedDeclaration | null> {
    const [group] = isId(id) ? await findRows(tx, viewer, GroupedDeclaration, [equals("id", id)]) : [];
    return group ?? null;
  }

  async partsOf(tx: EntityManager, groupedId: string): Promise<GroupedPart[]> {
    return findRows(tx, Viewer.system, GroupedPart, [equals("groupedId", groupedId), isEmpty("removedAt", true)]);
  }

  /** The one of a kind that a declaration is in; null when it is in none. */
  async ofPart(tx: EntityManager, declarationId: string, kind: GroupKind): Promise<GroupedDeclaration | null> {
    const conditions = [equals("declarationId", declarationId), equals("kind", kind), isEmpty("removedAt", true)];
    const [part] = await findRows(tx, Viewer.system, GroupedPart, conditions);
    return part ? this.find(tx, Viewer.system, part.groupedId) : null;
  }

  /** A new draft; its parts and what they add up to follow in the same transaction. */
  async begin(
    tx: EntityManager,
    about: Omit<
      GroupedDeclaration,
      "lrn" | "mrn" | "lastWord" | "partCount" | "quantity" | "valueMinor" | "grossWeightG" | "rowVersion" | "value"
    >,
  ): Promise<GroupedDeclaration> {
    const [{ serial }] = await tx.query<[{ serial: string }]>("SELECT nextval('customs_lrn_serial') AS serial");
    const day = about.createdAt.toISOString().slice(0, 10).replaceAll("-", "");
    const sums = { partCount: 0, quantity: "0", valueMinor: "0", grossWeightG: "0", rowVersion: 1 };
    const group = Object.assign(new GroupedDeclaration(), about, sums, { lrn: `LRN${day}${serial.padStart(9, "0")}` });
    await insertRows(tx, GroupedDeclaration, [group]);
    return group;
  }

  async addParts(
    tx: EntityManager,
    { id: groupedId, kind }: GroupedDeclaration,
    declarations: readonly { id: string; tenantId: string }[],
  ): Promise<number> {
    const rows = declarations.map(({ id: declarationId, tenantId }) => ({
      ...{ id: newId(), tenantId, groupedId, declarationId, kind, removedAt: null },
    }));
    return insertRows(tx, GroupedPart, rows, { onConflict: "ignore" });
  }

  /** What a locked draft's present version states is what its parts state now. */
  async sumUp(tx: EntityManager, group: GroupedDeclaration): Promise<void> {
    const { id, version, tenantId } = group;
    await tx.query(ADD_LINES, [id, version, tenantId]);
    const [sums] = await tx.query<[Partial<GroupedDeclaration>]>(SUMS, [id, version]);
    await storeRow(tx, Object.assign(group, sums));
  }

  /** Its parts are nobody's again. */
  async letGo(tx: EntityManager, { id }: GroupedDeclaration, at: Date): Promise<void> {
    await tx.query("UPDATE grouped_declaration_part SET removed_at = $2 WHERE grouped_id = $1 AND removed_at IS NULL", [
      id,
      at,
    ]);
  }

  /** One step of a locked one, which others hear of. @throws {Error} for a step that there is not */
  async move(
    tx: EntityManager,
    group: GroupedDeclaration,
    state: DeclarationState,
    at: Date,
    said?: { code: string | null; message: string | null },
  ): Promise<void> {
    if (!groupTransitions[group.state].includes(state)) throw new Error(`${group.state} does not become ${state}`);
    await storeRow(tx, Object.assign(group, { state, stateAt: at }));
    const { id, tenantId, regime, version, consignmentId } = group;
    const about = { id, tenantId, regime, version, state, shipmentId: null, orderId: null };
    const told = declarationMoved(about, said, consignmentId);
    if (told) await record(tx, told);
  }
}
