import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";
import { PDFArray, PDFDocument, type PDFRawStream } from "pdf-lib";
import { readCode128 } from "../testing/code128";
import type { LabelContent } from "./label-content";
import { labelPdf } from "./label-pdf";

const content: LabelContent = {
  trackingNumber: "RB123456785CN",
  carrier: "CHINA_POST",
  serviceCode: "POST-REG",
  weightG: 640,
  consignee: {
    name: "Łukasz 张伟",
    line1: "Lange Straße 5",
    line2: null,
    city: "Köln",
    postalCode: "50667",
    country: "DE",
    phone: "+49 221 1",
  },
  printedAt: new Date("2026-11-22T08:00:00Z"),
};

async function drawingOf(pdf: Uint8Array): Promise<string> {
  const { node, doc } = (await PDFDocument.load(pdf)).getPage(0);
  const contents = node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray().map((ref) => doc.context.lookup(ref)) : [contents];
  return streams.map((stream) => inflateSync((stream as PDFRawStream).getContents()).toString("latin1")).join("\n");
}

/** Left edge and width of each black bar, in points. */
const barsOf = (drawing: string): [number, number][] =>
  [...drawing.matchAll(/1 0 0 1 (\S+) \S+ cm\n1 0 0 1 0 0 cm\n(?:.* cm\n)*0 0 m\n0 \S+ l\n(\S+) \S+ l/g)].map(
    ([, x, width]) => [Number(x), Number(width)],
  );

const printed = (drawing: string): string[] =>
  [...drawing.matchAll(/<([0-9A-F]+)> Tj/g)].map(([, hex]) => Buffer.from(hex!, "hex").toString("latin1"));

it("is one page of 100 × 150 mm", async () => {
  const pdf = await PDFDocument.load(await labelPdf(content));
  expect(pdf.getPageCount()).toBe(1);
  expect(pdf.getPage(0).getSize()).toEqual({ width: 283.46, height: 425.2 });
});

it.each(["RB123456785CN", "EA000000005CN", "YT2229521272164446"])("a scanner reads %s off the page", async (number) => {
  const bars = barsOf(await drawingOf(await labelPdf({ ...content, trackingNumber: number })));
  const module = Math.min(...bars.map(([, width]) => width));
  const widths = bars.flatMap(([x, width], index) => {
    const next = bars[index + 1];
    return next ? [width, next[0] - x - width] : [width];
  });
  expect(readCode128(widths.map((width) => Math.round(width / module)))).toBe(number);
  // 10 modules of white on either side, and bars no finer than a 203 dpi printer draws with two dots.
  const [lastX, lastWidth] = bars.at(-1)!;
  expect([bars[0]![0], 283.46 - lastX - lastWidth].map((quiet) => Math.round(quiet / module))).toEqual([10, 10]);
  expect((module / 72) * 203).toBeGreaterThanOrEqual(2);
});

it("says what a carrier reads, in letters its fonts have", async () => {
  expect(printed(await drawingOf(await labelPdf(content)))).toEqual([
    "CHINA POST",
    "POST-REG 0.640 kg",
    "RB 123 456 785 CN",
    "TO",
    "Lukasz ??",
    "Lange Straße 5",
    "50667 Köln",
    "DE",
    "Tel +49 221 1",
  ]);
});

it("the same content gives the same bytes", async () => {
  const hash = async () =>
    createHash("sha256")
      .update(await labelPdf(content))
      .digest("hex");
  expect(await hash()).toBe(await hash());
});

it("prints what has no Latin letter at all", async () => {
  const consignee = { ...content.consignee, name: "张伟", line1: "😀", city: "北京", phone: "\u0000" };
  expect(printed(await drawingOf(await labelPdf({ ...content, consignee }))).slice(4)).toEqual([
    "??",
    "?",
    "50667 ??",
    "DE",
    "Tel",
  ]);
});
