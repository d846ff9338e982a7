import { accepted, CountryCode, Currency, InvalidInput, tidy, tidyCode } from "@baiyun/kit";
import { createOrderRules, type NewOrder } from "../order/order.input";
import { Battery, HsVersion } from "../order/order-content";
import { orderedOnFault } from "../order/ordered-on";
import {
  amountMinor,
  type Cell,
  type CellFault,
  isFault,
  isScientific,
  RowFaultCode,
  textOf,
  traceOf,
  unguarded,
  wholeNumber,
} from "./cells";
import { COLUMNS } from "./column-list";
import type { Header } from "./columns";
import { type DateOrder, dayOf } from "./days";
import type { ColumnName, ImportColumn } from "./import-column";
import type { RowFault } from "./order-batch-row.entity";
import { parcelsIn, placesIn } from "./packing-cells";

/** Rows of one order, as they stand in the file. */
export interface OrderRows {
  rows: readonly { line: number; cells: readonly Cell[] }[];
}

export interface JudgedOrder {
  /** What the rows ask for; null where they ask for what cannot be. */
  order: NewOrder | null;
  /** As it was typed. */
  externalRefTyped: string;
  /** Of each row; all empty where the order is right. */
  faults: readonly RowFault[][];
  /** Adds what is found wrong with it later, each at the cell that it is about. */
  refuse(faults: InvalidInput, code: RowFaultCode): void;
}

/** What a batch says for all its rows. */
export interface Defaults {
  channel: string | null;
  dateOrder: DateOrder | null;
  now: Date;
}

const ORDER_COLUMNS = COLUMNS.filter((one) => one.of === "order");
const LINE_COLUMNS = COLUMNS.filter((one) => one.of === "line");

/** What is said of an address by the rules of its country. */
const OF_COUNTRY: readonly ColumnName[] = ["postalCode", "phone", "taxNumber"];

/** What not everybody may see who sees that a row is refused. */
const CUSTOMS_VALUES: readonly ColumnName[] = ["unitValue", "iossNumber", "taxNumber"];

/** What a cell reads as before the rules of an order are asked; for what cannot be read, what those rules let pass. */
const STAND_INS: Partial<Record<ColumnName, unknown>> = {
  country: "DE",
  currency: "EUR",
  valueCurrency: "EUR",
  originCountry: "CN",
  hsVersion: HsVersion.HS2022,
  battery: Battery.NONE,
  weightG: 1,
  lengthMm: 1,
  widthMm: 1,
  heightMm: 1,
  orderedOn: undefined,
  moreParcels: undefined,
  inParcels: undefined,
  quantity: 1,
  unitValue: 1n,
};

/** Judges the rows of one order by what `createOrder` demands, every fault by its row and column. Nothing is written or looked up. */
export function judgeRows({ rows }: OrderRows, header: Header, defaults: Defaults): JudgedOrder {
  return new RowsJudge(rows, header, defaults).judge();
}

class RowsJudge {
  private readonly faults: RowFault[][];
  /** Which columns of which rows were found at fault, so that no rule says it again. */
  private readonly known = new Set<string>();
  /** The row that states what is of the order. */
  private readonly statedIn = new Map<ColumnName, number>();

  constructor(
    private readonly rows: OrderRows["rows"],
    private readonly header: Header,
    private readonly defaults: Defaults,
  ) {
    this.faults = rows.map(() => []);
  }

  judge(): JudgedOrder {
    const currency = this.ofOrder("currency");
    const { parcel, moreParcels, ...stated } = nested(
      ORDER_COLUMNS.map((column) => [column.field, column.name === "currency" ? currency : this.ofOrder(column.name)]),
    );
    const isSeveral = Array.isArray(moreParcels) && moreParcels.length > 0;
    const input = {
      ...stated,
      ...(isSeveral ? { parcels: [parcel, ...moreParcels] } : { parcel }),
      lines: this.rows.map((_row, index) => this.line(index, currency as string)),
    };
    this.lookForShifted();
    const read = accepted(createOrderRules, input);
    if (read instanceof InvalidInput) this.tell(read, RowFaultCode.INVALID);
    const isAccepted = this.faults.every((faults) => faults.length === 0);
    if (!isAccepted) this.nameOthers();
    return {
      order: isAccepted ? (read as NewOrder) : null,
      externalRefTyped: String((input as { externalRef?: unknown }).externalRef ?? ""),
      faults: this.faults,
      refuse: (found, code) => {
        this.tell(found, code);
        this.nameOthers();
      },
    };
  }

