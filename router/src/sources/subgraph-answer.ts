import { isAscii } from "node:buffer";
import type { GraphQLFormattedError } from "graphql";
import { type KeptNumbers, parseJson } from "./exact-numbers";
import type { SubgraphResult } from "./source";

/** JSON text as its UTF-8 bytes, where it is ASCII, or else as its UTF-16 code units: one unit for each character. */
export type Units = Uint8Array | Uint16Array;

/** An answer's data, its leaves still as JSON text. @throws when the text is anything but what was asked for */
export type ReadText = (units: Units, text: string) => SubgraphResult;

/** What a subgraph answered, to be read in one of two ways. */
export interface SubgraphAnswer {
  /** Of its text; none where it did not come as text. */
  readonly characters: number;
  /** @throws when it is no answer of GraphQL */
  result(kept: KeptNumbers): SubgraphResult;
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

  get characters(): number {
    return this.text.length;
  }

  result(kept: KeptNumbers): SubgraphResult {
    return resultOf(parseJson(this.text, kept), `HTTP ${this.status}`);
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
  readonly characters = 0;

  constructor(private readonly value: unknown) {}

  result(): SubgraphResult {
    return resultOf(this.value, "An answer");
  }

  readText(): undefined {
    return undefined;
  }
}

/**
 * What a subgraph gave as a result whose errors are errors: one that is none costs its own words, not the data beside it.
 * @param what it is called when it is no result. @throws when it is no answer of GraphQL
 */
export function resultOf(value: unknown, what: string): SubgraphResult {
  if (typeof value !== "object" || value === null || !("data" in value || "errors" in value)) {
    throw new Error(`${what} without a GraphQL answer`);
  }
  const { errors } = value as { errors?: unknown };
  if (errors === undefined) return value as SubgraphResult;
  const given = Array.isArray(errors) ? errors : errors === null ? [] : [errors];
  return { ...(value as SubgraphResult), errors: given.map(errorOf) };
}

function errorOf(given: unknown): GraphQLFormattedError {
  if (!isRecord(given)) return { message: NO_MESSAGE };
  const { message, path, extensions } = given;
  return {
    message: typeof message === "string" ? message : NO_MESSAGE,
    ...(isPath(path) && { path }),
    ...(isRecord(extensions) && { extensions }),
  };
}

const NO_MESSAGE = "Something went wrong.";

function isPath(path: unknown): path is readonly (string | number)[] {
  return Array.isArray(path) && path.every((step) => typeof step === "string" || Number.isInteger(step));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
