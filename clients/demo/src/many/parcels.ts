import { SERVICE } from "./carriers";

/** How a life ends in the sandbox, and where its shipment and its order stand then. */
const ENDINGS = {
  DELIVERED: { shipment: "DELIVERED", order: "DELIVERED" },
  UNDELIVERED: { shipment: "DELIVERY_FAILED", order: "SHIPPED" },
  CUSTOMS_HELD: { shipment: "IMPORT_HELD", order: "SHIPPED" },
  RETURNED: { shipment: "RETURNED", order: "RETURNED" },
  LOST: { shipment: "LOST", order: "SHIPPED" },
} as const;
export type Ending = keyof typeof ENDINGS;

/** Of twenty one each does not arrive, in one of four ways. */
const IN_TURN: readonly Ending[] = ["DELIVERED", "UNDELIVERED", "CUSTOMS_HELD", "RETURNED", "LOST"];
const EVERY = 20;

const DESTINATIONS = [
  { country: "DE", city: "Leipzig", postalCode: "04109", line1: "Thomasgasse 2" },
  { country: "FR", city: "Lyon", postalCode: "69002", line1: "14 rue Mercière" },
  { country: "NL", city: "Utrecht", postalCode: "3511 LN", line1: "Oudegracht 99" },
  { country: "ES", city: "Valencia", postalCode: "46002", line1: "Carrer de Ribera 8" },
];

export interface PlannedParcel {
  externalRef: string;
  ending: Ending;
  input: Record<string, unknown>;
}

/** @param speed hours of a parcel's life in one of the sandbox's clock, which only these parcels live by */
export function plannedParcels(channel: string, count: number, speed: number): PlannedParcel[] {
  return Array.from({ length: count }, (_none, index) => {
    const mark = String(index + 1).padStart(4, "0");
    const externalRef = `${channel.toUpperCase()}-${mark}`;
    const ending = IN_TURN[index % EVERY] ?? "DELIVERED";
    const name = `Recipient ${mark} SBX-${ending} SBX-SPEED-${speed}`;
    return {
      externalRef,
      ending,
      input: {
        ...{
          idempotencyKey: externalRef,
          channel,
          externalRef,
          incoterm: "DDP",
          serviceCode: SERVICE,
          currency: "EUR",
        },
        consignee: { name, ...DESTINATIONS[index % DESTINATIONS.length] },
        parcels: [{ weightG: 180 + (index % 7) * 40, lengthMm: 240, widthMm: 180, heightMm: 60 }],
        lines: [
          {
            ...{ sku: "TEE-WHT-S", description: "T-shirt, cotton, knitted", quantity: 1, hs6: "610910" },
            unitValue: { amountMinor: "1190", currency: "EUR" },
          },
        ],
      },
    };
  });
}

/** Whether a parcel's life is over, for all that its shipment and its order say. */
export const hasEnded = (ending: Ending, shipment: string | undefined, order: string): boolean =>
  ENDINGS[ending].shipment === shipment && ENDINGS[ending].order === order;
