import { parcelsOf, type Stage, stagesOf } from "./stages";

export interface Destination {
  country: string;
  city: string;
  postalCode: string;
  line1: string;
  region?: string;
  /** What customs know its recipients by, where they ask for it. */
  taxNumber?: string;
  /** Where its bags are broken down, as UN/LOCODE. */
  gateway: string;
}

const GERMANY = { country: "DE", gateway: "DEFRA" };
const IN_THE_UNION: readonly Destination[] = [
  { ...GERMANY, city: "Berlin", postalCode: "10115", line1: "Invalidenstrasse 40" },
  { ...GERMANY, city: "Leipzig", postalCode: "04109", line1: "Thomasgasse 2" },
  { ...GERMANY, city: "Hamburg", postalCode: "20095", line1: "Raboisen 10" },
  { country: "FR", city: "Lyon", postalCode: "69002", line1: "14 rue Mercière", gateway: "FRCDG" },
  { country: "NL", city: "Utrecht", postalCode: "3511 LN", line1: "Oudegracht 99", gateway: "NLAMS" },
  { country: "ES", city: "Valencia", postalCode: "46002", line1: "Carrer de Ribera 8", gateway: "ESMAD" },
  { country: "PL", city: "Kraków", postalCode: "31-019", line1: "Floriańska 20", gateway: "PLWAW" },
];
/** Where the demo's first customer is known to customs as a seller who collects the tax of goods as cheap as these: by a VOEC number. */
const NORWAY: Destination = {
  ...{ country: "NO", city: "Oslo", postalCode: "0159", line1: "Skippergata 30", gateway: "NOOSL" },
};
const OVERSEAS: readonly Destination[] = [
  { country: "GB", city: "Leeds", postalCode: "LS1 4DY", line1: "22 Park Row", gateway: "GBLHR" },
  { country: "US", city: "Portland", region: "OR", postalCode: "97205", line1: "812 SW Oak St", gateway: "USLAX" },
  { country: "AU", city: "Fremantle", postalCode: "6160", line1: "5 Market Street", gateway: "AUSYD" },
  { country: "JP", city: "Osaka", postalCode: "530-0001", line1: "Umeda 2-4-9", gateway: "JPNRT" },
  {
    ...{ country: "BR", city: "São Paulo", region: "SP", postalCode: "01310-100", line1: "Avenida Paulista 1000" },
    // The one that is printed wherever the form is explained.
    ...{ taxNumber: "529.982.247-25", gateway: "BRGRU" },
  },
];

const DESTINATIONS: Record<CustomerName, readonly Destination[]> = {
  lumen: [...IN_THE_UNION, NORWAY],
  kestrel: OVERSEAS,
  harbour: IN_THE_UNION,
};

interface Goods {
  sku: string;
  description: string;
  hs6: string;
  cents: number;
  grams: number;
  battery?: string;
}

const GOODS: readonly Goods[] = [
  { sku: "TEE-WHT-S", description: "T-shirt, cotton, knitted", hs6: "610910", cents: 1_190, grams: 160 },
  { sku: "MUG-BLUE", description: "Mug, porcelain", hs6: "691110", cents: 650, grams: 340 },
  { sku: "WATCH-CLASSIC", description: "Wrist-watch, mechanical", hs6: "910211", cents: 3_900, grams: 140 },
  { sku: "SCARF-RED", description: "Scarf, silk", hs6: "621410", cents: 2_450, grams: 90 },
  { sku: "PUZZLE-1000", description: "Jigsaw puzzle, cardboard", hs6: "950300", cents: 1_720, grams: 610 },
  { sku: "BAG-CANVAS", description: "Shopping bag, cotton", hs6: "420222", cents: 890, grams: 210 },
];
const HEADPHONES: Goods = {
  ...{ sku: "EAR-POD", description: "Wireless headphones", hs6: "851830", cents: 3_490, grams: 180 },
  battery: "PI966",
};
/** What the demo's supplier keeps for the demo's first customer. */
const LAMP: Goods = { sku: "LAMP-CLIP", description: "Clip lamp, LED", hs6: "940521", cents: 2_990, grams: 740 };

export type CustomerName = "lumen" | "kestrel" | "harbour";

export interface PlannedParcel {
  /** How far it comes. */
  stage: Stage;
  /** As the order says. */
  weightG: number;
}

export interface PlannedOrder {
  externalRef: string;
  customer: CustomerName;
  stage: Stage;
  destination: Destination;
  /** In the order of their numbers. */
  parcels: readonly PlannedParcel[];
  lines: readonly { goods: Goods; quantity: number }[];
}

/** The same orders each time: who, what, where to, and how far it comes. */
export function plannedOrders(count: number): PlannedOrder[] {
  return stagesOf(count).map((stage, number) => {
    const lines = linesOf(stage, number);
    const customer = customerOf(stage, number);
    // Customs are told an amount in the customer's currency, and what they ask for depends on it.
    const destinations = DESTINATIONS[customer];
    return {
      externalRef: `HOUSE-${String(number + 1).padStart(4, "0")}`,
      customer,
      stage,
      destination: destinations[(number * 3) % destinations.length]!,
      parcels: packed(stage, lines),
      lines,
    };
  });
}

/** Its goods, in as many parcels as it has: evenly, as far as anybody can tell. */
function packed(stage: Stage, lines: PlannedOrder["lines"]): PlannedParcel[] {
  const goodsG = lines.reduce((sum, { goods, quantity }) => sum + goods.grams * quantity, 0);
  const stages = parcelsOf(stage);
  return stages.map((one) => ({ stage: one, weightG: 60 + Math.ceil(goodsG / stages.length) }));
}

function customerOf(stage: Stage, number: number): CustomerName {
  if (stage === "AWAITING_SUPPLIER" || stage === "CUSTOMS_HELD") return "lumen";
  if (stage === "UNFUNDED") return "harbour";
  return number % 3 === 0 ? "kestrel" : "lumen";
}

function linesOf(stage: Stage, number: number): PlannedOrder["lines"] {
  if (stage === "REFUSED") return [{ goods: HEADPHONES, quantity: 1 }];
  if (stage === "AWAITING_SUPPLIER") return [{ goods: LAMP, quantity: 1 }];
  const first = GOODS[number % GOODS.length]!;
  const second = GOODS[(number * 5 + 2) % GOODS.length]!;
  const lines = [{ goods: first, quantity: 1 + (number % 3) }];
  return second === first ? lines : [...lines, { goods: second, quantity: 1 }];
}

const CURRENCIES: Record<CustomerName, string> = { lumen: "EUR", kestrel: "USD", harbour: "EUR" };

/** What its customer orders. */
export function inputOf({ externalRef, customer, destination, parcels, lines }: PlannedOrder): Record<string, unknown> {
  const { gateway, taxNumber, ...address } = destination;
  const currency = CURRENCIES[customer];
  return {
    idempotencyKey: externalRef,
    channel: "house",
    externalRef,
    consignee: { name: `Recipient ${externalRef.slice(-4)}`, ...address },
    ...(taxNumber && { consigneeTaxNumber: taxNumber }),
    incoterm: "DDP",
    serviceCode: "YUN-STD",
    parcels: parcels.map(({ weightG }) => ({ weightG, lengthMm: 240, widthMm: 180, heightMm: 90 })),
    currency,
    lines: lines.map(({ goods: { cents, grams, ...goods }, quantity }) => ({
      ...goods,
      quantity,
      unitValue: { amountMinor: String(cents), currency },
    })),
  };
}
