import type { Ending } from "./ending";
import type { OrderLife } from "./order-life";

/** What the orders below cost, with duty and tax: minor units of EUR, unless they are told to be of another currency. */
export const PRICE = {
  own: "4990",
  heavier: "5794",
  lighter: "3666",
  lamp: "3140",
  /** Without what is passed on at the border: customs took the goods. */
  ownFreight: "1941",
  vases: "25110",
  ownInPounds: "4352",
  heavierInLei: "29511",
  ownInYen: "8994",
  /** In two parcels, and in three of which one turns out heavier. */
  two: "5976",
  threeHeavier: "7792",
};

/** What is charged where an order ends on the way, as `order_fee` has it. */
export const FEE = { labelVoided: "100", intercepted: "400", returned: "600", destroyed: "500" };

const line = (sku: string, description: string, hs6: string, quantity: number, cents: string) => ({
  sku,
  description,
  hs6,
  quantity,
  unitValue: { amountMinor: cents, currency: "EUR" },
});
export const LAMP = { lines: [line("LAMP-DESK", "Desk lamp, LED, white", "940521", 1, "2490")] };
/** More than anybody has. */
export const VASES = { lines: [line("VASE-20", "Vase, porcelain, 20 cm", "691310", 100, "1200")] };
export const HEADPHONES = {
  lines: [{ ...line("EAR-POD", "Wireless headphones", "851830", 1, "3490"), battery: "PI966" }],
};
export const LAMP_AND_VASES = { lines: [...LAMP.lines, ...VASES.lines] };
export const LAMP_AND_TEE = { lines: [...LAMP.lines, line("TEE-WHT-L", "T-shirt, cotton", "610910", 1, "990")] };
export const SMALL = { weightG: 700, lengthMm: 200, widthMm: 100, heightMm: 50 };

/** What is left out is nothing. */
export type Left = Partial<Ending> &
  Pick<Ending, "status" | "saga"> & {
    /** Its price, from which postings and charges follow; `booked` are then those after that. */
    paid?: string;
    bookedBefore?: Ending["booked"];
    /** All that was paid was given back, but for this fee. */
    givenBackBut?: string;
  };

/** One way of an order, and all that it leaves behind. */
export interface Life {
  name: string;
  /** What it has instead of the order of every other life. */
  own?: object;
  /** Only among others that leave the wallet of its currency alone. */
  isAlone?: boolean;
  play(order: OrderLife): Promise<unknown>;
  ending: Left;
}

export const held = (price: string): Ending["holds"] => [["ACTIVE", price, "0"]];
export const released = (price: string): Ending["holds"] => [["RELEASED", price, "0"]];
export const delivered = (price: string) => ({
  status: "DELIVERED",
  saga: ["CAPTURED", "CAPTURED", "ALLOCATED", "RETURN_WINDOW"] as Ending["saga"],
  holds: [["CAPTURED", price, price]] as Ending["holds"],
  shipments: ["DELIVERED"],
  labels: 2,
  paid: price,
});
export const charged = (price: string, reason: string, fee: string) => ({
  fee: [reason, fee] as Ending["fee"],
  holds: [["CAPTURED", price, fee]] as Ending["holds"],
  booked: [
    ["WALLET", "DEBIT", fee],
    ["FEE_REVENUE", "CREDIT", fee],
  ] as Ending["booked"],
  charges: [["FEE", fee]] as Ending["charges"],
});
export const inFulfilment = (price: string) => ({
  status: "IN_FULFILMENT",
  saga: ["LABELLED", "HELD", "ALLOCATED", "PARCEL"] as Ending["saga"],
  holds: held(price),
  shipments: ["LABELLED"],
  labels: 2,
});
/** A claim that was paid, and taken back. */
export const paidOut = (minor: string): Ending["booked"] => [
  ["CLAIMS_PAID", "DEBIT", minor],
  ["WALLET", "CREDIT", minor],
];
export const takenBack = (minor: string): Ending["booked"] => [
  ["WALLET", "DEBIT", minor],
  ["CLAIMS_PAID", "CREDIT", minor],
];
export const cancelled = (funds: string, stock: string) => ({
  status: "CANCELLED",
  saga: ["CANCELLED", funds, stock, null] as Ending["saga"],
});
