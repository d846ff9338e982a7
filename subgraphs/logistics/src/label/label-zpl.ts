import { dotsOf } from "./glyph-dots";
import { carrierName, LABEL_MM, type LabelContent, measureLine } from "./label-content";
import { consigneeLines, type PlacedLine } from "./label-layout";
import { graphicField } from "./zpl-graphic";

/** A printer of 203 dpi. */
const DOTS_PER_MM = 8;
const DOTS_PER_POINT = (DOTS_PER_MM * 25.4) / 72;

/** What the printer's own font 0 has for certain. */
const OWN_LETTERS = /^[\x20-\x7e\xa1-\xff]*$/;

/** The label in ZPL II for a 203 dpi printer; the barcode is Code 128. Letters that the printer may not have are sent as dots. */
export function labelZpl(content: LabelContent, lines = consigneeLines(content)): string {
  const { trackingNumber, serviceCode } = content;
  return [
    "^XA",
    "^CI28",
    `^PW${LABEL_MM.width * DOTS_PER_MM}`,
    `^LL${LABEL_MM.height * DOTS_PER_MM}`,
    "^BY3",
    `^FO40,40^BCN,120,Y^FD${field(trackingNumber)}^FS`,
    `^FO40,240^A0N,40,40^FD${field(`${carrierName(content)} ${serviceCode}`)}^FS`,
    `^FO40,300^A0N,34,34^FD${field(measureLine(content))}^FS`,
    "^FO40,400^A0N,34,34^FDTO^FS",
    ...lines.map(printed),
    "^XZ",
    "",
  ].join("\n");
}

/** A line where the other form of the label has it. */
function printed({ text, pieces, size, x, baseline }: PlacedLine): string {
  const [left, bottom, dots] = [x, baseline, size].map((points) => Math.round(points * DOTS_PER_POINT)) as [
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
