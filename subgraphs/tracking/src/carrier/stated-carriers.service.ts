import { type Clock, type Database, equals, findRows, insertRows, newId, select, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { CarrierKnownBy, StatedCarrier } from "./stated-carrier.entity";

export type Stating = Pick<StatedCarrier, "tenantId" | "shipmentId" | "number" | "carrier">;

/** Who said whose number a parcel's is, so that it is known later who did. */
export class StatedCarriers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The word of whose parcel it is, or of our staff: it replaces whatever was said. */
  async state(tx: EntityManager, viewer: Viewer, { tenantId, shipmentId, number, carrier }: Stating): Promise<void> {
    const statedBy = statedByOf(viewer);
    await tx.query(
      `INSERT INTO stated_carrier (id, tenant_id, shipment_id, number, carrier, stated_by, stated_at, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 1)
       ON CONFLICT (shipment_id, number) DO UPDATE SET carrier = $5, stated_by = $6, stated_at = $7,
         version = stated_carrier.version + 1`,
      [newId(), tenantId, shipmentId, number, carrier, statedBy, this.clock()],
    );
  }

  /** The word of a reader whom nobody knows: it replaces nobody's. @returns whether it counts */
  async stateUnlessStated(tx: EntityManager, stating: Stating): Promise<boolean> {
    const row = { id: newId(), ...stating, statedBy: CarrierKnownBy.PUBLIC_READER, statedAt: this.clock(), version: 1 };
    return (await insertRows(tx, StatedCarrier, [row], { onConflict: "ignore" })) === 1;
  }

  /** What a reader said of a number that was booked since. @returns whether one did */
  async withdrawReaders(tx: EntityManager, { shipmentId, number }: Pick<Stating, "shipmentId" | "number">) {
    const { affected } = await tx.delete(StatedCarrier, { shipmentId, number, statedBy: CarrierKnownBy.PUBLIC_READER });
    return affected === 1;
  }

  async find(tx: EntityManager, shipmentId: string): Promise<StatedCarrier[]> {
    return findRows(tx, Viewer.system, StatedCarrier, [equals("shipmentId", shipmentId)]);
  }

  /** What was said of a shipment's numbers, to be shown to who proved to know where it goes. */
  async of(shipmentId: string, signal: AbortSignal): Promise<StatedCarrier[]> {
    const where = [equals("shipmentId", shipmentId)];
    const statement = select(this.database.source, Viewer.system, StatedCarrier, where)!;
    const [rows] = await this.database.read(Viewer.system, [statement], signal);
    return rows!.map((values) => statement.row(values));
  }
}

export const statedByOf = ({ tenancy }: Viewer): CarrierKnownBy =>
  tenancy.kind === "all" ? CarrierKnownBy.STAFF : CarrierKnownBy.CUSTOMER;
