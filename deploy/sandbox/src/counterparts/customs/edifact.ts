/** A segment by its tag, elements and components, all from 0. */
export type Segment = readonly (readonly string[])[];

const RELEASED = /\?(.)/gs;

/** Splits where a separator stands for itself: one behind a question mark does not. */
function split(text: string, separator: string): string[] {
  const parts: string[] = [""];
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (letter === "?") parts[parts.length - 1] += letter + (text[++at] ?? "");
    else if (letter === separator) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

/** The segments of an interchange; null where it does not end as one. */
export function segmentsOf(text: string): Segment[] | null {
  const parts = split(text.replace(/[\r\n]/g, ""), "'");
  if (parts.pop() !== "" || parts.length === 0) return null;
  return parts.map((part) =>
    split(part, "+").map((element) => split(element, ":").map((component) => component.replace(RELEASED, "$1"))),
  );
}

const escaped = (text: string): string => text.replace(/['+:?]/g, "?$&");

/** A segment; components of an element are parted by a line break. */
export const segment = (...elements: string[]): string =>
  `${elements.map((element) => element.split("\n").map(escaped).join(":")).join("+")}'`;

/** An interchange of one message. */
export function interchange(
  { from, to, control, at }: { from: string; to: string; control: string; at: number },
  type: string,
  own: readonly string[],
): Buffer {
  const [day, time] = [stamp(at).slice(2, 8), stamp(at).slice(8, 12)];
  const text = [
    segment("UNB", "UNOC\n3", from, to, `${day}\n${time}`, control, "", "", "", "", "", "1"),
    segment("UNH", "1", type),
    ...own,
    segment("UNT", String(own.length + 2), "1"),
    segment("UNZ", "1", control),
  ].join("");
  return Buffer.from(text, "latin1");
}

/** `202611221200`, in UTC. */
export const stamp = (at: number): string => new Date(at).toISOString().slice(0, 16).replace(/[-T:]/g, "");
