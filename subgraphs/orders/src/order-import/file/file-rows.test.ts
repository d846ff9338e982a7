import { Readable } from "node:stream";
import { type SheetCell, workbook, zip } from "../../testing/import-files";
import { type Cell, textOf } from "../cells";
import { csvRows, encodingOf, type TextEncoding } from "./csv-rows";
import { kindOf } from "./file-kind";
import type { FileRow, StoredFile } from "./stored-file";
import { xlsxRows } from "./xlsx-rows";

/** As it is stored: read in pieces that break wherever they do, in the middle of letters too. */
const stored = (bytes: Buffer): StoredFile => ({
  size: bytes.length,
  read: (start, end) =>
    Readable.from(
      (function* () {
        for (let at = start; at < end; at += 7) yield bytes.subarray(at, Math.min(at + 7, end));
      })(),
    ),
});

const all = async (rows: AsyncGenerator<FileRow>): Promise<FileRow[]> => {
  const read: FileRow[] = [];
  for await (const row of rows) read.push(row);
  return read;
};
async function csvOf(bytes: Buffer): Promise<{ encoding: TextEncoding; rows: [number, ...string[]][] }> {
  const encoding = await encodingOf(stored(bytes));
  const rows = await all(csvRows(stored(bytes), encoding));
  return { encoding, rows: rows.map(({ line, cells }) => [line, ...cells.map(textOf)]) };
}
const sheetOf = async (file: Buffer) => (await all(xlsxRows(stored(file)))).map(({ line, cells }) => [line, ...cells]);

/** 收件人 and 张伟, 订单号 and 001, as a Chinese Excel saves them. */
const GBK = Buffer.from("cad5bcfec8cb2cb6a9b5a5bac50d0ad5c5ceb02c303031", "hex");

it.each([
  ["UTF-8 with its mark and semicolons", Buffer.from('\ufeffname;sku\r\n"Köln; 张伟";001'), "UTF_8", "Köln; 张伟"],
  ["UTF-8 with tabs", Buffer.from("name\tsku\nKöln; 张伟\t001"), "UTF_8", "Köln; 张伟"],
  ["UTF-16", Buffer.from("\ufeffname\tsku\nKöln, 张伟\t001", "utf16le"), "UTF_16", "Köln, 张伟"],
  ["GB18030", GBK, "GB18030", "张伟"],
])("reads a CSV of %s", async (_case, bytes, encoding, name) => {
  expect(await csvOf(bytes)).toEqual({
    encoding,
    rows: [
      [1, expect.any(String), expect.any(String)],
      [2, name, "001"],
    ],
  });
});

it("names the line that a row begins in, whatever stands above it", async () => {
  const text = 'sku,description\n\nA,"two\nlines"\n\n\nB,"a ""quoted"" word"\r\nC,"three\r\n\r\nlines",more\nD';
  expect((await csvOf(Buffer.from(text))).rows).toEqual([
    [1, "sku", "description"],
    [3, "A", "two\nlines"],
    [7, "B", 'a "quoted" word'],
    [8, "C", "three\n\nlines", "more"],
    [11, "D"],
  ]);
});

it.each([
  ["a quotation mark that is not closed", Buffer.from('sku,name\nA,"B\nC,D'), "NOT_READABLE"],
  ["bytes of no encoding", Buffer.from([0x61, 0x2c, 0xff, 0xff, 0xfe, 0x0a]), "UNKNOWN_ENCODING"],
])("refuses a CSV with %s", async (_case, bytes, code) => {
  await expect(csvOf(bytes)).rejects.toMatchObject({ code });
});

it("reads a workbook as a person sees it, and says what the spreadsheet has made of it", async () => {
  const cells: SheetCell[] = [
    "<A> & B",
    { is: 't="inlineStr"', holds: "<is><t>in</t><t>line_x000A_</t></is>" },
    { is: "", holds: "<v>12.899999999999999</v>" },
    { is: "", holds: "<v>1E-3</v>" },
    { is: 's="2"', holds: "<v>1067</v>" },
    { is: 's="1"', holds: "<v>46031</v>" },
    { is: 's="3"', holds: "<v>46031.5</v>" },
    { is: "", holds: "<v>4.6013412345678E13</v>" },
    { is: "", holds: "<v>1.2345678901234568E+19</v>" },
    { is: 't="str"', holds: "<f>A1&amp;B1</f><v>made of it</v>" },
    { is: 't="e"', holds: "<f>1/0</f><v>#DIV/0!</v>" },
    { is: 't="b"', holds: "<v>1</v>" },
  ];
  const file = zip(workbook([["sku", "name"], [], ["", ""], ["", ...cells]], ["00000", "yyyy\\-mm\\-dd hh:mm"]));
  expect(await sheetOf(file)).toEqual([
    [1, "sku", "name"],
    [
      4,
      "",
      "<A> & B",
      "inline\n",
      "12.9",
      "0.001",
      "01067",
      { text: "2026-01-09", trace: "date" },
      { text: "2026-01-09T12:00", trace: "date" },
      "46013412345678",
      { text: "1.2345678901234568E+19", trace: "shortened" },
      "made of it",
      { text: "#DIV/0!", trace: "error" },
      "TRUE",
    ],
  ]);
});

