import { isAscii } from "node:buffer";
import type { SubgraphResult } from "./source";

/** JSON text as its UTF-8 bytes, where it is ASCII, or else as its UTF-16 code units: one unit for each character. */
export type Units = Uint8Array | Uint16Array;

/** An answer's data, its leaves still as JSON text. @throws when the text is anything but what was asked for */
export type ReadText = (units: Units, text: string) => SubgraphResult;

/** What a subgraph answered, to be read in one of two ways. */
export interface SubgraphAnswer {
  /** @throws when it is no answer of GraphQL */
  result(): SubgraphResult;
  /** Reads its text, once. Undefined when it did not come as text. @throws what `read` throws */
  readText(read: ReadText): SubgraphResult | undefined;
}

/** An answer that is JSON text. */
export class TextAnswer implements SubgraphAnswer {
  private readonly text: string;
  private bytes: Buffer | undefined;

  constructor(
    body: Buffer,
    private readonly status: number,
  ) {
    this.bytes = isAscii(body) ? body : undefined;
    this.text = this.bytes ? body.toString("latin1") : body.toString("utf8");
  }

  result(): SubgraphResult {
    const answer: unknown = JSON.parse(this.text);
    if (typeof answer !== "object" || answer === null || !("data" in answer || "errors" in answer)) {
      throw new Error(`HTTP ${this.status} without a GraphQL answer`);
    }
    return answer as SubgraphResult;
  }

  readText(read: ReadText): SubgraphResult {
    const units = this.bytes ?? utf16(this.text);
    this.bytes = undefined;
    return read(units, this.text);
  }
}

function utf16(text: string): Uint16Array {
  const bytes = Buffer.allocUnsafeSlow(text.length * 2);
  bytes.write(text, "utf16le");
  return new Uint16Array(bytes.buffer);
}

/** An answer of a subgraph in this process. */
export class ValueAnswer implements SubgraphAnswer {
  constructor(private readonly value: SubgraphResult) {}

  result(): SubgraphResult {
    return this.value;
  }

  readText(): undefined {
    return undefined;
  }
}
