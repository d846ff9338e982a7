import { addressLines, carrierName, kilograms, LABEL_MM, type LabelContent } from "./label-content";
import { labelText } from "./label-text";

/** A printer of 203 dpi. */
const DOTS_PER_MM = 8;
const LINE_DOTS = 44;
const ROOM_DOTS = 720;
/** Of the printer's own font 0, as part of the width asked for. */
const WIDEST_LETTER = 0.6;

/** The label in ZPL II for a 203 dpi printer; the barcode is Code 128. */
export function labelZpl(content: LabelContent): string {
  const { trackingNumber, serviceCode, weightG } = content;
  const address = addressLines(content).map((line, index) => text(40, 420 + index * LINE_DOTS, 34, line));
  return [
    "^XA",
    "^CI28",
    `^PW${LABEL_MM.width * DOTS_PER_MM}`,
    `^LL${LABEL_MM.height * DOTS_PER_MM}`,
    "^BY3",
    `^FO40,40^BCN,120,Y^FD${field(trackingNumber)}^FS`,
    text(40, 240, 40, `${carrierName(content)} ${serviceCode}`),
    text(40, 300, 34, kilograms(weightG)),
    text(40, 370, 34, "TO"),
    ...address,
    "^XZ",
    "",
  ].join("\n");
}

/** One line, its letters made narrower when it would leave the paper. */
function text(x: number, y: number, height: number, value: string): string {
  const printed = field(value);
  const width = Math.min(height, Math.floor(ROOM_DOTS / (WIDEST_LETTER * printed.length)));
  return `^FO${x},${y}^A0N,${height},${width}^FD${printed}^FS`;
}

/** `^` and `~` begin a command wherever they stand, so a name could otherwise reprogram the printer. */
function field(value: string): string {
  return labelText(value.replace(/[\^~]/g, " "));
}
