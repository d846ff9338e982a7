import bwip from "bwip-js";
import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from "pdf-lib";
import { addressLines, carrierName, kilograms, type LabelContent, spacedNumber } from "./label-content";
import { labelText } from "./label-text";

/** 100 × 150 mm in points, to the hundredth that printers' drivers compare. */
export const PAGE_SIZE: [number, number] = [283.46, 425.2];

const MARGIN = 17;
const BAR_HEIGHT = 62;
/** Code 128 wants 10 modules of white on either side. */
const QUIET_MODULES = 10;

/** Widths in modules of bar, space, bar, space … of the text in Code 128. */
export function code128Widths(text: string): number[] {
  const [symbol] = bwip.raw({ bcid: "code128", text });
  if (!symbol || !("sbs" in symbol)) throw new Error("Code 128 is a linear symbol");
  return symbol.sbs;
}

/** The label as a PDF of one page. The same content gives the same bytes. */
export async function labelPdf(content: LabelContent): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.setTitle(content.trackingNumber);
  pdf.setProducer("BaiYun");
  pdf.setCreationDate(content.printedAt);
  pdf.setModificationDate(content.printedAt);
  const regular = await pdf.embedFont(StandardFonts.Helvetica);
  const bold = await pdf.embedFont(StandardFonts.HelveticaBold);
  const page = pdf.addPage(PAGE_SIZE);

  write(page, bold, 16, 392, carrierName(content));
  write(page, regular, 11, 376, `${content.serviceCode}   ${kilograms(content.weightG)}`);
  drawBarcode(page, content.trackingNumber, 296);
  write(page, bold, 14, 276, spacedNumber(content.trackingNumber));
  write(page, regular, 9, 246, "TO");
  for (const [index, line] of addressLines(content).entries()) {
    write(page, index === 0 ? bold : regular, 13, 228 - index * 18, line);
  }
  return pdf.save();
}

/** One line, made smaller when it would leave the page. */
function write(page: PDFPage, font: PDFFont, size: number, y: number, value: string): void {
  const text = labelText(value);
  const room = page.getWidth() - 2 * MARGIN;
  const fitting = Math.min(size, (size * room) / Math.max(font.widthOfTextAtSize(text, size), 1));
  page.drawText(text, { x: MARGIN, y, size: fitting, font });
}

/** Bars as vectors: sharp at any printer's resolution. */
function drawBarcode(page: PDFPage, text: string, y: number): void {
  const widths = code128Widths(text);
  const modules = widths.reduce((sum, width) => sum + width, 0) + 2 * QUIET_MODULES;
  const module = page.getWidth() / modules;
  let x = QUIET_MODULES * module;
  for (const [index, width] of widths.entries()) {
    if (index % 2 === 0) page.drawRectangle({ x, y, width: width * module, height: BAR_HEIGHT });
    x += width * module;
  }
}
