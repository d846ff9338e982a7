import { s10Number } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { HOUSE_ACCOUNT } from "../carrier-account/carrier-account.entity";

/** Who carries a service, and the range its numbers are drawn from. */
export interface CarrierService {
  carrier: "YUNEXPRESS" | "CHINA_POST" | "CHINA_EMS";
  /** The PostgreSQL sequence that stands for the range the carrier assigned to us. */
  sequence: string;
  format: (serial: bigint) => string;
}

const yunExpress: CarrierService = {
  carrier: "YUNEXPRESS",
  sequence: "yunexpress_serial",
  format: (serial) => `YT${serial.toString().padStart(16, "0")}`,
};

const carrierServices: ReadonlyMap<string, CarrierService> = new Map([
  ["YUN-STD", yunExpress],
  ["YUN-BATT", yunExpress],
  [
    "POST-REG",
    {
      carrier: "CHINA_POST",
      sequence: "china_post_registered_serial",
      format: (serial: bigint) => s10Number("RB", serial, "CN"),
    },
  ],
  [
    "EXPRESS",
    { carrier: "CHINA_EMS", sequence: "china_ems_serial", format: (serial: bigint) => s10Number("EA", serial, "CN") },
  ],
]);

/** Null for a service that we have no numbers of our own for. */
export const carrierServiceOf = (serviceCode: string): CarrierService | null =>
  carrierServices.get(serviceCode) ?? null;

const SERVING = "SELECT FROM carrier_route WHERE service_code = $3 AND is_open AND (country IS NULL OR country = $5)";
/** As `choose` of the routes has it: ours is open and takes it, and no other carrier is configured. */
const IS_OURS = `NOT EXISTS (${SERVING} AND account_id <> $4) AND EXISTS (${SERVING} AND account_id = $4
  AND (max_weight_g IS NULL OR max_weight_g >= $6) AND (takes_batteries OR NOT $7::boolean))`;

/** The next numbers of a range, each drawn once: a rolled back transaction leaves a gap and never a second use. */
export async function drawTrackingNumbers(
  tx: EntityManager,
  { sequence, format }: CarrierService,
  count: number,
): Promise<string[]> {
  const rows: Drawn[] = await tx.query("SELECT nextval($1::regclass) AS serial FROM generate_series(1, $2::int)", [
    sequence,
    count,
  ]);
  return rows.map(({ serial }) => format(BigInt(serial)));
}

/** The same where we carry a service ourselves; none where another carrier may be asked. */
export async function drawWhereOurs(
  tx: EntityManager,
  { sequence, format }: CarrierService,
  count: number,
  { serviceCode, country, weightG, hasBatteries }: Destined,
): Promise<string[]> {
  const rows: Drawn[] = await tx.query(
    `SELECT nextval($1::regclass) AS serial FROM generate_series(1, $2::int) WHERE ${IS_OURS}`,
    [sequence, count, serviceCode, HOUSE_ACCOUNT, country, weightG, hasBatteries],
  );
  return rows.map(({ serial }) => format(BigInt(serial)));
}

type Destined = { serviceCode: string; country: string; weightG: number; hasBatteries: boolean };

interface Drawn {
  serial: string;
}
