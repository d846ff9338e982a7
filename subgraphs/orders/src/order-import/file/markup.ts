import type { Readable } from "node:stream";
import { SaxesParser } from "saxes";

/** The beginning of an element, or its end with the text within it; prefixes are left out of its name, and of no attribute's. */
export interface Tag {
  name: string;
  isOpening: boolean;
  attributes: Readonly<Record<string, string>>;
  text: string;
}

const NONE = {};
const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Beyond the longest that a cell can hold; a text that long is cut, and refused where it is judged. */
const LONGEST_TEXT = 40_000;
/** Elements that are open, and what one says, are held in memory: no workbook nests deeper or says more of one. */
const DEEPEST = 64;
const MOST_ATTRIBUTES = 100;

/** The elements of a document as it is read. Entities of its own are not known to the parser, and end it; so does what has no measure. */
export async function* readMarkup(source: Readable): AsyncGenerator<Tag> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let tags: Tag[] = [];
  let text = "";
  const failures: Error[] = [];
  parser.on("error", (error) => failures.push(error));
  let [depth, said] = [0, 0];
  parser.on("opentagstart", () => {
    depth += 1;
    said = 0;
    if (depth > DEEPEST) throw new Error("elements are nested too deep");
  });
  parser.on("attribute", ({ value }) => {
    said += 1;
    if (said > MOST_ATTRIBUTES || value.length > LONGEST_TEXT) throw new Error("an element says too much");
  });
  parser.on("opentag", ({ name, attributes }) => {
    text = "";
    tags.push({ name: local(name), isOpening: true, attributes, text });
  });
  parser.on("text", (more) => {
    text = text.length + more.length > LONGEST_TEXT ? (text + more).slice(0, LONGEST_TEXT) : text + more;
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    tags.push({ name: local(name), isOpening: false, attributes: NONE, text });
    text = "";
  });
  const decoder = new TextDecoder();
  for await (const bytes of source) {
    parser.write(decoder.decode(bytes as Buffer, { stream: true }));
    if (failures[0]) throw new Error(failures[0].message);
    const read = tags;
    tags = [];
    yield* read;
  }
  parser.close();
  if (failures[0]) throw new Error(failures[0].message);
  yield* tags;
}
