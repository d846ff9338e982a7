import { tidyCode } from "@baiyun/kit";
import type { InParcel, ParcelContent } from "../order/order-content";
import { type CellFault, RowFaultCode } from "./cells";

const partsOf = (text: string): string[] =>
  tidyCode(text)
    .split(/[;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

function read<T>(text: string, form: RegExp, make: (numbers: number[]) => T, message: string): T[] | CellFault {
  const all: T[] = [];
  for (const part of partsOf(text)) {
    const [, ...numbers] = form.exec(part) ?? [];
    if (numbers.length === 0) return { code: RowFaultCode.INVALID, message };
    all.push(make(numbers.map(Number)));
  }
  return all;
}

/** `500 200x150x100; 900 300x200x200`: grams and millimetres of each parcel. */
export const parcelsIn = (text: string): ParcelContent[] | CellFault =>
  read(
    text,
    /^(\d{1,9})\s+(\d{1,9})\s*[x×*]\s*(\d{1,9})\s*[x×*]\s*(\d{1,9})$/i,
    ([weightG, lengthMm, widthMm, heightMm]) =>
      ({ weightG, lengthMm, widthMm, heightMm }) as { [Side in keyof ParcelContent]: number },
    "Write each parcel like 500 200x150x100, grams and then millimetres, with a semicolon between two.",
  );

/** `1=2; 2=3`: how many pieces are in the parcel of which number. */
export const placesIn = (text: string): InParcel[] | CellFault =>
  read(
    text,
    /^(\d{1,9})\s*=\s*(\d{1,9})$/,
    ([number, quantity]) => ({ number, quantity }) as InParcel,
    "Write parcels like 1=2; 2=3, each by its number and the pieces in it, with a semicolon between two.",
  );

export const parcelsText = (parcels: readonly ParcelContent[]): string =>
  parcels.map(({ weightG, lengthMm, widthMm, heightMm }) => `${weightG} ${lengthMm}x${widthMm}x${heightMm}`).join("; ");

export const placesText = (places: readonly InParcel[]): string =>
  places.map(({ number, quantity }) => `${number}=${quantity}`).join("; ");
