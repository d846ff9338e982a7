import { Column, Entity, PrimaryColumn } from "typeorm";
import type { LocalTime } from "./local-time";

/** As it stands in a column: the instant is text there. */
interface KeptTime {
  at: string | Date;
  offset: string;
}

const shown = (kept: KeptTime | null): LocalTime | null => kept && { at: new Date(kept.at), offset: kept.offset };

/** One flight or truck of a consignment, from one place to the next. */
@Entity("consignment_leg")
export class Leg {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "consignment_id" })
  consignmentId!: string;

  /** From 0. */
  @Column("integer")
  position!: number;

  @Column("text", { name: "from_place" })
  from!: string;

  @Column("text", { name: "to_place" })
  to!: string;

  @Column("text")
  carrier!: string;

  @Column("text")
  flight!: string;

  @Column("jsonb", { name: "planned_departure", nullable: true })
  plannedDepartureKept!: KeptTime | null;

  @Column("jsonb", { name: "planned_arrival", nullable: true })
  plannedArrivalKept!: KeptTime | null;

  @Column("jsonb", { name: "actual_departure", nullable: true })
  actualDepartureKept!: KeptTime | null;

  @Column("jsonb", { name: "actual_arrival", nullable: true })
  actualArrivalKept!: KeptTime | null;

  get plannedDeparture(): LocalTime | null {
    return shown(this.plannedDepartureKept);
  }

  get plannedArrival(): LocalTime | null {
    return shown(this.plannedArrivalKept);
  }

  get actualDeparture(): LocalTime | null {
    return shown(this.actualDepartureKept);
  }

  get actualArrival(): LocalTime | null {
    return shown(this.actualArrivalKept);
  }
}
