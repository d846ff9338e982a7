import type { Readable } from "node:stream";
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from "yauzl";
import { readMarkup, type Tag } from "./markup";
import { type Book, cellOf, formatsOf, type RawCell } from "./sheet-cell";
import {
  type Cell,
  type FileRow,
  ImportFailureCode,
  MOST_COLUMNS,
  type StoredFile,
  UnreadableFile,
} from "./stored-file";

/** What a file may be unpacked: a table of 20,000 orders takes a third of it. yauzl fails what unpacks to more than it says. */
const MOST_UNPACKED = 96 * 1024 * 1024;
/** Texts that several cells share are held in memory. */
const MOST_SHARED = 32 * 1024 * 1024;
const MOST_PARTS = 1_000;
/** No spreadsheet counts further. */
const LAST_ROW = 1_048_576;

class FileReader extends RandomAccessReader {
  constructor(private readonly file: StoredFile) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return this.file.read(start, end);
  }
}

/** The rows of a workbook's first sheet that is shown, one after the other. @throws {UnreadableFile} for what is none. */
export async function* xlsxRows(file: StoredFile): AsyncGenerator<FileRow> {
  try {
    const zip = await fromRandomAccessReaderPromise(new FileReader(file), file.size, {
      lazyEntries: true,
      autoClose: false,
    });
    const parts = await partsOf(zip);
    const open = async (name: string, most = MOST_UNPACKED): Promise<Readable | null> => {
      const entry = parts.get(name);
      if (!entry) return null;
      if (entry.uncompressedSize > most) throw tooLarge();
      return zip.openReadStreamPromise(entry);
    };
    const { sheet, calendar } = await sheetOf(open);
    const shared = await sharedTexts(await open("xl/sharedStrings.xml", MOST_SHARED));
    const formats = await formatsOf(await open("xl/styles.xml", MOST_SHARED));
    const source = await open(sheet);
    if (!source) throw notReadable();
    yield* rowsOf(source, { shared, formats, calendar });
  } catch (error) {
    throw isOfTheFile(error) ? notReadable() : error;
  }
}

/** yauzl, zlib and saxes say by plain errors what they cannot read; of the database's own none is one. */
const isOfTheFile = (error: unknown): boolean =>
  error instanceof Error &&
  !(error instanceof UnreadableFile) &&
  (error.constructor === Error || String((error as NodeJS.ErrnoException).code).startsWith("Z_"));

const notReadable = () =>
  new UnreadableFile(ImportFailureCode.NOT_READABLE, "The file is no workbook that can be read.");
const tooLarge = () =>
  new UnreadableFile(ImportFailureCode.TOO_LARGE, "The file unpacks to too much: split it, or save it as CSV.");

type Open = (name: string, most?: number) => Promise<Readable | null>;

async function partsOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_PARTS) throw tooLarge();
  const parts = new Map<string, Entry>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new UnreadableFile(ImportFailureCode.NOT_READABLE, "The file is encrypted.");
    unpacked += entry.uncompressedSize;
    if (unpacked > MOST_UNPACKED) throw tooLarge();
    parts.set(entry.fileName.replace(/^\//, ""), entry);
  }
  return parts;
}

/** The name of the part that holds the first sheet that people see, and by which calendar the workbook counts days. */
async function sheetOf(open: Open): Promise<{ sheet: string; calendar: Book["calendar"] }> {
  const workbook = await open("xl/workbook.xml");
  const relations = await open("xl/_rels/workbook.xml.rels");
  if (!workbook || !relations) throw notReadable();
  let relation: string | undefined;
  let calendar: Book["calendar"] = 1900;
  for await (const tag of readMarkup(workbook)) {
    const { id, "r:id": ofBook, state = "visible" } = tag.attributes;
    if (tag.name === "workbookPr" && /^(1|true)$/.test(tag.attributes.date1904 ?? "")) calendar = 1904;
    if (tag.name === "sheet" && tag.isOpening && state === "visible") relation ??= ofBook ?? id;
  }
  for await (const { name, attributes } of readMarkup(relations)) {
    if (name !== "Relationship" || attributes.Id !== relation || !attributes.Target) continue;
    const { Target: target } = attributes;
    return { sheet: target.startsWith("/") ? target.slice(1) : `xl/${target}`, calendar };
  }
  throw notReadable();
}

/** Texts as they stand, without the readings that East Asian ones carry. */
async function sharedTexts(source: Readable | null): Promise<string[]> {
  const texts: string[] = [];
  if (!source) return texts;
  let [text, isReading] = ["", false];
  for await (const tag of readMarkup(source)) {
    if (tag.name === "rPh") isReading = tag.isOpening;
    else if (tag.isOpening) continue;
    else if (tag.name === "t" && !isReading) text += tag.text;
    else if (tag.name === "si") {
      texts.push(text);
      text = "";
    }
  }
  return texts;
}

async function* rowsOf(source: Readable, book: Book): AsyncGenerator<FileRow> {
  let row: FileRow = { line: 0, cells: [] };
  let cell: (RawCell & { place: number }) | null = null;
  for await (const tag of readMarkup(source)) {
    if (tag.name === "row") {
      if (tag.isOpening) row = { line: lineOf(tag, row), cells: [] };
      else if (row.cells.some((one) => one !== "")) yield row;
    } else if (tag.name === "c" && tag.isOpening) {
      cell = { place: placeOf(tag, row), type: tag.attributes.t, format: Number(tag.attributes.s ?? 0), text: "" };
    } else if (cell && !tag.isOpening) {
      // A formula is not looked at: what it came to stands beside it.
      if (tag.name === "v" || tag.name === "t") cell.text += tag.text;
      if (tag.name === "c") {
        put(row.cells, cell.place, cellOf(cell, book));
        cell = null;
      }
    }
  }
}

/** A row that says no number follows the one before it. */
function lineOf({ attributes: { r } }: Tag, { line }: FileRow): number {
  const stated = r === undefined ? line + 1 : Number(r);
  if (!Number.isInteger(stated) || stated < 1 || stated > LAST_ROW) throw notReadable();
  return stated;
}

function placeOf({ attributes }: Tag, { cells }: FileRow): number {
  const letters = /^[A-Z]{1,3}/.exec(attributes.r ?? "")?.[0];
  if (!letters) return cells.length;
  return [...letters].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function put(cells: Cell[], place: number, cell: Cell): void {
  if (cell === "") return;
  if (place >= MOST_COLUMNS) {
    throw new UnreadableFile(ImportFailureCode.TOO_LARGE, `The file has more than ${MOST_COLUMNS} columns.`);
  }
  while (cells.length < place) cells.push("");
  cells[place] = cell;
}
