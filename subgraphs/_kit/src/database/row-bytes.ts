import type { Duplex } from "node:stream";
import { Parser } from "pg-protocol/dist/parser";
import type { ReadColumn } from "./column-readers";

/** How PostgreSQL marks a message that is a row. */
const DATA_ROW = 0x44;

/** A row as PostgreSQL sent it. It is to be read at once: what comes next takes the place of its bytes. */
export class RowBytes {
  readonly name = "dataRow";

  constructor(
    private readonly bytes: Buffer,
    private readonly at: number,
  ) {}

  /** The values of its columns, null where there is none. @param before those of the row before, of the same columns */
  values(readers: readonly ReadColumn[], before: readonly unknown[] | undefined): unknown[] {
    const { bytes, at } = this;
    const values: unknown[] = new Array(bytes.readInt16BE(at));
    for (let index = 0, from = at + 2; index < values.length; index += 1) {
      const length = bytes.readInt32BE(from);
      from += 4;
      if (length < 0) values[index] = null;
      else {
        values[index] = readers[index]!(bytes, from, from + length, before?.[index]);
        from += length;
      }
    }
    return values;
  }

  /** The same in text form, as pg's own queries read them. */
  get fields(): (string | null)[] {
    const texts: ReadColumn[] = new Array(this.bytes.readInt16BE(this.at)).fill(asText);
    return this.values(texts, undefined) as (string | null)[];
  }
}

const asText: ReadColumn = (bytes, from, to) => bytes.toString("utf8", from, to);

interface Message {
  name: string;
}

/** pg-protocol's parser, as far as it reads one message. */
interface MessageParser {
  parse(chunk: Buffer, told: (message: Message) => void): void;
  handlePacket(at: number, code: number, length: number, bytes: Buffer): Message;
}

/** Tells what a server says, message by message; rows as their bytes, which pg-protocol makes a text for each column of. */
export function readMessages(stream: Duplex, told: (message: Message) => void): void {
  const parser = new Parser() as unknown as MessageParser;
  const { handlePacket } = parser;
  parser.handlePacket = (at, code, length, bytes) =>
    code === DATA_ROW ? new RowBytes(bytes, at) : handlePacket.call(parser, at, code, length, bytes);
  stream.on("data", (chunk: Buffer) => parser.parse(chunk, told));
}
