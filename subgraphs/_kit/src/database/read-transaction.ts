import pg from "pg";
import { serialize } from "pg-protocol";
import type { Viewer } from "../identity/viewer";
import { columnReaderOf, type ReadColumn } from "./column-readers";
import { PreparedNames } from "./prepared-names";
import type { RowBytes } from "./row-bytes";
import { settingOf, VIEWER_OF_READ } from "./tenant-isolation";

/** A SELECT as it is read on the hot path. */
export interface Read {
  text: string;
  values: readonly unknown[];
  /** Whether it is planned for its values each time, instead of once. */
  planned?: boolean;
  /**
   * Whether its rows are found by a list of keys. PostgreSQL reckons with ten of them and takes one plan for all to be dearer
   * than planning for one or two each time, which costs more than reading them.
   */
  keyed?: boolean;
}

/** pg's connection, as far as a query writes to it. */
interface Wire {
  _send(bytes: Buffer): void;
}

const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): string | Buffer | null } }).utils;

/** What the connections of one database have prepared: a process that serves several domains names the statements of each apart. */
export class PreparedReads {
  /** Of their own: what a connection has prepared is known here alone, and no other query asks for it. */
  readonly names = new PreparedNames("kit_read");
  /** How a statement's columns are read, by its name, once a server has described them: they are the same for all. */
  readonly readers = new Map<string, readonly ReadColumn[]>();
}
const preparedBy = new WeakMap<Wire, Set<string>>();

/**
 * SELECTs in one read-only transaction that sees a viewer's rows only, and in one write. The transaction is what PostgreSQL
 * makes of all that comes before one Sync: neither its beginning nor its end is a statement to be answered.
 */
export class ReadTransaction extends pg.Query {
  /** All that is sent, in order. */
  readonly texts: readonly string[];
  /** The rows of each statement, as arrays of column values. */
  readonly answers: unknown[][][];
  private readonly reads: readonly { text: string; name: string; values: unknown[] }[];
  private at = 0;
  private readers: readonly ReadColumn[] | undefined;
  private fault: unknown;

  /** @param prepared null behind a pooler in transaction mode, where a named statement would be another connection's. */
  constructor(
    viewer: Viewer,
    reads: readonly Read[],
    private readonly prepared: PreparedReads | null,
    private readonly ended: (error: unknown, answers: unknown[][][]) => void,
  ) {
    // pg would time it out through a callback of its own, if it were told to: nobody does.
    super({ text: "", values: [] }, () => undefined);
    const planning = reads.every(({ keyed }) => keyed) ? "force_generic_plan" : "auto";
    const all: readonly Read[] = [{ text: VIEWER_OF_READ, values: [settingOf(viewer), planning] }, ...reads];
    this.texts = all.map(({ text }) => text);
    this.answers = reads.map(() => []);
    this.reads = all.map(({ text, values, planned }) => ({
      text,
      name: (!planned && prepared?.names.of(text)) || "",
      // Before anything is written: a value that cannot be sent must not leave half a transaction behind.
      values: values.map(prepareValue),
    }));
  }

  override submit = (connection: object): null => {
    const wire = connection as Wire;
    const known = preparedBy.get(wire) ?? new Set<string>();
    preparedBy.set(wire, known);
    const messages: Buffer[] = [];
    for (const { text, name, values } of this.reads) {
      if (!name || !known.has(name)) {
        // The server may know it after all, of a transaction that failed before all was answered.
        if (name) messages.push(serialize.close({ type: "S", name }));
        messages.push(serialize.parse({ name, text }));
      }
      messages.push(serialize.bind({ statement: name, values, valueMapper: asItIs }));
      if (!name || !this.prepared?.readers.has(name)) messages.push(serialize.describe({ type: "P", name: "" }));
      messages.push(serialize.execute({}));
    }
    messages.push(serialize.sync());
    wire._send(Buffer.concat(messages));
    this.begin();
    return null;
  };

  handleRowDescription({ fields }: { fields: readonly { dataTypeID: number }[] }): void {
    this.readers = fields.map(({ dataTypeID }) => columnReaderOf(dataTypeID));
    const { name } = this.reads[this.at]!;
    if (name) this.prepared?.readers.set(name, this.readers);
  }

  handleDataRow(row: RowBytes): void {
    if (this.at === 0 || this.fault) return;
    const rows = this.answers[this.at - 1]!;
    try {
      rows.push(row.values(this.readers!, rows.at(-1)));
    } catch (error) {
      this.fault = error;
    }
  }

  handleCommandComplete(): void {
    this.at += 1;
    this.begin();
  }

  handleReadyForQuery(connection: object): void {
    const known = preparedBy.get(connection as Wire)!;
    for (const { name } of this.reads) if (name) known.add(name);
    this.ended(this.fault, this.answers);
  }

  handleError(error: Error): void {
    this.ended(error, this.answers);
  }

  private begin(): void {
    this.readers = this.prepared?.readers.get(this.reads[this.at]?.name ?? "");
  }
}

/**
 * Sends them on a connection, after what was asked on it before; all that is asked of it at this moment is written together.
 *
 * @returns the rows of each statement, as arrays of column values.
 */
export function readOn(
  client: pg.ClientBase,
  viewer: Viewer,
  reads: readonly Read[],
  prepared: PreparedReads | null,
): Promise<unknown[][][]> {
  return new Promise((resolve, reject) => {
    const ended = (error: unknown, answers: unknown[][][]) => (error ? reject(error) : resolve(answers));
    client.query(new ReadTransaction(viewer, reads, prepared, ended));
  });
}

const asItIs = (value: unknown): unknown => value;
