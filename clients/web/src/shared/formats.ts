import { useMemo } from "react";
import { useLanguage } from "./app";
import { LOCALES } from "./language";

/** An amount as the graph gives it: exact, with as many digits as its currency has. */
export interface Amount {
  decimal: string;
  currency: string;
}

/** The clock on the wall where something happened. */
export interface PlaceTime {
  /** UTC; null when nobody knows. */
  occurredAt?: string | null;
  /** Without an offset, such as `2026-06-29T21:05:00`. */
  localTime?: string | null;
  /** `Z` or `±hh:mm`; null when it is not known. */
  utcOffset?: string | null;
}

const DAY = { day: "numeric", month: "short", year: "numeric" } as const;
const TIME = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

/** Amounts, weights and times as the reader writes them. */
export function useFormats() {
  const { language } = useLanguage();
  return useMemo(() => formatsIn(LOCALES[language]), [language]);
}

export function formatsIn(locale: string) {
  const day = new Intl.DateTimeFormat(locale, DAY);
  const instant = new Intl.DateTimeFormat(locale, { ...DAY, ...TIME });
  const wall = new Intl.DateTimeFormat(locale, { ...DAY, ...TIME, timeZone: "UTC" });
  const time = new Intl.DateTimeFormat(locale, { ...TIME, second: "2-digit" });
  const date = new Intl.DateTimeFormat(locale, { ...DAY, timeZone: "UTC" });
  const longDate = new Intl.DateTimeFormat(locale, { ...DAY, month: "long", timeZone: "UTC" });
  // A day in Chinese would be broken between any two of its characters: 28 at the end of a line, 日 at the begin of the next.
  const whole = (text: string): string => text.replace(/\d(?=[年月日])|[年月](?=\d)/g, "$&\u2060");
  const month = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  const regions = new Intl.DisplayNames(locale, { type: "region", fallback: "code" });
  const lists = new Intl.ListFormat(locale);
  const choices = new Intl.ListFormat(locale, { type: "disjunction" });
  return {
    /** Never by way of a floating-point number. */
    money: ({ decimal, currency }: Amount): string =>
      new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "code" })
        .format(decimal as `${number}`)
        .replaceAll("\u00a0", " "),
    /** Names, one after the other. */
    list: (names: readonly string[]): string => lists.format(names),
    either: (names: readonly string[]): string => choices.format(names),
    count: (value: number): string => new Intl.NumberFormat(locale).format(value),
    /** From grams. */
    weight: (grams: number): string =>
      grams < 1000
        ? new Intl.NumberFormat(locale, { style: "unit", unit: "gram" }).format(grams)
        : new Intl.NumberFormat(locale, { style: "unit", unit: "kilogram", maximumFractionDigits: 3 }).format(
            grams / 1000,
          ),
    /** The reader's own day of an instant. */
    day: (iso: string): string => whole(day.format(new Date(iso))),
    /** A day that is no instant: no zone moves it. */
    date: (iso: string): string => whole(date.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`))),
    /** The same with its month written out. */
    longDate: (iso: string): string => whole(longDate.format(new Date(`${iso}T00:00:00Z`))),
    /** From a month such as `2026-11`. */
    month: (text: string): string => whole(month.format(new Date(`${text}-01T00:00:00Z`))),
    instant: (iso: string): string => whole(instant.format(new Date(iso))),
    /** The reader's time of day of an instant that is of today. */
    time: (iso: string): string => time.format(new Date(iso)),
    /** What the clock at the place showed, else the instant in UTC; null when nothing is known. */
    wall: ({ occurredAt, localTime }: PlaceTime): string | null => {
      const text = localTime ? `${localTime.replace(/(\.\d+)?(Z|[+-]\d\d:\d\d)?$/, "")}Z` : occurredAt;
      return text ? whole(wall.format(new Date(text))) : null;
    },
    /** A country's name, from ISO 3166-1 alpha-2. */
    country: (code: string): string => (/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code),
  };
}

/** `UTC+8` of `+08:00`; null when it is not known, which must be said. */
export function offsetName({ localTime, utcOffset, occurredAt }: PlaceTime): string | null {
  if (!localTime) return occurredAt ? "UTC" : null;
  if (!utcOffset) return null;
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(utcOffset) ?? [];
  if (!sign) return "UTC";
  if (hours === "00" && minutes === "00") return "UTC";
  return `UTC${sign === "-" ? "\u2212" : "+"}${Number(hours)}${minutes === "00" ? "" : `:${minutes}`}`;
}
