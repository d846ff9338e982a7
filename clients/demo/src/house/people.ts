import { Session } from "../api";
import { SIGN_IN } from "../documents";
import type { Stack } from "../stack";
import type { PlannedOrder, PlannedParcel } from "./planned-order";

/** The accounts that `npm start` prints; they exist in demo data only. */
const PASSWORD = "parcels-from-china";
const ADDRESSES = {
  ...{ lumen: "admin@lumen.example", kestrel: "admin@kestrel.example", harbour: "admin@harbour.example" },
  ...{ ops: "ops@baiyun.example", broker: "broker@baiyun.example", support: "support@baiyun.example" },
  ...{ finance: "finance@baiyun.example" },
};
export type People = Record<keyof typeof ADDRESSES, Session>;

/** An order as it stands now. */
export interface HouseOrder {
  id: string;
  externalRef: string;
  status: string;
  quote: { id: string; status: string } | null;
  /** Tracking hears of a shipment in its own time: null until then. */
  shipments: {
    id: string;
    trackingNumber: string;
    status: string;
    parcels: { number: number; trackingNumber: string }[];
    trackingEvents: { edges: unknown[] } | null;
  }[];
}
/** What was planned, and how it stands. */
export interface Known {
  planned: PlannedOrder;
  order: HouseOrder;
}
/** One of its parcels. */
export interface KnownParcel extends Known {
  parcel: PlannedParcel;
  trackingNumber: string;
}

/** Those of orders that are shipped. */
export const parcelsOfAll = (known: readonly Known[]): KnownParcel[] =>
  known.flatMap((one) =>
    one.planned.parcels.flatMap((parcel, index) => {
      const found = one.order.shipments[0]?.parcels.find(({ number }) => number === index + 1);
      return found ? [{ ...one, parcel, trackingNumber: found.trackingNumber }] : [];
    }),
  );

export async function signInAll(stack: Stack): Promise<People> {
  const nobody = new Session(stack);
  const signedIn: [string, Session][] = [];
  for (const [name, email] of Object.entries(ADDRESSES)) {
    const { accessToken } = await nobody.act<{ accessToken: string }>(SIGN_IN, { email, password: PASSWORD });
    signedIn.push([name, new Session(stack, accessToken)]);
  }
  return Object.fromEntries(signedIn) as People;
}
