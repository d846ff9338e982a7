import { type Area, Parties } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Battery, HsVersion } from "../goods/shipment-goods.entity";

/** Out of the country that the goods leave, or into the one that they go to. */
export enum DeclarationDirection {
  EXPORT = "EXPORT",
  IMPORT = "IMPORT",
}

/** The procedure that goods are declared under. */
export enum CustomsRegime {
  CN_9610 = "CN_9610",
  H7 = "H7",
  H1 = "H1",
  TYPE11 = "TYPE11",
  TYPE13 = "TYPE13",
}

/** Over its window: from its first instant, until before its last, which is null while none is known. */
abstract class Windowed {
  @Column("timestamptz", { name: "valid_from" })
  validFrom!: Date;

  @Column("timestamptz", { name: "valid_to", nullable: true })
  validTo!: Date | null;
}

/** A rule of ours with where we have it from; nobody's own. */
abstract class Sourced extends Windowed {
  @PrimaryColumn("uuid")
  id!: string;

  /** Whether a public source confirms it. */
  @Column("boolean")
  verified!: boolean;

  @Column("text")
  source!: string;
}

/** Which procedure goods of a worth are declared under in a territory. */
@Entity("regime_rule")
@Parties()
export class RegimeRule extends Sourced {
  @Column("text")
  direction!: DeclarationDirection;

  /** Rules of one territory belong together; that of the closest area counts alone. */
  @Column("text")
  territory!: string;

  @Column("jsonb")
  areas!: Area[];

  /** Null where goods go that no procedure of ours is known for. */
  @Column("text", { nullable: true })
  regime!: CustomsRegime | null;

  /** Of what the thresholds are; null where the worth does not matter. */
  @Column("text", { nullable: true })
  currency!: string | null;

  /** Goods worth more than this. */
  @Column("bigint", { name: "above_minor", nullable: true })
  aboveMinor!: string | null;

  /** And no more than this. */
  @Column("bigint", { name: "up_to_minor", nullable: true })
  upToMinor!: string | null;

  /** How many digits of a commodity code it asks for. */
  @Column("integer", { name: "code_digits" })
  codeDigits!: number;
}

/** When an edition of the Harmonized System is the one in force. */
@Entity("hs_edition")
@Parties()
export class HsEdition extends Windowed {
  @PrimaryColumn("text")
  version!: HsVersion;
}

/** What has to be said of batteries of a packing when they fly. */
@Entity("battery_rule")
@Parties()
export class BatteryRule extends Sourced {
  @Column("text")
  packing!: Battery;

  /** How far they may be charged. */
  @Column("integer", { name: "max_charge_percent" })
  maxChargePercent!: number;

  /** Cells of no more than this need not be stated. */
  @Column("integer", { name: "above_cell_mwh" })
  aboveCellMwh!: number;
}

/** Up to what size batteries of a packing need no declaration of dangerous goods. */
@Entity("battery_size_rule")
@Parties()
export class BatterySizeRule extends Sourced {
  @Column("text")
  packing!: Battery;

  @Column("integer", { name: "up_to_cell_mwh" })
  upToCellMwh!: number;

  @Column("integer", { name: "up_to_battery_mwh" })
  upToBatteryMwh!: number;
}

/** Which batteries a service carries. */
@Entity("carriage_rule")
@Parties()
export class CarriageRule extends Sourced {
  @Column("text", { name: "service_code" })
  serviceCode!: string;

  /** Whether its parcels may fly on passenger aircraft. */
  @Column("boolean", { name: "on_passenger_aircraft" })
  onPassengerAircraft!: boolean;

  @Column("text", { array: true })
  carries!: Battery[];
}
