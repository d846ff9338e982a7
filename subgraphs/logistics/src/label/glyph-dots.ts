import { Face } from "@baiyun/kit/print";
import type { Piece } from "./text-pieces";

/** A picture of dots, one bit each, rows of whole bytes. */
export interface Dots {
  width: number;
  height: number;
  rowBytes: number;
  bits: Uint8Array;
  /** From the top to the line that letters stand on. */
  baseline: number;
}

type Point = readonly [number, number];
/** Steps that a curve of a letter of some forty dots is drawn in. */
const STEPS = 4;

interface Crossing {
  x: number;
  winding: 1 | -1;
}

/** Text drawn in dots, for printers that have no such letters themselves. @param size in dots */
export function dotsOf(pieces: readonly Piece[], size: number): Dots {
  const [above, below] = [Math.ceil(size * 1.16), Math.ceil(size * 0.45)];
  const rows: Crossing[][] = Array.from({ length: above + below }, () => []);
  let left = 0;
  for (const { face, text, width } of pieces) {
    if (text.trim() !== "") addCrossings(rows, above, face, text, left, size);
    left += width * size;
  }
  const width = Math.max(1, Math.ceil(left));
  const rowBytes = Math.ceil(width / 8);
  const bits = new Uint8Array(rowBytes * rows.length);
  for (const [row, crossings] of rows.entries()) fillRow(bits, row * rowBytes, width, crossings);
  return { width, height: rows.length, rowBytes, bits, baseline: above };
}

/** Where the outlines of a text cross the middle of each row. */
function addCrossings(
  rows: Crossing[][],
  above: number,
  name: Piece["face"],
  text: string,
  left: number,
  size: number,
): void {
  const { font } = Face.named(name);
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  let pen = left / scale;
  for (const [index, glyph] of glyphs.entries()) {
    const { xAdvance, xOffset, yOffset } = positions[index]!;
    const [right, up] = [pen + xOffset, yOffset];
    const at = (x: number, y: number): Point => [(right + x) * scale, above - (up + y) * scale];
    for (const outline of outlines(glyph.path.commands, at)) {
      for (const [index, from] of outline.entries()) cross(rows, from, outline[(index + 1) % outline.length]!);
    }
    pen += xAdvance;
  }
}

function cross(rows: Crossing[][], from: Point, to: Point): void {
  const falls = from[1] < to[1];
  const [[topX, top], [bottomX, bottom]] = falls ? [from, to] : [to, from];
  const last = Math.min(rows.length - 1, Math.ceil(bottom - 0.5) - 1);
  for (let row = Math.max(0, Math.ceil(top - 0.5)); row <= last; row++) {
    const x = topX + ((row + 0.5 - top) / (bottom - top)) * (bottomX - topX);
    rows[row]!.push({ x, winding: falls ? 1 : -1 });
  }
}

interface Command {
  command: string;
  args: number[];
}

/** The closed lines of a letter, its curves in straight steps. */
function outlines(commands: readonly Command[], at: (x: number, y: number) => Point): Point[][] {
  const closed: Point[][] = [];
  let line: Point[] = [];
  for (const { command, args } of commands) {
    if (command === "moveTo") {
      line = [];
      closed.push(line);
    }
    const points = Array.from({ length: args.length / 2 }, (_, index) => at(args[2 * index]!, args[2 * index + 1]!));
    if (points.length === 1) line.push(points[0]!);
    if (points.length > 1) addCurve(line, line.at(-1)!, points);
  }
  return closed;
}

/** A curve of either degree in straight steps, by Bernstein's polynomials. */
function addCurve(line: Point[], [x0, y0]: Point, control: readonly Point[]): void {
  const [[x1, y1], [x2, y2], third] = control as [Point, Point, Point | undefined];
  for (let step = 1; step <= STEPS; step++) {
    const t = step / STEPS;
    const u = 1 - t;
    if (third) {
      const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
      line.push([a * x0 + b * x1 + c * x2 + d * third[0], a * y0 + b * y1 + c * y2 + d * third[1]]);
    } else {
      const [a, b, c] = [u * u, 2 * u * t, t * t];
      line.push([a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2]);
    }
  }
}

/** Black where the middle of the row is inside an outline (non-zero winding). */
function fillRow(bits: Uint8Array, start: number, width: number, crossings: Crossing[]): void {
  crossings.sort((a, b) => a.x - b.x);
  let inside = 0;
  for (const [index, { x, winding }] of crossings.entries()) {
    inside += winding;
    if (inside === 0) continue;
    const end = Math.min(width, Math.round(crossings[index + 1]!.x));
    for (let dot = Math.max(0, Math.round(x)); dot < end; dot++) bits[start + (dot >> 3)]! |= 0x80 >> (dot & 7);
  }
}
