import type { EntityManager } from "typeorm";
import { s10Number } from "./s10";

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

/** @throws {RangeError} for a service that no carrier of ours offers. */
export function carrierServiceOf(serviceCode: string): CarrierService {
  const service = carrierServices.get(serviceCode);
  if (!service) throw new RangeError(`No carrier offers the service ${serviceCode}`);
  return service;
}

/** The next number of a range, drawn once: a rolled back transaction leaves a gap and never a second use. */
export async function drawTrackingNumber(tx: EntityManager, { sequence, format }: CarrierService): Promise<string> {
  const [row] = await tx.query<[{ serial: string }]>("SELECT nextval($1::regclass) AS serial", [sequence]);
  return format(BigInt(row.serial));
}
