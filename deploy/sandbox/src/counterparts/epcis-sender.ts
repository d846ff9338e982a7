import type { World } from "../counterpart";
import type { Following } from "../followings";
import type { Scan, Stage } from "../life";
import { ACCOUNTS } from "./accounts";
import { ReportSender } from "./report-sender";

const NAME = "EPCIS";
const CONTEXT = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";

/** Words of the core business vocabulary; what it has none for is not told. */
const WORDS: Partial<Record<Stage, readonly [bizStep: string, disposition: string]>> = {
  ANNOUNCED: ["commissioning", "active"],
  PICKED_UP: ["collecting", "in_transit"],
  SORTED: ["transporting", "in_transit"],
  DEPARTED: ["departing", "in_transit"],
  ARRIVED: ["arriving", "in_transit"],
  CUSTOMS_STARTED: ["inspecting", "in_progress"],
  CUSTOMS_RELEASED: ["inspecting", "conformant"],
  CUSTOMS_HELD: ["inspecting", "non_conformant"],
  OUT_FOR_DELIVERY: ["loading", "in_transit"],
  DELIVERED: ["accepting", "completeness_verified"],
  WAITS_FOR_PICKUP: ["storing", "available"],
  RETURNING: ["shipping", "returned"],
  RETURNED: ["receiving", "returned"],
  DESTROYED: ["destroying", "destroyed"],
  CANCELLED: ["void_shipping", "inactive"],
};

/** A partner that tells what it saw of parcels as EPCIS 2.0. */
export const epcisSender = (world: World): ReportSender =>
  new ReportSender(world, {
    ...{ name: NAME, title: "EPCIS 2.0 events", prefix: "/epcis", secret: ACCOUNTS[NAME].secret },
    ...{ type: "application/ld+json", forms: ["EPCIS"], messageOf },
  });

function messageOf({ number }: Following, scans: readonly Scan[]): string {
  const eventList = scans.flatMap(({ stage, at, country }) => {
    const words = WORDS[stage];
    if (!words) return [];
    return {
      ...{ type: "ObjectEvent", action: "OBSERVE", bizStep: words[0], disposition: words[1] },
      ...{ epcList: [`urn:sandbox:parcel:${number}`], eventTime: new Date(at).toISOString() },
      ...{ eventTimeZoneOffset: "+00:00", readPoint: { id: `urn:sandbox:place:${country}` } },
      // It has no words for people to read: whose event it is stands among what it has to do with.
      bizTransactionList: [{ bizTransaction: `urn:sandbox:report:${number}` }],
    };
  });
  const creationDate = new Date().toISOString();
  const head = { "@context": [CONTEXT], type: "EPCISDocument", schemaVersion: "2.0", creationDate };
  return JSON.stringify({ ...head, epcisBody: { eventList } });
}
