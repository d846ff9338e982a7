import { createHash } from "node:crypto";
import { type Database, equals, findRows, insertRows, newId, Viewer } from "@baiyun/kit";
import { type EntityManager, IsNull } from "typeorm";
import type { CarrierLabel } from "../carrier/carrier-port";
import { Parcel } from "../parcel/parcel.entity";
import { Shipment } from "../shipment/shipment.entity";
import { contentOf } from "./content-of";
import { Label, LabelFormat } from "./label.entity";
import type { LabelContent } from "./label-content";
import { consigneeLines } from "./label-layout";
import { labelPdf } from "./label-pdf";
import { labelZpl } from "./label-zpl";

export interface LabelFile {
  /** Null once it is no longer kept. */
  bytes: Buffer | null;
  sha256: string;
  /** It is what was kept. */
  intact: boolean;
  voided: boolean;
  /** Our staff hold its shipment. */
  held: boolean;
}

const sumOf = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/** Draws, keeps, voids and hands out label files. */
export class LabelService {
  constructor(private readonly database: Database) {}

  /** A parcel's label in each format, not stored yet. */
  async draw(
    parcel: Pick<Parcel, "id" | "tenantId" | "shipmentId" | "status" | "createdBy">,
    content: LabelContent,
  ): Promise<Partial<Label>[]> {
    const lines = consigneeLines(content);
    const files: [LabelFormat, Buffer][] = [
      [LabelFormat.PDF, await labelPdf(content, lines)],
      [LabelFormat.ZPL, Buffer.from(labelZpl(content, lines))],
    ];
    return files.map(([format, bytes]) => ({
      id: newId(),
      tenantId: parcel.tenantId,
      shipmentId: parcel.shipmentId,
      parcelId: parcel.status === null ? null : parcel.id,
      format,
      bytes,
      sha256: sumOf(bytes),
      createdBy: parcel.createdBy,
    }));
  }

  async keep(tx: EntityManager, labels: readonly Partial<Label>[]): Promise<void> {
    await insertRows(tx, Label, labels);
  }

  /** A parcel's label as its carrier made it. @throws {Error} when it is not what its sum says. */
  async keepMade(
    tx: EntityManager,
    {
      id,
      shipmentId,
      tenantId,
      createdBy,
      status,
    }: Pick<Parcel, "id" | "shipmentId" | "tenantId" | "createdBy" | "status">,
    { bytes, sha256 }: CarrierLabel,
  ): Promise<void> {
    if (sumOf(bytes) !== sha256) throw new Error(`the label of shipment ${shipmentId} is not what its sum says`);
    const made = { id: newId(), tenantId, shipmentId, parcelId: status === null ? null : id, format: LabelFormat.PDF };
    await insertRows(tx, Label, [{ ...made, bytes, sha256, createdBy }]);
  }

  /** From now on its links open nothing. */
  async void(tx: EntityManager, shipment: { id: string; tenantId: string }, at: Date): Promise<void> {
    await tx.update(
      Label,
      { shipmentId: shipment.id, tenantId: shipment.tenantId, voidedAt: IsNull() },
      { voidedAt: at },
    );
  }

  /** Those of these shipments that have labels, none of them void. */
  async validOf(tx: EntityManager, shipmentIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows: { id: string }[] = await tx.query(
      `SELECT shipment_id AS id FROM label WHERE shipment_id = ANY($1) GROUP BY shipment_id HAVING bool_and(voided_at IS NULL)`,
      [shipmentIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Lets go of the files of labels made before an instant, at most `limit` of them; that they were made stays known. */
  async prune(tx: EntityManager, before: Date, limit: number): Promise<number> {
    const [, pruned]: [unknown, number] = await tx.query(
      `UPDATE label SET bytes = NULL WHERE id IN (
         SELECT id FROM label WHERE bytes IS NOT NULL AND created_at < $1 ORDER BY created_at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
      [before, limit],
    );
    return pruned;
  }

  /** Lets go of the files of these shipments' labels at once: they show whom it went to. */
  async letGo(tx: EntityManager, shipmentIds: readonly string[]): Promise<void> {
    await tx.query("UPDATE label SET bytes = NULL WHERE shipment_id = ANY($1) AND bytes IS NOT NULL", [shipmentIds]);
  }

  /**
   * The label in ZPL for finer dots, drawn anew: null where it would not say what the kept one says, as after it was sent to another
   * address, or where its carrier made it.
   */
  async finer(id: string): Promise<Buffer | null> {
    return this.database.transaction(Viewer.system, async (tx) => {
      const label = await tx.findOne(Label, { where: { id, format: LabelFormat.ZPL } });
      const [shipment] = label ? await findRows(tx, Viewer.system, Shipment, [equals("id", label.shipmentId)]) : [];
      const parcels = shipment ? await findRows(tx, Viewer.system, Parcel, [equals("shipmentId", shipment.id)]) : [];
      const parcel = parcels.find((each) => label!.parcelId === null || each.id === label!.parcelId);
      if (!label || !shipment || !parcel) return null;
      const content = contentOf(shipment, parcel, label.createdAt);
      const lines = consigneeLines(content);
      const isSame = sumOf(Buffer.from(labelZpl(content, lines))) === label.sha256;
      return isSame ? Buffer.from(labelZpl(content, lines, 300)) : null;
    });
  }

  /** For who holds a valid link, which is the proof that the viewer it was made for may see the label. */
  async file(id: string, format: LabelFormat): Promise<LabelFile | null> {
    return this.database.transaction(Viewer.system, async (tx) => {
      const select = { id: true, shipmentId: true, bytes: true, sha256: true, voidedAt: true } as const;
      const label = await tx.findOne(Label, { where: { id, format }, select });
      if (!label) return null;
      const [shipment] = await findRows(tx, Viewer.system, Shipment, [equals("id", label.shipmentId)]);
      const { bytes, sha256, voidedAt } = label;
      const intact = bytes === null || sumOf(bytes) === sha256;
      return { bytes, sha256, intact, voided: voidedAt !== null, held: shipment?.isHeld ?? false };
    });
  }
}
