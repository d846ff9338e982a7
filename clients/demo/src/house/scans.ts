import type { Push } from "../pushes";
import type { Destination } from "./planned-order";
import type { Stage } from "./stages";

type Scan = readonly [subStatus: string, description: string, place: "destination" | "Shenzhen"];

const FLOWN: readonly Scan[] = [
  ["InTransit_PickedUp", "Parcel picked up from the shipper", "Shenzhen"],
  ["InTransit_Departure", "Flight departed from the origin airport", "Shenzhen"],
  ["InTransit_Arrival", "Arrived at the destination airport", "destination"],
];
const RELEASED: Scan = ["InTransit_CustomsReleased", "Released by customs", "destination"];
const OUT: Scan = ["OutForDelivery_Other", "Out for delivery", "destination"];

const DELIVERED: readonly Scan[] = [...FLOWN, RELEASED, OUT, ["Delivered_Other", "Delivered", "destination"]];
const GOING_BACK: readonly Scan[] = [
  ...FLOWN,
  RELEASED,
  ["DeliveryFailure_Rejected", "Recipient refused the parcel", "destination"],
  ["Exception_Returning", "On its way back to the sender", "destination"],
];

/** What carriers say of a parcel that has come so far. */
const SCANS: Partial<Record<Stage, readonly Scan[]>> = {
  DEPARTED: FLOWN.slice(0, 2),
  CUSTOMS_HELD: [
    ...FLOWN,
    ["InTransit_CustomsRequiringInformation", "Customs ask for the importer's papers", "destination"],
  ],
  OUT_FOR_DELIVERY: [...FLOWN, RELEASED, OUT],
  DELIVERED,
  CLOSED: DELIVERED,
  DELIVERY_FAILED: [...FLOWN, RELEASED, OUT, ["DeliveryFailure_NoBody", "Nobody was there", "destination"]],
  LOST: [...FLOWN, RELEASED, ["Exception_Lost", "Parcel cannot be found", "destination"]],
  DAMAGED: [...FLOWN, RELEASED, ["Exception_Damage", "Parcel arrived damaged", "destination"]],
  RETURNED: GOING_BACK,
  CAME_BACK: [...GOING_BACK, ["Exception_Returned", "Back at the sender", "Shenzhen"]],
};

const SECOND_MS = 1_000;

/**
 * One push with all of it, a scan a second from now on: what is older than the parcel's bag would be late news. Null of a stage that no
 * carrier has told of.
 */
export function pushOf(stage: Stage, trackingNumber: string, { country, city }: Destination): Push | null {
  const scans = SCANS[stage];
  if (!scans) return null;
  const now = Date.now();
  const events = scans
    .map(([sub_status, description, place], index) => {
      const at = new Date(now + index * SECOND_MS).toISOString();
      const address = place === "Shenzhen" ? { country: "CN", city: place } : { country, city };
      return {
        ...{ time_iso: at, time_utc: at, description, sub_status, address },
        location: `${address.city.toUpperCase()}, ${address.country}`,
      };
    })
    .reverse();
  const providers = [{ provider: { key: 190008, name: "YunExpress", country: "CN" }, events }];
  const track_info = {
    shipping_info: { recipient_address: { country } },
    latest_event: events[0],
    tracking: { providers },
  };
  const data = { number: trackingNumber, carrier: 190008, track_info };
  return { name: trackingNumber, body: JSON.stringify({ event: "TRACKING_UPDATED", data }) };
}
