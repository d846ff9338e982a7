import { deflateRawSync } from "node:zlib";
import { COLUMN_NAMES, type ColumnName } from "../order-import/import-column";

export type Row = Partial<Record<ColumnName, string>>;

/** A row that is accepted as it is, but for its names. */
export const row = (externalRef: string, change: Row = {}): Row => ({
  channel: "shopify",
  externalRef,
  name: "Erika Mustermann",
  line1: "Heidestraße 17",
  city: "Köln",
  postalCode: "51147",
  country: "DE",
  incoterm: "DDP",
  serviceCode: "BY-EXPRESS",
  iossNumber: "IM2760000742",
  weightG: "640",
  lengthMm: "380",
  widthMm: "260",
  heightMm: "120",
  currency: "EUR",
  sku: "TEE-M",
  description: "T-shirt, cotton",
  quantity: "5",
  unitValue: "12.90",
  hs6: "610910",
  ...change,
});

/** As a spreadsheet program writes it, in UTF-8 and without a mark. */
export function csv(rows: readonly Row[], separator = ","): string {
  const cells = (all: readonly string[]) => all.map((text) => `"${text.replaceAll('"', '""')}"`).join(separator);
  return [cells(COLUMN_NAMES), ...rows.map((one) => cells(COLUMN_NAMES.map((name) => one[name] ?? "")))].join("\r\n");
}

/** A workbook of these parts; `says` is what its index says a part unpacks to, where that is not so. */
export function zip(
  parts: Readonly<Record<string, string | Buffer>>,
  says: Readonly<Record<string, number>> = {},
): Buffer {
  const [bodies, index]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(says[name] ?? bytes.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    bodies.push(Buffer.from("PK\x03\x04"), common, Buffer.from(name), packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    index.push(Buffer.from("PK\x01\x02\x14\x00"), common, tail, Buffer.from(name));
    at += 30 + Buffer.byteLength(name) + packed.length;
  }
  const directory = Buffer.concat(index);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  for (const place of [8, 10]) end.writeUInt16LE(Object.keys(parts).length, place);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, directory, end]);
}

/** A cell's XML after its reference: its attributes, and what is within it. */
export type SheetCell = string | { is: string; holds: string };

const escaped = (text: string): string => text.replace(/[<&]/g, (sign) => (sign === "<" ? "&lt;" : "&amp;"));

/** The parts of a workbook with a hidden sheet before the one that holds the rows; plain cells are texts that it shares. */
export function workbook(
  rows: readonly (readonly SheetCell[])[],
  formats: readonly string[] = [],
): Record<string, string> {
  const shared: string[] = [];
  const cellOf = (cell: SheetCell, place: number, line: number): string => {
    const at = `${String.fromCharCode(65 + (place % 26))}${line}`;
    const r = place < 26 ? at : `A${at}`;
    if (typeof cell !== "string") return `<c r="${r}" ${cell.is}>${cell.holds}</c>`;
    return cell === "" ? "" : `<c r="${r}" t="s"><v>${shared.push(cell) - 1}</v></c>`;
  };
  const data = rows.map((cells, index) => {
    const line = index + 1;
    return `<row r="${line}">${cells.map((cell, place) => cellOf(cell, place, line)).join("")}</row>`;
  });
  const codes = formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`);
  const ofCells = ["0", "14", ...formats.map((_code, index) => String(164 + index))];
  return {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<x:workbook xmlns:x="s" xmlns:r="r"><x:sheets><x:sheet name="a" sheetId="1" state="hidden" r:id="rId1"/><x:sheet
      name="b" sheetId="2" r:id="rId2"/></x:sheets></x:workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship
      Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": "<worksheet/>",
    "xl/worksheets/sheet2.xml": `<?xml version="1.0"?><worksheet><sheetData>${data.join("")}</sheetData></worksheet>`,
    "xl/sharedStrings.xml": `<sst>${shared.map((text) => `<si><t>${escaped(text)}</t></si>`).join("")}</sst>`,
    "xl/styles.xml": `<styleSheet><numFmts>${codes.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${ofCells
      .map((id) => `<xf numFmtId="${id}"/>`)
      .join("")}</cellXfs></styleSheet>`,
  };
}

/** A workbook as a file. */
export const xlsx = (rows: readonly Row[]): Buffer =>
  zip(workbook([COLUMN_NAMES, ...rows.map((one) => COLUMN_NAMES.map((name) => one[name] ?? ""))]));