  private tell({ faults }: InvalidInput, code: RowFaultCode): void {
    for (const { field: named, message } of faults) {
      const field = fieldOf(named);
      const [, place, ofLine] = /^lines\.(\d+)\.(.+)$/.exec(field) ?? [];
      const column = (ofLine === undefined ? ORDER_COLUMNS : LINE_COLUMNS).find(
        (one) => one.field === (ofLine ?? field),
      );
      const row = place === undefined ? (column ? (this.statedIn.get(column.name) ?? 0) : 0) : Number(place);
      if (column?.name === "valueCurrency" && this.text(row, column) === "") {
        this.add(this.statedIn.get("currency") ?? 0, byName("currency"), { code, message });
      } else if (column || !this.faults.some((known) => known.length > 0))
        this.add(row, column ?? null, { code, message });
    }
  }

  /** A separator within a cell that is not quoted moves all that follows. */
  private lookForShifted(): void {
    const { length } = this.header.names;
    for (const [index, { cells }] of this.rows.entries()) {
      if (cells.slice(length).every((cell) => textOf(cell).trim() === "")) continue;
      const message = `The row has ${cells.length} cells and the header ${length}: quote cells that hold a separator.`;
      this.add(index, null, { code: RowFaultCode.TOO_MANY_CELLS, message });
    }
  }

  private line(index: number, orderCurrency: string): object {
    const at = (name: ColumnName) => this.read(index, byName(name));
    const currency = at("valueCurrency") ?? orderCurrency;
    return nested(
      LINE_COLUMNS.map((column): [string, unknown] => {
        if (column.name === "valueCurrency") return [column.field, currency];
        if (column.name === "unitValue") return [column.field, this.read(index, column, currency as string)];
        return [column.field, at(column.name) ?? LINE_DEFAULTS[column.name]];
      }),
    );
  }

  /** What all rows of the order say alike; one that is blank says nothing. */
  private ofOrder(name: ColumnName): unknown {
    const column = byName(name);
    const stating = this.rows.flatMap((_row, index) => (this.text(index, column) === "" ? [] : [index]));
    const [first, ...others] = stating;
    if (first === undefined) {
      if (name === "channel" && this.defaults.channel !== null) return this.defaults.channel;
      return this.read(0, column);
    }
    this.statedIn.set(name, first);
    const said = this.said(first, column);
    for (const index of others) {
      if (this.said(index, column) === said) continue;
      const message = `Line ${this.rows[first]!.line} of the same order says otherwise.`;
      this.add(index, column, { code: RowFaultCode.DIFFERS, message });
    }
    return this.read(first, column);
  }

  /** By which rows of one order are compared: days as they are read, since the times beside them are passed over. */
  private said(index: number, column: ImportColumn): string {
    const text = tidy(this.text(index, column));
    const day = column.kind === "day" ? dayOf(text, this.defaults.dateOrder) : text;
    return isFault(day) ? text : day;
  }

  private read(index: number, column: ImportColumn, currency?: string): unknown {
    const typed = this.text(index, column);
    const cell = this.cell(index, column);
    const found =
      this.traceOf(cell, column) ?? (typed === "" ? blank(column) : valueIn(typed, column, currency, this.defaults));
    if (!isFault(found)) return found;
    this.add(index, column, found);
    return column.name in STAND_INS ? STAND_INS[column.name] : "";
  }

  /** That a spreadsheet holds a date is as it should be where one is asked for. */
  private traceOf(cell: Cell | undefined, { kind }: ImportColumn): CellFault | null {
    const found = traceOf(cell);
    return kind === "day" && found?.code === RowFaultCode.DATE ? null : found;
  }

  private cell(index: number, { name }: ImportColumn): Cell | undefined {
    const place = this.header.places.get(name);
    return place === undefined ? undefined : this.rows[index]!.cells[place];
  }

  private text(index: number, column: ImportColumn): string {
    const text = unguarded(textOf(this.cell(index, column)));
    return tidy(text) === "" ? "" : text;
  }

