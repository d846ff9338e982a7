import Parser from "edifact/parser.js";
import { CustomsUnread } from "../../customs/customs-port";

/** A segment as it stands in an interchange. */
export interface Segment {
  tag: string;
  /** By element and component, both from 0; the tag is none. */
  elements: readonly (readonly string[])[];
  /** From 1, in the interchange. */
  position: number;
}

export interface Message {
  /** `CUSRES`. */
  type: string;
  /** From UNH to UNT. */
  segments: readonly Segment[];
}

export interface Interchange {
  /** The sender's own number of it; null of a message that came without an envelope. */
  control: string | null;
  messages: readonly Message[];
}

/** Why bytes are no interchange that can be read, and at which segment, from 1. */
export class Unreadable extends Error {
  override name = "Unreadable";

  constructor(
    readonly reason: CustomsUnread,
    message: string,
    readonly part: number | null = null,
  ) {
    super(message);
  }
}

const SEPARATORS = "UNA:+.? '";
const MOST_SEGMENTS = 50_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what an interchange has none of, but for line breaks.
const CONTROL = /[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f]/;

export const valueIn = ({ elements }: Segment, element: number, component = 0): string =>
  elements[element]?.[component] ?? "";

/** Envelope and messages. @throws {Unreadable} */
export function readInterchange(bytes: Buffer): Interchange {
  const segments = segmentsOf(bytes);
  const [first] = segments;
  if (!first) throw new Unreadable(CustomsUnread.FORM, "It has no segment.");
  if (first.tag === "UNH") return { control: null, messages: messagesOf(segments) };
  if (first.tag !== "UNB")
    throw new Unreadable(CustomsUnread.FORM, `It begins with ${first.tag}, and not with UNB.`, 1);
  const last = segments.at(-1)!;
  if (last.tag !== "UNZ" || last === first) {
    throw new Unreadable(CustomsUnread.INCOMPLETE, "Its envelope does not end.", last.position);
  }
  const control = valueIn(first, 4);
  if (valueIn(last, 1) !== control) {
    throw new Unreadable(CustomsUnread.INCOMPLETE, "Its envelope ends with another number.", last.position);
  }
  const messages = messagesOf(segments.slice(1, -1));
  if (valueIn(last, 0) !== String(messages.length)) {
    const message = `It has ${messages.length} messages, and says that it has ${valueIn(last, 0)}.`;
    throw new Unreadable(CustomsUnread.INCOMPLETE, message, last.position);
  }
  return { control, messages };
}

function messagesOf(segments: readonly Segment[]): Message[] {
  const messages: Message[] = [];
  let open: Segment[] | null = null;
  for (const segment of segments) {
    if (segment.tag === "UNH") {
      if (open) throw new Unreadable(CustomsUnread.INCOMPLETE, "A message does not end.", segment.position);
      open = [];
    }
    if (!open) {
      throw new Unreadable(CustomsUnread.WRONG_ORDER, `${segment.tag} stands in no message.`, segment.position);
    }
    open.push(segment);
    if (segment.tag !== "UNT") continue;
    messages.push(whole(open, segment));
    open = null;
  }
  if (open) throw new Unreadable(CustomsUnread.INCOMPLETE, "A message does not end.", segments.at(-1)!.position);
  if (messages.length === 0) throw new Unreadable(CustomsUnread.INCOMPLETE, "It has no message.");
  return messages;
}

function whole(segments: readonly Segment[], trailer: Segment): Message {
  const header = segments[0]!;
  if (valueIn(trailer, 0) !== String(segments.length)) {
    const message = `A message has ${segments.length} segments, and says that it has ${valueIn(trailer, 0)}.`;
    throw new Unreadable(CustomsUnread.INCOMPLETE, message, trailer.position);
  }
  if (valueIn(trailer, 1) !== valueIn(header, 0)) {
    throw new Unreadable(CustomsUnread.INCOMPLETE, "A message ends with another number.", trailer.position);
  }
  return { type: valueIn(header, 1), segments };
}

/** Offices write ISO 8859-1, or UTF-8 where their envelope says so. */
function textOf(bytes: Buffer): { text: string; level: "UNOC" | "UNOY" } {
  const isUnicode = /UNB\+UNO[WY]/.test(bytes.subarray(0, 64).toString("latin1"));
  if (!isUnicode) return { text: bytes.toString("latin1"), level: "UNOC" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), level: "UNOY" };
  } catch {
    throw new Unreadable(CustomsUnread.FORM, "It says that it is UTF-8, and is not.");
  }
}

function segmentsOf(bytes: Buffer): Segment[] {
  const { text, level } = textOf(bytes);
  if (text === "") throw new Unreadable(CustomsUnread.FORM, "It is empty.");
  if (CONTROL.test(text)) throw new Unreadable(CustomsUnread.FORM, "It has characters that no interchange has.");
  if (text.startsWith("UNA") && !text.startsWith(SEPARATORS)) {
    throw new Unreadable(CustomsUnread.FORM, "It separates by other characters than we read.", 1);
  }
  const segments: Segment[] = [];
  let elements: string[][] = [];
  const parser = new Parser();
  parser.encoding(level);
  parser.onopensegment = (tag) => {
    if (segments.length >= MOST_SEGMENTS) throw new Unreadable(CustomsUnread.FORM, "It has too many segments.");
    elements = [];
    segments.push({ tag, elements, position: segments.length + 1 });
  };
  parser.onelement = () => void elements.push([]);
  parser.oncomponent = (value) => void elements.at(-1)?.push(value);
  parser.onclosesegment = () => undefined;
  const at = () => segments.length || null;
  try {
    parser.write(text);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(CustomsUnread.FORM, "A character stands where none of its kind can.", at());
  }
  try {
    parser.end();
  } catch {
    throw new Unreadable(CustomsUnread.INCOMPLETE, "It breaks off within a segment.", at());
  }
  const nameless = segments.find(({ tag }) => !/^[A-Z]{3}$/.test(tag));
  if (nameless) throw new Unreadable(CustomsUnread.FORM, "A segment has no name.", nameless.position);
  return segments;
}
