import bwip from "bwip-js";
import PDFDocument from "pdfkit";
import type { Parcel } from "./parcels";

/** 100 × 150 mm in points. */
const PAGE: [width: number, height: number] = [(100 / 25.4) * 72, (150 / 25.4) * 72];
const MARGIN = 14;
/** Code 128 wants 10 modules of white on either side. */
const QUIET_MODULES = 10;

/**
 * A label as a counterpart of the sandbox makes it: one page that a scanner reads, that nobody takes for a real one, and that names
 * no recipient. The same parcel gives the same bytes.
 */
export async function labelPdf(carrier: string, parcel: Parcel): Promise<Buffer> {
  const made = new Date(parcel.acceptedAt);
  const info = { Title: parcel.number, Producer: "BaiYun sandbox", CreationDate: made, ModDate: made };
  const page = new PDFDocument({ size: PAGE, margin: 0, info });
  const chunks: Buffer[] = [];
  page.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => page.once("end", resolve));
  const write = (size: number, y: number, text: string) =>
    page.fontSize(size).text(text, MARGIN, y, { lineBreak: false });
  page.font("Helvetica-Bold");
  write(34, 16, "SANDBOX");
  write(11, 56, "Not a real label. Carried by nobody.");
  write(15, 84, carrier);
  drawBarcode(page, parcel.number, 112);
  write(15, 182, parcel.number);
  page.font("Helvetica");
  write(11, 214, `${parcel.product}   ${(parcel.weightG / 1000).toFixed(3)} kg`);
  write(11, 232, `To: ${parcel.country} ${printable(parcel.postalCode)}`);
  write(9, 250, printable(parcel.reference));
  page.save().rotate(-45, { origin: [PAGE[0] / 2, 330] });
  page.font("Helvetica-Bold").fontSize(48).fillOpacity(0.15).text("SANDBOX", 22, 310, { lineBreak: false });
  page.restore().end();
  await ended;
  return Buffer.concat(chunks);
}

/** The typefaces of the format itself have western Europe's letters only. */
const printable = (text: string): string => text.replaceAll(/[^\x20-\x7e]/g, "?");

function drawBarcode(page: InstanceType<typeof PDFDocument>, text: string, top: number): void {
  const [symbol] = bwip.raw({ bcid: "code128", text });
  if (!symbol || !("sbs" in symbol)) throw new Error("Code 128 is a linear symbol");
  const modules = symbol.sbs.reduce((sum, width) => sum + width, 0) + 2 * QUIET_MODULES;
  const module = PAGE[0] / modules;
  let x = QUIET_MODULES * module;
  for (const [index, width] of symbol.sbs.entries()) {
    if (index % 2 === 0) page.rect(x, top, width * module, 58);
    x += width * module;
  }
  page.fill();
}