  private add(index: number, column: ImportColumn | null, { code, message }: CellFault): void {
    const key = `${index} ${column?.name}`;
    // What is said of an address is of no use where its country is not known.
    const isOfAddress = column !== null && OF_COUNTRY.includes(column.name);
    if (this.known.has(key) || (isOfAddress && this.known.has(`${this.statedIn.get("country") ?? 0} country`))) return;
    this.known.add(key);
    const entered = (column && textOf(this.cell(index, column))) || null;
    this.faults[index]!.push({
      column: column?.name ?? null,
      entered: entered && excerpt(entered),
      isCustomsValue: column !== null && CUSTOMS_VALUES.includes(column.name),
      code,
      message,
    });
  }

  /** An order is made whole or not at all: rows that are right say which is not. */
  private nameOthers(): void {
    const wrong = this.faults.findIndex((faults) => faults.length > 0);
    const message = `Line ${this.rows[wrong]!.line} of the same order is refused.`;
    for (const [index, faults] of this.faults.entries()) {
      if (faults.length === 0) this.add(index, null, { code: RowFaultCode.OTHER_ROW, message });
    }
  }
}

/** As much as tells a person which cell is meant. */
const LONGEST_EXCERPT = 200;
const excerpt = (text: string): string =>
  text.length <= LONGEST_EXCERPT ? text : `${[...text.slice(0, LONGEST_EXCERPT)].slice(0, -1).join("")}…`;

const LINE_DEFAULTS: Partial<Record<ColumnName, string>> = {
  hsVersion: HsVersion.HS2022,
  originCountry: "CN",
  battery: Battery.NONE,
};

const BY_NAME = new Map(COLUMNS.map((one) => [one.name, one]));
const byName = (name: ColumnName): ImportColumn => BY_NAME.get(name)!;

/** The channel is required where the batch states none. */
const blank = ({ name, isRequired }: ImportColumn): CellFault | undefined =>
  isRequired || name === "channel" ? { code: RowFaultCode.REQUIRED, message: "This is required." } : undefined;

function valueIn(typed: string, column: ImportColumn, currency: string | undefined, defaults: Defaults): unknown {
  switch (column.kind) {
    case "text":
      return typed;
    case "code":
      return isScientific(typed) ?? typed;
    case "whole":
      return wholeNumber(typed);
    case "amount":
      return amountMinor(typed, currency!);
    case "day":
      return pastDay(typed, defaults);
    case "parcels":
      return parcelsIn(typed);
    case "places":
      return placesIn(typed);
    case "word":
      return word(tidyCode(typed).toUpperCase(), column.name);
  }
}

function pastDay(typed: string, { dateOrder, now }: Defaults): string | CellFault {
  const day = dayOf(typed, dateOrder);
  const message = isFault(day) ? null : orderedOnFault(day, now);
  return message === null ? day : { code: RowFaultCode.INVALID, message };
}

function word(typed: string, name: ColumnName): string | CellFault {
  const isCountry = name === "country" || name === "originCountry";
  if (isCountry && !isOf(CountryCode, typed)) {
    return { code: RowFaultCode.INVALID, message: "This is no country: write its two letters of ISO 3166." };
  }
  if ((name === "currency" || name === "valueCurrency") && !isOf(Currency, typed)) {
    return { code: RowFaultCode.INVALID, message: "This is no currency: write its three letters of ISO 4217." };
  }
  return typed;
}

function isOf(scalar: typeof CountryCode, text: string): boolean {
  try {
    return scalar.parseValue(text) === text;
  } catch {
    return false;
  }
}

/** Of several parcels, the first has columns of its own, and those after it are in one; so is all that is said of where a line is. */
const fieldOf = (field: string): string =>
  field
    .replace(/^parcels\.0\./, "parcel.")
    .replace(/^parcels(\.\d+\..+)?$/, "moreParcels")
    .replace(/(?<=\.inParcels)\..+$/, "");

/** `consignee.name` as the name of a consignee; what is not stated is left out. */
function nested(fields: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const input: Record<string, Record<string, unknown> | unknown> = {};
  for (const [field, value] of fields) {
    if (value === undefined) continue;
    const [outer, inner] = field.split(".") as [string, string?];
    if (inner === undefined) input[outer] = value;
    else input[outer] = { ...(input[outer] as object), [inner]: value };
  }
  return input;
}
