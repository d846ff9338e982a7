import { dotsOf } from "./glyph-dots";
import { carrierName, LABEL_MM, type LabelContent, measureLine, TEST_WORDS } from "./label-content";
import { consigneeLines, type PlacedLine } from "./label-layout";
import { visualOf } from "./text-pieces";
import { graphicField } from "./zpl-graphic";

/** What a printer has to a millimetre. */
const DOTS_PER_MM = { 203: 8, 300: 12 } as const;
/** How wide the barcode's narrowest bar is, so that it fits and is read: 0.38 mm and 0.33 mm. */
const BAR_DOTS = { 203: 3, 300: 4 } as const;

export type Dpi = keyof typeof DOTS_PER_MM;

/** What the printer's own font 0 has for certain. */
const OWN_LETTERS = /^[\x20-\x7e\xa1-\xff]*$/;

/** The label in ZPL II for a printer's dots; the barcode is Code 128. Letters that the printer may not have are sent as dots. */
export function labelZpl(content: LabelContent, lines = consigneeLines(content), dpi: Dpi = 203): string {
  const { trackingNumber, serviceCode } = content;
  const perMm = DOTS_PER_MM[dpi];
  const [mm5, mm15, text, strong] = [5, 15, 4.25, 5].map((mm) => Math.round(mm * perMm));
  /** What stands on the black band of a test is printed in white. */
  const reversed = content.isTest ? "^FR" : "";
  return [
    "^XA",
    "^CI28",
    `^PW${LABEL_MM.width * perMm}`,
    `^LL${LABEL_MM.height * perMm}`,
    `^BY${BAR_DOTS[dpi]}`,
    ...(content.isTest ? testMarks(perMm, text!) : []),
    `^FO${mm5},${mm5}^BCN,${mm15},Y^FD${field(trackingNumber)}^FS`,
    `^FO${mm5},${30 * perMm}${reversed}^A0N,${strong},${strong}^FD${field(`${carrierName(content)} ${serviceCode}`)}^FS`,
    `^FO${mm5},${37.5 * perMm}${reversed}^A0N,${text},${text}^FD${field(measureLine(content))}^FS`,
    `^FO${mm5},${50 * perMm}^A0N,${text},${text}^FDTO^FS`,
    ...lines.map((line) => printed(line, perMm)),
    "^XZ",
    "",
  ].join("\n");
}

/** Where the other form of the label has a rule above the consignee. */
const RULE_MM = 56.5;
const BAND_MM = { top: 29, height: 14 } as const;

/** A black band behind the words, and the consignee crossed out from corner to corner. @param size of the words, in dots */
function testMarks(perMm: number, size: number): string[] {
  const [width, rule, thick] = [LABEL_MM.width * perMm, RULE_MM * perMm, perMm / 2];
  const band = BAND_MM.height * perMm;
  const words = dotsOf(visualOf(TEST_WORDS, "CN", false).pieces, size);
  const across = `^FO0,${rule}^GD${width},${LABEL_MM.height * perMm - rule},${thick},B`;
  return [
    `^FO0,${BAND_MM.top * perMm}^GB${width},${band},${band}^FS`,
    `^FO${width - 5 * perMm - words.width},${41.5 * perMm - words.baseline}^FR${graphicField(words)}^FS`,
    `${across},L^FS`,
    `${across},R^FS`,
  ];
}

/** A line where the other form of the label has it. */
function printed({ text, pieces, size, x, baseline }: PlacedLine, perMm: number): string {
  const perPoint = (perMm * 25.4) / 72;
  const [left, bottom, dots] = [x, baseline, size].map((points) => Math.round(points * perPoint)) as [
    number,
    number,
    number,
  ];
  if (OWN_LETTERS.test(text)) return `^FT${left},${bottom}^A0N,${dots},${dots}^FD${field(text)}^FS`;
  const picture = dotsOf(pieces, dots);
  return `^FO${left},${bottom - picture.baseline}${graphicField(picture)}^FS`;
}

/** `^` and `~` begin a command wherever they stand, so a name could otherwise reprogram the printer. */
function field(value: string): string {
  return value.replace(/[\^~]/g, " ").replace(/\s+/g, " ").trim();
}
