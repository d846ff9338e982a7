import { InvalidInput } from "@baiyun/kit";
import { isPostalCode } from "./postal-code";

/** Who pays import duty and tax: the recipient (DAP) or the sender (DDP). */
export enum Incoterm {
  DAP = "DAP",
  DDP = "DDP",
}

/** Packing instruction of a line's lithium-ion batteries: alone (PI965), packed with (PI966) or in (PI967) equipment. */
export enum Battery {
  NONE = "NONE",
  PI965 = "PI965",
  PI966 = "PI966",
  PI967 = "PI967",
}

/** Edition of the Harmonized System that a code is taken from. */
export enum HsVersion {
  HS2022 = "HS2022",
  HS2028 = "HS2028",
}

export interface ConsigneeContent {
  name: string;
  line1: string;
  line2?: string | null;
  city: string;
  region?: string | null;
  postalCode: string;
  country: string;
  phone?: string | null;
  email?: string | null;
}

export interface ParcelContent {
  weightG: number;
  lengthMm: number;
  widthMm: number;
  heightMm: number;
}

export interface LineContent {
  sku: string;
  description: string;
  quantity: number;
  unitValue: { amountMinor: bigint; currency: string };
  hs6: string;
  hsVersion: HsVersion;
  originCountry: string;
  material?: string | null;
  battery: Battery;
}

/** What a customer may change until the order is funded. */
export interface OrderContent {
  consignee: ConsigneeContent;
  incoterm: Incoterm;
  serviceCode: string;
  iossNumber?: string | null;
  parcel: ParcelContent;
  currency: string;
  lines: readonly LineContent[];
}

const MAX_WEIGHT_G = 100_000;
const MAX_SIDE_MM = 3_000;
const MAX_LINES = 100;
const MAX_QUANTITY = 10_000;
const MAX_UNIT_VALUE_MINOR = 1_000_000_000_000n;

type Rule = readonly [field: string, holds: boolean, message: string];

/** The first rule that the content breaks, or null. */
export function invalidContent(content: OrderContent): InvalidInput | null {
  return firstBroken([
    ...consigneeRules(content.consignee),
    [
      "serviceCode",
      /^[A-Z0-9][A-Z0-9_-]{0,39}$/.test(content.serviceCode),
      "A service code is 1 to 40 capitals and digits.",
    ],
    [
      "iossNumber",
      content.iossNumber == null || /^IM\d{10}$/.test(content.iossNumber),
      "An IOSS number is IM and 10 digits.",
    ],
    ...parcelRules(content.parcel),
    ["lines", content.lines.length > 0, "An order has at least one line."],
    ["lines", content.lines.length <= MAX_LINES, `An order has at most ${MAX_LINES} lines.`],
    ...content.lines.flatMap((line, index) => lineRules(line, `lines.${index}`, content.lines[0]!)),
  ]);
}

/** The first broken rule of what names an order among the customer's own. */
export function invalidIdentity({
  channel,
  externalRef,
}: {
  channel: string;
  externalRef: string;
}): InvalidInput | null {
  return firstBroken([
    ["channel", /^[a-z0-9][a-z0-9-]{0,39}$/.test(channel), "A channel is 1 to 40 small letters, digits and hyphens."],
    text("externalRef", externalRef, 80),
  ]);
}

export const invalidText = (field: string, value: string, longest: number): InvalidInput | null =>
  firstBroken([text(field, value, longest)]);

/** Text that can be stored and printed: no control characters, no half of a surrogate pair. */
export const isPrintable = (value: string): boolean => /^[^\p{Cc}\p{Cs}]*$/u.test(value);

function firstBroken(rules: readonly Rule[]): InvalidInput | null {
  const broken = rules.find(([, holds]) => !holds);
  return broken ? new InvalidInput(broken[0], broken[2]) : null;
}

function text(field: string, value: string, longest: number): Rule {
  const holds = value.trim() !== "" && value.length <= longest && isPrintable(value);
  return [field, holds, `This is 1 to ${longest} printable characters.`];
}

const optionalText = (field: string, value: string | null | undefined, longest: number): readonly Rule[] =>
  value == null ? [] : [text(field, value, longest)];

function consigneeRules(consignee: ConsigneeContent): readonly Rule[] {
  const { phone, email, country, postalCode } = consignee;
  return [
    text("consignee.name", consignee.name, 100),
    text("consignee.line1", consignee.line1, 100),
    ...optionalText("consignee.line2", consignee.line2, 100),
    text("consignee.city", consignee.city, 80),
    ...optionalText("consignee.region", consignee.region, 80),
    ["consignee.postalCode", isPostalCode(postalCode, country), `This is not a postal code of ${country}.`],
    [
      "consignee.phone",
      phone == null || /^\+?[\d][\d ()-]{4,24}$/.test(phone),
      "A phone number is 5 to 25 digits, spaces, hyphens and brackets, after an optional plus sign.",
    ],
    [
      "consignee.email",
      email == null || (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) && email.length <= 254 && isPrintable(email)),
      "This is not an e-mail address.",
    ],
  ];
}

function parcelRules({ weightG, ...sides }: ParcelContent): readonly Rule[] {
  return [
    ["parcel.weightG", weightG >= 1 && weightG <= MAX_WEIGHT_G, `A parcel weighs 1 to ${MAX_WEIGHT_G} g.`],
    ...(["lengthMm", "widthMm", "heightMm"] as const).map(
      (side): Rule => [
        `parcel.${side}`,
        sides[side] >= 1 && sides[side] <= MAX_SIDE_MM,
        `A side measures 1 to ${MAX_SIDE_MM} mm.`,
      ],
    ),
  ];
}

function lineRules(line: LineContent, path: string, first: LineContent): readonly Rule[] {
  const { amountMinor, currency } = line.unitValue;
  return [
    text(`${path}.sku`, line.sku, 64),
    text(`${path}.description`, line.description, 200),
    [`${path}.quantity`, line.quantity >= 1 && line.quantity <= MAX_QUANTITY, `A quantity is 1 to ${MAX_QUANTITY}.`],
    [
      `${path}.unitValue.amountMinor`,
      amountMinor > 0n && amountMinor <= MAX_UNIT_VALUE_MINOR,
      `A unit value is 1 to ${MAX_UNIT_VALUE_MINOR} minor units.`,
    ],
    // Customs takes one invoice currency per consignment.
    [`${path}.unitValue.currency`, currency === first.unitValue.currency, "All lines are valued in one currency."],
    [`${path}.hs6`, /^\d{6}$/.test(line.hs6), "An HS6 code is 6 digits."],
    ...optionalText(`${path}.material`, line.material, 100),
  ];
}
