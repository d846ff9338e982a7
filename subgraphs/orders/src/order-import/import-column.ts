/** What a file's column may hold, by its name in the template and in exports. */
export const COLUMN_NAMES = [
  "channel",
  "externalRef",
  "orderedOn",
  "name",
  "line1",
  "line2",
  "city",
  "region",
  "postalCode",
  "country",
  "phone",
  "email",
  "taxNumber",
  "incoterm",
  "serviceCode",
  "iossNumber",
  "weightG",
  "lengthMm",
  "widthMm",
  "heightMm",
  "moreParcels",
  "currency",
  "sku",
  "description",
  "quantity",
  "unitValue",
  "valueCurrency",
  "hs6",
  "hsVersion",
  "originCountry",
  "material",
  "battery",
  "inParcels",
] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

/**
 * How a cell is read: free text, a code that Excel may have taken for a number, a word of a list, a whole number, an amount, a day;
 * parcels, or how many pieces are in which.
 */
export type CellKind = "text" | "code" | "word" | "whole" | "amount" | "day" | "parcels" | "places";

export interface ImportColumn {
  name: ColumnName;
  /** A row is a line; what is of the order may stand in any of its rows, and reads alike in all that state it. */
  of: "order" | "line";
  kind: CellKind;
  /** Where its value stands in the input of an order, or of a line. */
  field: string;
  isRequired: boolean;
  description: string;
  example: string;
  /** What else people call it: in English, German and Chinese. */
  also: readonly string[];
}