it("counts days by the calendar that the workbook says", async () => {
  const cells: SheetCell[] = [
    { is: 's="1"', holds: "<v>0</v>" },
    { is: 's="1"', holds: "<v>44892</v>" },
    { is: 't="d"', holds: "<v>2026-11-28T00:00:00</v>" },
    { is: 't="d"', holds: "<v>2026-11-28T00:00:00.000Z</v>" },
    { is: 't="d"', holds: "<v>2026-11-27T16:00:00Z</v>" },
  ];
  const dated = ["2026-11-28T00:00:00", "2026-11-28", "2026-11-27T16:00:00Z"];
  const parts = workbook([cells]);
  const of1904 = parts["xl/workbook.xml"]!.replace("<x:sheets>", '<x:workbookPr date1904="1"/><x:sheets>');
  const days = async (file: Buffer) =>
    (await sheetOf(file)).map(([, ...read]) => read.map((cell) => textOf(cell as Cell)));
  expect(await days(zip({ ...parts, "xl/workbook.xml": of1904 }))).toEqual([["1904-01-01", "2026-11-28", ...dated]]);
  expect(await days(zip(parts))).toEqual([["1899-12-30", "2022-11-27", ...dated]]);
});

const rowOf = (number: string) =>
  `<worksheet><sheetData><row r="${number}"><c t="inlineStr"><is><t>sku</t></is></c></row></sheetData></worksheet>`;
const book = workbook([["sku"], ["A"]]);
const sheet = "xl/worksheets/sheet2.xml";
/** Styles whose 300 formats show numbers by one code. */
const styles = (code: string) =>
  `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${code}"/></numFmts><cellXfs>${'<xf numFmtId="200"/>'.repeat(300)}</cellXfs></styleSheet>`;

it("a format that is longer than any is of no date, and is not searched for one", async () => {
  const parts = workbook([["sku", { is: 's="0"', holds: "<v>46031</v>" }]]);
  const file = zip({ ...parts, "xl/styles.xml": styles(`${"[".repeat(39_000)}yy`) });
  expect(await sheetOf(file)).toEqual([[1, "sku", "46031"]]);
});

it.each([
  ["has parts that together unpack to too much", zip({ ...book, a: "", b: "" }, { a: 5e7, b: 6e7 }), "TOO_LARGE"],
  ["shares texts of more than is held", zip(book, { "xl/sharedStrings.xml": 4e7 }), "TOO_LARGE"],
  ["says that it unpacks to too much", zip(book, { [sheet]: 200 * 1024 * 1024 }), "TOO_LARGE"],
  ["unpacks to more than it says", zip({ ...book, [sheet]: " ".repeat(1_000_000) }, { [sheet]: 100 }), "NOT_READABLE"],
  [
    "has a part that declares entities",
    zip({ ...book, [sheet]: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
    "NOT_READABLE",
  ],
  ["nests without end", zip({ ...book, [sheet]: "<a>".repeat(1_000_000) }), "NOT_READABLE"],
  [
    "says without end of one element",
    zip({ ...book, [sheet]: `<a ${Array.from({ length: 300_000 }, (_, n) => `b${n}=""`).join(" ")}/>` }),
    "NOT_READABLE",
  ],
  ["has a format without end", zip({ ...book, "xl/styles.xml": styles(`${"[".repeat(300_000)}yy`) }), "NOT_READABLE"],
  ["numbers a row beyond any table", zip({ ...book, [sheet]: rowOf("99999999999") }), "NOT_READABLE"],
  ["numbers a row by a part", zip({ ...book, [sheet]: rowOf("2.5") }), "NOT_READABLE"],
  ["has no sheet", zip({ "xl/workbook.xml": "<workbook/>" }), "NOT_READABLE"],
  ["is cut off", zip(book).subarray(0, 400), "NOT_READABLE"],
])("refuses a workbook that %s", async (_case, file, code) => {
  await expect(sheetOf(file)).rejects.toMatchObject({ code });
});

it.each([
  ["a workbook", zip(book), "XLSX"],
  ["text", Buffer.from("sku,name"), "CSV"],
  ["a workbook of before 2007", Buffer.from("d0cf11e0a1b11ae1", "hex"), null],
  ["a picture", Buffer.from("89504e470d0a1a0a", "hex"), null],
  ["a PDF", Buffer.from("%PDF-1.7"), null],
  ["nothing", Buffer.alloc(0), null],
])("tells %s by its content", (_case, bytes, kind) => {
  expect(kindOf(bytes)).toBe(kind);
});
