import pg from "pg";
import { columnReaderOf, type ReadColumn } from "./column-readers";
import type { RowBytes } from "./row-bytes";

/** pg's connection, as far as a prepared statement asks it. */
interface Wire {
  parsedStatements: Record<string, string>;
  submittedNamedStatements: Record<string, string>;
  parse(statement: { name: string; text: string }): void;
  bind(values: { statement: string; values: unknown[]; valueMapper(value: unknown): unknown }): void;
  describe(portal: { type: "P"; name: string }): void;
  execute(portal: { portal: string }): void;
  sync(): void;
}

/** What pg's query keeps of an answer. */
interface Answer {
  rows: object[];
  fields: readonly { name: string; dataTypeID: number }[];
}

/** How a statement's rows are read. */
interface Columns {
  fields: Answer["fields"];
  readers: readonly ReadColumn[];
}

const NONE: Columns = { fields: [], readers: [] };
const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): unknown } }).utils;
/** Of each connection, by a statement's name: what is prepared there answers with the same columns as long as it lives. */
const described = new WeakMap<Wire, Map<string, Columns>>();

/** A prepared statement, whose columns are described once a connection instead of each time. Its answers are those of pg's own. */
export class PreparedQuery extends pg.Query {
  private readonly answer: Answer;
  private columns: Columns | undefined;
  private before: unknown[] | undefined;

  constructor(
    private readonly name: string,
    private readonly text: string,
    private values: unknown[],
    callback?: (error: Error, result: pg.QueryResult) => void,
  ) {
    super(text, values, callback as never);
    Object.assign(this, { name });
    this.answer = (this as unknown as { _result: Answer })._result;
  }

  override submit = (connection: object): Error | null => {
    const wire = connection as Wire;
    try {
      // Before anything is written: what cannot be sent must not leave half a statement behind.
      this.values = this.values.map(prepareValue);
    } catch (error) {
      return error as Error;
    }
    const { name, text, values } = this;
    const known = columnsOn(wire).get(name);
    if (wire.parsedStatements[name] === undefined && wire.submittedNamedStatements[name] === undefined) {
      wire.parse({ name, text });
      wire.submittedNamedStatements[name] = text;
    }
    wire.bind({ statement: name, values, valueMapper: asItIs });
    if (known) this.describe(known);
    else wire.describe({ type: "P", name: "" });
    wire.execute({ portal: "" });
    wire.sync();
    return null;
  };

  handleRowDescription({ fields }: { fields: Answer["fields"] }): void {
    this.describe({ fields, readers: fields.map(({ dataTypeID }) => columnReaderOf(dataTypeID)) });
  }

  handleDataRow(row: RowBytes): void {
    const { fields, readers } = this.columns!;
    const record: Record<string, unknown> = {};
    try {
      this.before = row.values(readers, this.before);
    } catch (error) {
      // pg tells it once all is answered.
      Object.assign(this, { _canceledDueToError: error });
      return;
    }
    for (let index = 0; index < fields.length; index += 1) record[fields[index]!.name] = this.before[index];
    this.answer.rows.push(record);
  }

  handleCommandComplete(message: { text: string }, connection: object): void {
    columnsOn(connection as Wire).set(this.name, this.columns ?? NONE);
    (this.answer as unknown as { addCommandComplete(message: object): void }).addCommandComplete(message);
  }

  private describe(columns: Columns): void {
    this.columns = columns;
    this.answer.fields = columns.fields;
  }
}

function columnsOn(wire: Wire): Map<string, Columns> {
  const known = described.get(wire) ?? new Map<string, Columns>();
  described.set(wire, known);
  return known;
}

const asItIs = (value: unknown): unknown => value;
