import Parser from "edifact/parser.js";
import { UnreadableMessage } from "../../inbound/inbound-scans";

/** By element and component, both from 0; the tag is none. */
export interface Segment {
  tag: string;
  elements: string[][];
}

export interface EdiMessage {
  /** `IFTSTA`. */
  type: string;
  /** Between UNH and UNT. */
  segments: readonly Segment[];
}

const MOST_SEGMENTS = 20_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: an interchange has none of these, but for line breaks.
const CONTROL = /[\x00-\x09\x0b\x0c\x0e-\x1f\x7f]/;
/** All that UTF-8 can say: which characters a level allows is between the parties. */
const ANY_LEVEL = "UNOY";

export const valueIn = (segment: Segment | undefined, element: number, component = 0): string | null =>
  segment?.elements[element]?.[component]?.trim() || null;

/** The messages of an interchange, or those that came without its envelope, each of them whole. @throws {UnreadableMessage} */
export function messagesIn(body: Buffer): EdiMessage[] {
  const messages: EdiMessage[] = [];
  let open: Segment[] | null = null;
  for (const segment of segmentsIn(body)) {
    if (segment.tag === "UNH") {
      if (open) throw new UnreadableMessage("UNH: the message before does not end");
      open = [];
    }
    open?.push(segment);
    if (segment.tag !== "UNT") continue;
    if (!open) throw new UnreadableMessage("UNT: no message was begun");
    messages.push(whole(open, segment));
    open = null;
  }
  if (open) throw new UnreadableMessage("UNT: the last message does not end");
  if (messages.length === 0) throw new UnreadableMessage("UNH: there is no message");
  return messages;
}

function whole(segments: readonly Segment[], trailer: Segment): EdiMessage {
  const [header] = segments;
  if (valueIn(trailer, 0) !== String(segments.length)) {
    throw new UnreadableMessage(`UNT: it counts ${valueIn(trailer, 0)} segments, and there are ${segments.length}`);
  }
  if (valueIn(trailer, 1) !== valueIn(header, 0)) throw new UnreadableMessage("UNT: it ends another message");
  return { type: valueIn(header, 1) ?? "", segments: segments.slice(1, -1) };
}

function segmentsIn(body: Buffer): Segment[] {
  const text = textIn(body);
  const segments: Segment[] = [];
  const parser = new Parser();
  parser.onopensegment = (tag) => {
    if (segments.length >= MOST_SEGMENTS) throw new UnreadableMessage(`more than ${MOST_SEGMENTS} segments`);
    segments.push({ tag, elements: [] });
  };
  parser.onelement = () => void segments.at(-1)?.elements.push([]);
  parser.oncomponent = (value) => void segments.at(-1)?.elements.at(-1)?.push(value);
  parser.onclosesegment = () => undefined;
  parser.encoding(ANY_LEVEL);
  try {
    parser.write(text);
    parser.end();
  } catch (error) {
    if (error instanceof UnreadableMessage) throw error;
    throw new UnreadableMessage(`no EDIFACT behind segment ${segments.length} (${segments.at(-1)?.tag ?? "none"})`);
  }
  return segments;
}

/** UTF-8, or else ISO 8859-1, which every body is. */
function textIn(body: Buffer): string {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    text = body.toString("latin1");
  }
  if (text.trim() === "") throw new UnreadableMessage("empty");
  if (CONTROL.test(text)) throw new UnreadableMessage("characters that no interchange has");
  return text.trim();
}
