import { Face, type FaceName } from "@baiyun/kit/print";
import bwip from "bwip-js";
import PDFDocument from "pdfkit";
import { carrierName, type LabelContent, measureLine, spacedNumber, TEST_WORDS } from "./label-content";
import { consigneeLines, MARGIN, PAGE, type PlacedLine } from "./label-layout";
import { visualOf } from "./text-pieces";

const BAR_HEIGHT = 62;
/** Above the consignee. */
const RULE = 160;
/** Code 128 wants 10 modules of white on either side. */
const QUIET_MODULES = 10;

type Page = InstanceType<typeof PDFDocument>;

/** Widths in modules of bar, space, bar, space … of the text in Code 128. */
export function code128Widths(text: string): number[] {
  const [symbol] = bwip.raw({ bcid: "code128", text });
  if (!symbol || !("sbs" in symbol)) throw new Error("Code 128 is a linear symbol");
  return symbol.sbs;
}

/** The label as a PDF of one page, in subsets of its typefaces. The same content gives the same bytes. */
export async function labelPdf(content: LabelContent, lines = consigneeLines(content)): Promise<Buffer> {
  const info = {
    Title: content.trackingNumber,
    Producer: "BaiYun",
    Creator: "BaiYun",
    CreationDate: content.printedAt,
    ModDate: content.printedAt,
  };
  // No typeface of the format's own: they have no letters beyond western Europe's.
  const none = null as unknown as string;
  const page = new PDFDocument({ size: [PAGE.width, PAGE.height], margin: 0, font: none, info });
  const bytes = collected(page);
  if (content.isTest) markTest(page);
  write(page, "bold", 16, MARGIN, 33, carrierName(content));
  write(page, "european", 11, MARGIN, 49, `${content.serviceCode}   ${measureLine(content)}`);
  page.fillColor("black");
  drawBarcode(page, content.trackingNumber, 67);
  write(page, "bold", 14, MARGIN, 149, spacedNumber(content.trackingNumber));
  page.moveTo(0, RULE).lineTo(PAGE.width, RULE).lineWidth(1).stroke();
  write(page, "european", 9, MARGIN, 176, "TO");
  for (const line of lines) writeLine(page, line);
  page.end();
  return bytes;
}

function collected(page: Page): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    page.on("data", (chunk: Buffer) => chunks.push(chunk));
    page.on("end", () => resolve(Buffer.concat(chunks)));
    page.on("error", reject);
  });
}

/** A black band behind the words at the top, which are white, and the consignee crossed out from corner to corner. */
function markTest(page: Page): void {
  page.rect(0, 12, PAGE.width, 44).fill("black");
  page.moveTo(0, RULE).lineTo(PAGE.width, PAGE.height).moveTo(PAGE.width, RULE).lineTo(0, PAGE.height);
  page.lineWidth(1).stroke("black");
  page.fillColor("white");
  const words = visualOf(TEST_WORDS, "CN", false);
  const size = 11;
  writeLine(page, { ...words, text: TEST_WORDS, size, x: PAGE.width - MARGIN - words.width * size, baseline: 49 });
}

function writeLine(page: Page, { pieces, size, x, baseline }: PlacedLine): void {
  let left = x;
  for (const { face, text, width } of pieces) {
    if (text.trim() !== "") write(page, face, size, left, baseline, text);
    left += width * size;
  }
}

function write(page: Page, face: FaceName, size: number, x: number, baseline: number, text: string): void {
  // A typeface that is parsed already is taken as it is; it is kept by its name within the document.
  const parsed = Face.named(face).font as unknown as Buffer;
  page.font(parsed, face, size).text(text, x, baseline, { lineBreak: false, baseline: "alphabetic" });
}

/** Bars as vectors: sharp at any printer's resolution. */
function drawBarcode(page: Page, text: string, top: number): void {
  const widths = code128Widths(text);
  const modules = widths.reduce((sum, width) => sum + width, 0) + 2 * QUIET_MODULES;
  const module = PAGE.width / modules;
  let x = QUIET_MODULES * module;
  for (const [index, width] of widths.entries()) {
    if (index % 2 === 0) page.rect(x, top, width * module, BAR_HEIGHT);
    x += width * module;
  }
  page.fill();
}
