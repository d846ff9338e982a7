import {
  type Clock,
  equals,
  findRows,
  insertRows,
  isId,
  lockRow,
  lockRows,
  newId,
  record,
  storeRow,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Shipment } from "../shipment/shipment.entity";
import { CustomsDeclaration, CustomsDeclarationVersion } from "./declaration.entity";
import { declarationMoved } from "./declaration.events";
import { CustomsDeclarationLine } from "./declaration-line.entity";
import { type DeclarationState, mayBecome } from "./declaration-state";
import { type DeclaredLine, sumsOf } from "./declared";

/** A declaration with the shipment it is of, both locked. */
export interface Held {
  declaration: CustomsDeclaration;
  shipment: Shipment;
}

/** A declaration with what its present version says. */
interface Draft {
  declaration: CustomsDeclaration;
  lines: readonly DeclaredLine[];
}

/** The rows of declarations. Locks are taken shipment before declaration. */
export class DeclarationStore {
  constructor(private readonly clock: Clock) {}

  /** Both locked for the rest of the transaction; null when there is no such declaration for the viewer. */
  async lock(tx: EntityManager, viewer: Viewer, id: string): Promise<Held | null> {
    const [known] = await this.find(tx, viewer, id);
    const shipment = known && (await lockRow(tx, viewer, Shipment, known.shipmentId));
    const declaration = shipment && (await lockRow(tx, viewer, CustomsDeclaration, id));
    return declaration ? { declaration, shipment } : null;
  }

  async known(tx: EntityManager, viewer: Viewer, id: string): Promise<CustomsDeclaration> {
    return (await this.find(tx, viewer, id))[0]!;
  }

  private async find(tx: EntityManager, viewer: Viewer, id: string): Promise<CustomsDeclaration[]> {
    return isId(id) ? findRows(tx, viewer, CustomsDeclaration, [equals("id", id)]) : [];
  }

  /** Those of a locked shipment, locked as well. */
  lockOf(tx: EntityManager, shipmentId: string): Promise<CustomsDeclaration[]> {
    return lockRows(tx, Viewer.system, CustomsDeclaration, [equals("shipmentId", shipmentId)]);
  }

  /** Of locked shipments, what customs know a consignee by who was erased: nothing more is declared with it. */
  async forgetConsignee(tx: EntityManager, shipmentIds: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE customs_declaration SET consignee_tax_sealed = NULL, row_version = row_version + 1
       WHERE shipment_id = ANY($1) AND consignee_tax_sealed IS NOT NULL`,
      [shipmentIds],
    );
  }

  /** All of one shipment, in the order they were made. */
  ofShipment(tx: EntityManager, shipmentId: string): Promise<CustomsDeclaration[]> {
    return findRows(tx, Viewer.system, CustomsDeclaration, [equals("shipmentId", shipmentId)]);
  }

  async linesOf(tx: EntityManager, { id, version }: CustomsDeclaration): Promise<CustomsDeclarationLine[]> {
    const conditions = [equals("declarationId", id), equals("version", version)];
    const lines = await findRows(tx, Viewer.system, CustomsDeclarationLine, conditions);
    return lines.sort((a, b) => a.position - b.position);
  }

  /** One that there is. */
  async versionOf(tx: EntityManager, { id }: CustomsDeclaration, version: number): Promise<CustomsDeclarationVersion> {
    const conditions = [equals("declarationId", id), equals("version", version)];
    return (await findRows(tx, Viewer.system, CustomsDeclarationVersion, conditions))[0]!;
  }

  /** The number of the newest version of a locked one, which an office may have refused to take. */
  async lastVersionOf(tx: EntityManager, { id }: CustomsDeclaration): Promise<number> {
    const versions = await findRows(tx, Viewer.system, CustomsDeclarationVersion, [equals("declarationId", id)]);
    return Math.max(...versions.map(({ version }) => version));
  }

  /** Writes new drafts, each with its first version. */
  async create(tx: EntityManager, drafts: readonly Draft[]): Promise<void> {
    const declarations = drafts.map(({ declaration }) => declaration);
    await insertRows(tx, CustomsDeclaration, declarations);
    await this.writeVersions(tx, drafts, declarations[0]!.createdBy);
  }

  /** A draft's present version says this from now on. */
  async rewrite(tx: EntityManager, declaration: CustomsDeclaration, lines: readonly DeclaredLine[]): Promise<void> {
    const of = [declaration.id, declaration.version];
    const { currency, valueMinor, grossWeightG } = sumsOf(lines);
    await tx.query("DELETE FROM customs_declaration_line WHERE declaration_id = $1 AND version = $2", of);
    await tx.query(
      `UPDATE customs_declaration_version SET regime = $3, office = $4, currency = $5, value_minor = $6, gross_weight_g = $7
       WHERE declaration_id = $1 AND version = $2`,
      [...of, declaration.regime, declaration.office, currency, valueMinor.toString(), grossWeightG],
    );
    await this.writeLines(tx, [{ declaration, lines }]);
  }

  /** The present version of each, which is a draft's next. */
  async writeVersions(tx: EntityManager, drafts: readonly Draft[], createdBy: string): Promise<void> {
    const createdAt = this.clock();
    const versions = drafts.map(({ declaration, lines }) => {
      const { id: declarationId, tenantId, version, regime, office } = declaration;
      const { currency, valueMinor, grossWeightG } = sumsOf(lines);
      const sums = { currency, valueMinor: valueMinor.toString(), grossWeightG };
      return { id: newId(), tenantId, declarationId, version, regime, office, ...sums, createdBy, createdAt };
    });
    await insertRows(tx, CustomsDeclarationVersion, versions);
    await this.writeLines(tx, drafts);
  }

  private async writeLines(tx: EntityManager, drafts: readonly Draft[]): Promise<void> {
    const rows = drafts.flatMap(({ declaration: { id: declarationId, tenantId, version }, lines }) =>
      lines.map((line, position) => ({
        ...{ id: newId(), tenantId, declarationId, version, position, ...line },
        valueMinor: line.valueMinor.toString(),
      })),
    );
    await insertRows(tx, CustomsDeclarationLine, rows);
  }

  /** One step of a locked declaration, which others hear of. @throws {Error} for a step that there is not */
  async move(
    tx: EntityManager,
    declaration: CustomsDeclaration,
    state: DeclarationState,
    at: Date,
    said?: { code: string | null; message: string | null },
  ): Promise<void> {
    if (!mayBecome(declaration.state, state)) throw new Error(`${declaration.state} does not become ${state}`);
    await storeRow(tx, Object.assign(declaration, { state, stateAt: at }));
    const told = declarationMoved(declaration, said);
    if (told) await record(tx, told);
  }
}
