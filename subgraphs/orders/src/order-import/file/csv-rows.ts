import { Readable } from "node:stream";
import { type CsvError, type InfoRecord, parse } from "csv-parse";
import { parse as parseAtOnce } from "csv-parse/sync";
import { columnsKnown } from "../columns";
import { isUtf16 } from "./file-kind";
import { type FileRow, ImportFailureCode, type StoredFile, UnreadableFile } from "./stored-file";

/** How the bytes of a text are read. */
export enum TextEncoding {
  UTF_8 = "UTF_8",
  UTF_16 = "UTF_16",
  GB18030 = "GB18030",
  WINDOWS_1252 = "WINDOWS_1252",
}

const LABELS = {
  [TextEncoding.UTF_8]: "utf-8",
  [TextEncoding.UTF_16]: "utf-16le",
  [TextEncoding.GB18030]: "gb18030",
  [TextEncoding.WINDOWS_1252]: "windows-1252",
} as const;

/** A header is within it. */
const BEGINNING = 64 * 1024;
const LONGEST_ROW = 256 * 1024;
const SEPARATORS = [",", ";", "\t"] as const;

/** The text of a file, from its beginning. @throws {UnreadableFile} at the first bytes that are none of the encoding. */
async function* textOf(file: StoredFile, label: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(label, { fatal: true });
  try {
    for await (const bytes of file.read(0, file.size)) yield decoder.decode(bytes as Buffer, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UnreadableFile(ImportFailureCode.UNKNOWN_ENCODING, "Save the file as CSV UTF-8, or as XLSX.");
  }
}

async function fits(file: StoredFile, label: string): Promise<boolean> {
  try {
    for await (const _ of textOf(file, label));
    return true;
  } catch (error) {
    if (error instanceof UnreadableFile) return false;
    throw error;
  }
}

/** What the file's marks and bytes say; UTF-8 is recognised for certain, GB18030 only by being possible. */
export async function encodingOf(file: StoredFile): Promise<TextEncoding> {
  for await (const bytes of file.read(0, Math.min(2, file.size))) {
    if (isUtf16(bytes as Buffer)) return TextEncoding.UTF_16;
  }
  return (await fits(file, "utf-8")) ? TextEncoding.UTF_8 : TextEncoding.GB18030;
}

/** The rows of a CSV, one after the other. @throws {UnreadableFile} for what is none. */
export async function* csvRows(file: StoredFile, encoding: TextEncoding): AsyncGenerator<FileRow> {
  let label: string = LABELS[encoding];
  if (encoding === TextEncoding.UTF_16) {
    for await (const bytes of file.read(0, Math.min(2, file.size))) label = isUtf16(bytes as Buffer) ?? label;
  }
  const delimiter = await separatorOf(file, label);
  const parser = parse({ ...FORM, delimiter, info: true });
  const text = Readable.from(withPlainBreaks(textOf(file, label)), { objectMode: true });
  text.once("error", (error) => parser.destroy(error));
  text.pipe(parser);
  try {
    // What the parser says of a record is where it ends: it began where the one before ended.
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: InfoRecord }>) {
      const breaks = record.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
      yield { line: info.lines - breaks, cells: record };
    }
  } catch (error) {
    throw isCsvError(error) ? notCsv(error) : error;
  } finally {
    text.destroy();
    parser.destroy();
  }
}

/** Of the breaks between rows and in cells each counts as one line, as editors count them; the parser counts characters. */
async function* withPlainBreaks(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let held = "";
  for await (const text of texts) {
    const all = held + text;
    // What ends with half of a break may go on with the other.
    held = all.endsWith("\r") ? "\r" : "";
    yield all.slice(0, all.length - held.length).replace(/\r\n?/g, "\n");
  }
  if (held) yield "\n";
}

const FORM = {
  record_delimiter: "\n",
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  max_record_size: LONGEST_ROW,
} as const;

const isCsvError = (error: unknown): error is CsvError =>
  error instanceof Error && String((error as CsvError).code).startsWith("CSV_");

const notCsv = (error: CsvError): UnreadableFile =>
  new UnreadableFile(
    ImportFailureCode.NOT_READABLE,
    `The file is no CSV from line ${Number(error.lines) || 1} on: a quotation mark is not closed, or a row is far too long.`,
  );

/** Whichever of them makes most columns of ours out of the first row. */
async function separatorOf(file: StoredFile, label: string): Promise<string> {
  let head = "";
  for await (const text of withPlainBreaks(textOf(file, label))) {
    head += text;
    if (head.length >= BEGINNING) break;
  }
  const known = SEPARATORS.map((delimiter) => {
    try {
      const [header = []] = parseAtOnce(head, { ...FORM, delimiter, to: 1 }) as string[][];
      return columnsKnown(header);
    } catch {
      return 0;
    }
  });
  return SEPARATORS[known.indexOf(Math.max(...known))]!;
}
