/** What a label says. The IOSS number is never part of it. */
export interface LabelContent {
  trackingNumber: string;
  carrier: string;
  serviceCode: string;
  weightG: number;
  /** Which of several parcels it is on, such as `1/2`. */
  place?: string;
  consignee: {
    name: string;
    line1: string;
    line2?: string | null | undefined;
    city: string;
    region?: string | null | undefined;
    postalCode: string;
    country: string;
    phone?: string | null | undefined;
  };
  printedAt: Date;
  /** Of no parcel: it is for trying a printer, and is marked so all over. */
  isTest?: true;
}

/** 100 × 150 mm, the size every carrier's printer holds. */
export const LABEL_MM = { width: 100, height: 150 } as const;

/** S10 numbers are read in groups: RB 123 456 785 CN. */
export function spacedNumber(trackingNumber: string): string {
  return trackingNumber.replace(/^([A-Z]{2})(\d{3})(\d{3})(\d{3})([A-Z]{2})$/, "$1 $2 $3 $4 $5");
}

/** Beside the same in English, on a label of no parcel. */
export const TEST_WORDS = "测试标签 请勿发运";

const kilograms = (grams: number): string => `${(grams / 1000).toFixed(3)} kg`;

/** What it weighs, and of several parcels which it is. */
export const measureLine = ({ weightG, place }: LabelContent): string =>
  [kilograms(weightG), ...(place ? [place] : [])].join("   ");

export const carrierName = ({ carrier }: LabelContent): string => carrier.replaceAll("_", " ");
