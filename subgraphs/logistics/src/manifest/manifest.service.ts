import { type Clock, type Database, equals, findRows, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Bag } from "../bag/bag.entity";
import { BagStatus } from "../bag/bag-status";
import { ConsignmentStatus, MasterConsignment } from "../consignment/consignment.entity";
import { HandOver } from "../hand-over/hand-over.entity";
import { type ManifestContent, type ManifestRow, manifestCsv } from "./manifest-content";
import type { ManifestFile } from "./manifest-link";
import { manifestPdf } from "./manifest-pdf";

/** What a parcel is written down by; of one that is in no bag any more, by the last that it was in. */
const ROW = `
  coalesce(bag.number, '') AS bag, coalesce(bag.seal_number, '') AS seal, coalesce(parcel.tracking_number, shipment.tracking_number) AS "trackingNumber",
  shipment.destination_country AS country, shipment.service_code AS service, shipment.dangerous_goods AS "dangerousGoods",
  coalesce(inside.weight_g, parcel.measured_weight_g, parcel.declared_weight_g) AS "weightG",
  coalesce(inside.is_measured, parcel.measured_weight_g IS NOT NULL) AS measured`;
const IN_BAGS = `
  FROM bag JOIN bag_parcel AS inside ON inside.bag_id = bag.id AND (inside.removed_at IS NULL OR bag.status = 'BROKEN_DOWN')
  JOIN parcel ON parcel.id = inside.parcel_id JOIN shipment ON shipment.id = inside.shipment_id
  LEFT JOIN last_mile ON last_mile.shipment_id = shipment.id AND coalesce(last_mile.parcel_id, parcel.id) = parcel.id`;

/** Lists of what goes together, made from the rows as they stand whenever one is asked for. */
export class ManifestService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** For who holds a valid link. Null for what is unknown, or not complete yet. */
  async file({ kind, id, format }: ManifestFile): Promise<Buffer | null> {
    const content = await this.database.transaction(Viewer.system, (tx) => this.content(tx, kind, id));
    if (!content) return null;
    return format === "csv" ? Buffer.from(manifestCsv(content)) : manifestPdf(content, this.clock());
  }

  private content(tx: EntityManager, kind: ManifestFile["kind"], id: string): Promise<ManifestContent | null> {
    if (kind === "bag") return this.ofBag(tx, id);
    return kind === "consignment" ? this.ofConsignment(tx, id) : this.ofHandOver(tx, id);
  }

  private async ofBag(tx: EntityManager, id: string): Promise<ManifestContent | null> {
    const [bag] = await findRows(tx, Viewer.system, Bag, [equals("id", id)]);
    if (!bag || bag.status === BagStatus.OPEN) return null;
    const rows = await this.inBags(tx, "bag.id = $1", id);
    const about = [`Gateway ${bag.gateway}`, `Seal ${bag.sealNumber}`, `${bag.parcelCount} parcels, ${bag.weightG} g`];
    return { kind: "bag", title: `Bag ${bag.number}`, about, rows };
  }

  private async ofConsignment(tx: EntityManager, id: string): Promise<ManifestContent | null> {
    const [consignment] = await findRows(tx, Viewer.system, MasterConsignment, [equals("id", id)]);
    if (!consignment || consignment.status === ConsignmentStatus.PLANNED) return null;
    const { mawb, flight, origin, destination } = consignment;
    const rows = await this.inBags(tx, "bag.consignment_id = $1", id);
    const bags = new Set(rows.map(({ bag }) => bag)).size;
    const weight = rows.reduce((sum, { weightG }) => sum + weightG, 0);
    const about = [
      `Flight ${flight}`,
      `${origin} to ${destination}`,
      `${bags} bags, ${rows.length} parcels, ${weight} g`,
    ];
    return { kind: "consignment", title: `Air waybill ${mawb}`, about, rows };
  }

  private async ofHandOver(tx: EntityManager, id: string): Promise<ManifestContent | null> {
    const [handOver] = await findRows(tx, Viewer.system, HandOver, [equals("id", id)]);
    if (!handOver) return null;
    const rows: ManifestRow[] = await tx.query(
      `SELECT ${ROW}, coalesce(last_mile.number, '') AS "lastMileNumber"
       FROM last_mile JOIN shipment ON shipment.id = last_mile.shipment_id JOIN parcel ON parcel.shipment_id = shipment.id
         AND parcel.id = coalesce(last_mile.parcel_id, parcel.id)
       LEFT JOIN LATERAL (SELECT * FROM bag_parcel WHERE bag_parcel.parcel_id = parcel.id ORDER BY id DESC LIMIT 1) AS inside ON true
       LEFT JOIN bag ON bag.id = inside.bag_id
       WHERE last_mile.hand_over_id = $1 ORDER BY "trackingNumber"`,
      [id],
    );
    const about = [`Handed over ${handOver.handedOverAt.toISOString()}`, `${rows.length} parcels`];
    return { kind: "hand-over", title: `Hand-over to ${handOver.carrier}`, about, rows };
  }

  private inBags(tx: EntityManager, which: string, id: string): Promise<ManifestRow[]> {
    return tx.query(
      `SELECT ${ROW}, coalesce(last_mile.number, '') AS "lastMileNumber" ${IN_BAGS}
       WHERE ${which} ORDER BY bag.number, "trackingNumber"`,
      [id],
    );
  }
}
