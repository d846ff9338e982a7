import anyAscii from "any-ascii";

/** One value, or the parts that it has. */
export type Element = string | readonly string[];

const SEPARATORS = /['+:?]/g;
/** Of UNOC, which is ISO 8859-1: all but control characters, and what is beyond it. */
const OUTSIDE = /[^\x20-\x7e\xa0-\xff]/gu;

/** Characters that the office's set does not have are written in those that it has: `Łódź` as `Lódz`. */
export const inCharacterSet = (text: string): string =>
  text.normalize("NFC").replace(OUTSIDE, (letter) => anyAscii(letter));

/** With what separates values released, so that it stands for itself. */
const escaped = (text: string): string => inCharacterSet(text).replace(SEPARATORS, "?$&");

/** What is empty at the end of it is left out. */
function joined(parts: readonly string[], separator: string): string {
  const last = parts.findLastIndex((part) => part !== "");
  return parts.slice(0, last + 1).join(separator);
}

const written = (element: Element): string =>
  typeof element === "string" ? escaped(element) : joined(element.map(escaped), ":");

/** A segment such as `LOC+36+DE'`. */
export const segment = (tag: string, ...elements: readonly Element[]): string =>
  `${joined([tag, ...elements.map(written)], "+")}'`;

/** A message around its own segments, which are counted together with what is around them. */
export function message(reference: string, type: readonly string[], segments: readonly string[]): string {
  const all = [segment("UNH", reference, type), ...segments];
  return [...all, segment("UNT", String(all.length + 1), reference)].join("");
}

export interface Envelope {
  sender: string;
  recipient: string;
  /** Ours, unique among all that we send: at most 14 letters and digits. */
  control: string;
  preparedAt: Date;
  /** Marks what is not to be acted upon. */
  isTest: boolean;
}

/** `261122` and `0815`, in UTC. */
const preparedOn = (at: Date): [day: string, time: string] => {
  const [, year, month, day, hour, minute] = /^\d\d(\d\d)-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(at.toISOString())!;
  return [`${year}${month}${day}`, `${hour}${minute}`];
};

/** Messages in the envelope that offices take them in, in ISO 8859-1. */
export function interchange({ sender, recipient, control, preparedAt, isTest }: Envelope, messages: readonly string[]) {
  const elements: Element[] = [["UNOC", "3"], sender, recipient, preparedOn(preparedAt), control];
  const test = isTest ? ["", "", "", "", "", "1"] : [];
  const text = [
    segment("UNB", ...elements, ...test),
    ...messages,
    segment("UNZ", String(messages.length), control),
  ].join("");
  return Buffer.from(text, "latin1");
}
