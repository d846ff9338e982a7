import { InvalidInput, minorUnitDigits } from "@baiyun/kit";
import { CsvError, parse } from "csv-parse/sync";
import { type CarrierLine, lineRules, MOST_IMPORTED } from "./bill-match.input";

const COLUMNS = ["tracking_number", "billed_weight_g", "amount"] as const;

interface Read {
  record: Record<string, string>;
  info: { lines: number };
}

type Fault = { field: string; message: string };

/** What a column of the file is called in the rules of a line. */
const NAMES: Readonly<Record<string, string>> = {
  trackingNumber: "tracking_number",
  billedWeightG: "billed_weight_g",
  amountMinor: "amount",
  description: "description",
};

/** The lines of a carrier's file, or every fault in it by its line and column, such as `csv.3.amount`. */
export function readCarrierCsv(csv: string, currency: string): CarrierLine[] | InvalidInput {
  const rows = parsed(csv);
  if (rows instanceof InvalidInput) return rows;
  const missing = COLUMNS.filter((name) => rows[0] && !(name in rows[0].record));
  if (missing.length > 0) return new InvalidInput("csv.1", `There is no column ${missing.join(", ")}.`);
  if (rows.length === 0 || rows.length > MOST_IMPORTED) {
    return new InvalidInput("csv", `Must be 1 to ${MOST_IMPORTED} lines below the names.`);
  }
  const faults: Fault[] = [];
  const lines: CarrierLine[] = [];
  for (const { record, info } of rows) {
    const line = lineRules.safeParse({
      trackingNumber: record.tracking_number,
      billedWeightG: /^\d{1,9}$/.test(record.billed_weight_g!) ? Number(record.billed_weight_g) : 0,
      amountMinor: minorOf(record.amount!, currency),
      description: record.description || null,
    });
    if (line.success) lines.push(line.data);
    for (const { path, message } of line.error?.issues ?? []) {
      faults.push({ field: `csv.${info.lines}.${NAMES[String(path[0])]}`, message });
    }
  }
  return faults.length > 0 ? InvalidInput.of(faults) : lines;
}

function parsed(csv: string): Read[] | InvalidInput {
  try {
    return parse(csv, {
      bom: true,
      columns: tidied,
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as Read[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return new InvalidInput("csv", "This is no CSV file whose lines all have the columns of the first.");
  }
}

const tidied = (names: string[]): string[] => names.map((name) => name.trim().toLowerCase());

/** As a file writes an amount, with a point: `12.9` of euros is 1290. Nothing, which no rule allows, for what is none. */
function minorOf(decimal: string, currency: string): bigint {
  const digits = minorUnitDigits(currency);
  const [, whole, part = ""] = /^(\d{1,15})(?:\.(\d+))?$/.exec(decimal) ?? [];
  if (whole === undefined || part.length > digits) return 0n;
  return BigInt(whole + part.padEnd(digits, "0"));
}
