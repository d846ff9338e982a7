import { csvLine } from "@baiyun/kit";
import type { ManifestKind } from "./manifest-link";

export interface ManifestRow {
  bag: string;
  seal: string;
  trackingNumber: string;
  country: string;
  service: string;
  weightG: number;
  measured: boolean;
  dangerousGoods: boolean | null;
  lastMileNumber: string;
}

/** What goes along with bags, consignments and hand-overs: numbers and weights, and nobody's name or address. */
export interface ManifestContent {
  kind: ManifestKind;
  title: string;
  /** Such as the flight; in lines. */
  about: readonly string[];
  rows: readonly ManifestRow[];
}

const yes = (whether: boolean | null): string => (whether === null ? "unknown" : whether ? "yes" : "no");

export const COLUMNS: readonly { name: string; of: (row: ManifestRow) => string }[] = [
  { name: "bag", of: ({ bag }) => bag },
  { name: "seal", of: ({ seal }) => seal },
  { name: "tracking_number", of: ({ trackingNumber }) => trackingNumber },
  { name: "country", of: ({ country }) => country },
  { name: "service", of: ({ service }) => service },
  { name: "weight_g", of: ({ weightG }) => String(weightG) },
  { name: "weighed_by", of: ({ measured }) => (measured ? "scales" : "declaration") },
  { name: "dangerous_goods", of: ({ dangerousGoods }) => yes(dangerousGoods) },
  { name: "last_mile_number", of: ({ lastMileNumber }) => lastMileNumber },
];

export const manifestCsv = ({ rows }: ManifestContent): string =>
  [COLUMNS.map(({ name }) => name), ...rows.map((row) => COLUMNS.map(({ of }) => of(row)))]
    .map((cells) => csvLine(cells))
    .join("");
