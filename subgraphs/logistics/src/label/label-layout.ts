import LineBreaker from "linebreak";
import { type AddressLine, addressBlock } from "./address-block";
import type { LabelContent } from "./label-content";
import { isRomanisable, romanised } from "./romanise";
import { type Visual, visualOf } from "./text-pieces";

/** A printed line and where it stands, in points from the top left corner. */
export interface PlacedLine extends Visual {
  text: string;
  size: number;
  x: number;
  baseline: number;
}

/** 100 × 150 mm in points, to the hundredth that printers' drivers compare. */
export const PAGE = { width: 283.46, height: 425.2 } as const;
export const MARGIN = 17;

/** The consignee's part of the page. */
const BLOCK = { top: 178, bottom: PAGE.height - 12 };
const ROOM = PAGE.width - 2 * MARGIN;

/** Letters are as large as the address allows, and never smaller than people read at arm's length. */
const LARGEST = 20;
const SMALLEST = 9;
/** From here down a line is broken rather than made smaller. */
const BREAKS_FROM = 16;
/** Of the Latin form beside a country's own letters. */
const BESIDE = 0.7;
/** Lines of small letters stand closer, so that the longest address has room. */
const leading = (size: number): number => (size < 12 ? 1.18 : 1.36);
const GAP = 6;

/** The consignee's lines, wrapped, at the largest size at which all of them have room. */
export function consigneeLines({ consignee }: LabelContent): PlacedLine[] {
  const { country } = consignee;
  const address = addressBlock(consignee);
  const latin = address
    .filter(({ text }) => isRomanisable(text))
    .map(({ text, strong }) => ({ text: romanised(text, country), strong }));
  const [own, beside] = [address, latin].map((lines) => lines.map((line) => new WholeLine(line, country)));
  for (let size = LARGEST; size >= SMALLEST; size--) {
    const placed = place(own!, beside!, size);
    const isWhole = placed.length === address.length + latin.length;
    if (placed.at(-1)!.baseline <= BLOCK.bottom && (isWhole || size <= BREAKS_FROM)) return placed;
  }
  // The country's own letters are what the postman there reads.
  return place(own!, [], SMALLEST);
}

function place(own: readonly WholeLine[], beside: readonly WholeLine[], size: number): PlacedLine[] {
  const lines: PlacedLine[] = [];
  let baseline = BLOCK.top;
  const add = (all: readonly WholeLine[], at: number) => {
    for (const whole of all) {
      for (const line of whole.wrapped(ROOM / at)) {
        baseline += at * leading(at);
        const x = line.rightToLeft ? PAGE.width - MARGIN - line.width * at : MARGIN;
        lines.push({ ...line, size: at, x, baseline });
      }
    }
  };
  add(own, size);
  if (beside.length > 0) baseline += GAP;
  add(beside, Math.max(SMALLEST, Math.round(size * BESIDE)));
  return lines;
}

interface Printed extends Visual {
  text: string;
}

/** A line as it was given: measured once, then wrapped to any width. */
class WholeLine {
  private readonly text: string;
  private readonly whole: Printed;
  private readonly printed = new Map<string, Printed>();

  constructor(
    private readonly line: AddressLine,
    private readonly country: string,
  ) {
    this.text = line.text;
    this.whole = this.seen(this.text);
  }

  /** Broken where its language allows (UAX 14), and only inside a word that alone is too long. @param room at a size of 1 */
  wrapped(room: number): Printed[] {
    if (this.whole.width <= room) return [this.whole];
    const lines: string[] = [];
    let line = "";
    let width = 0;
    const add = (part: string) => {
      // A space at the end of a line is not printed.
      if (line !== "" && width + this.seen(part.trimEnd()).width > room) {
        lines.push(line);
        [line, width] = ["", 0];
      }
      line += part;
      width += this.seen(part).width;
    };
    for (const part of parts(this.text)) {
      if (this.seen(part.trimEnd()).width <= room) add(part);
      else for (const character of part) add(character);
    }
    return [...lines, line].filter((text) => text.trim() !== "").map((text) => this.seen(text.trimEnd()));
  }

  private seen(text: string): Printed {
    let printed = this.printed.get(text);
    if (!printed) {
      printed = { ...visualOf(text, this.country, this.line.strong), text };
      this.printed.set(text, printed);
    }
    return printed;
  }
}

/** The text between the places where it may be broken. */
function parts(text: string): string[] {
  const breaker = new LineBreaker(text);
  const found: string[] = [];
  let from = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    found.push(text.slice(from, next.position));
    from = next.position;
  }
  return found;
}
