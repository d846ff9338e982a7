import type { SandboxClock } from "./clock";
import type { Call } from "./faults";
import { ENDINGS, type Scan, STAGES, type Stage, scansOf, scansUpTo } from "./life";
import type { Numbering } from "./numbers";
import type { CounterpartName, Life, Parcel, Parcels } from "./parcels";
import type { Push } from "./pushes";
import type { Shelf } from "./shelf";

/** A request as it came in. Signatures are made over the body's own bytes. */
export interface Ask {
  method: string;
  /** Below the counterpart's own path. */
  path: string;
  query: URLSearchParams;
  headers: Readonly<Record<string, string | undefined>>;
  body: string;
  /** The body as it came. */
  bytes: Buffer;
  /** Where the counterpart is reached, for the links that it hands out. */
  base: string;
}

export interface Answer {
  status: number;
  type: string;
  body: string | Buffer;
}

/** Why a request is refused, whatever it asks for. */
export type Refusal = "REJECT" | "EXPIRED_TOKEN" | "CLOCK_SKEW" | "THROTTLED";

/** One party that a domain of ours talks to, as it answers on the wire. */
export interface Counterpart {
  name: CounterpartName;
  /** What a person is shown. */
  title: string;
  /** Below which path of the sandbox it answers. */
  prefix: string;
  /** All that it offers, and all that it sends by itself. */
  calls: readonly Call[];
  /** Null for what it does not offer. */
  callOf(ask: Ask): Call | null;
  answer(call: Call, ask: Ask): Answer | Promise<Answer>;
  refuse(why: Refusal, call: Call): Answer;
  /** What it has to send by itself by now, made as it is taken; asked again and again. Left out by who sends nothing. */
  due?(): Iterable<Due>;
  /** How many of those it sends at once: one after the other where none is said. */
  sendsAtOnce?: number;
}

/** A message to be sent, which is due again until it has arrived. */
export interface Due {
  push: Push;
  arrived(): void;
}

/** What the counterparts share: the parcels and the time they live in. */
export interface World {
  parcels: Parcels;
  shelf: Shelf;
  clock: SandboxClock;
}

export const json = (body: object, status = 200): Answer => ({
  status,
  type: "application/json; charset=utf-8",
  body: JSON.stringify(body),
});

export const pdf = (body: Buffer): Answer => ({ status: 200, type: "application/pdf", body });

/** The object that a body holds; null for anything else. */
export function objectIn(body: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** The text of a field of what was sent; empty when there is none. */
export function textOf(value: unknown, ...path: (string | number)[]): string {
  let at = value;
  for (const step of path) {
    if (typeof at !== "object" || at === null) return "";
    at = (at as Record<string | number, unknown>)[step];
  }
  return typeof at === "string" || typeof at === "number" ? String(at) : "";
}

const SPEED = /SBX-SPEED-([1-9]\d{0,5})(?!\d)/;

/** How a parcel is to live, as its reference or its recipient's name says with `SBX-LOST`, `SBX-SPEED-17280` and the like. */
export function lifeIn(...texts: string[]): Life {
  const ending = ENDINGS.find((each) => texts.some((text) => text.includes(`SBX-${each}`))) ?? "DELIVERED";
  return { ending, speed: Number(SPEED.exec(texts.join(" "))?.[1] ?? 1) };
}

/** What is known of a number: of a parcel of the account's, or of one that stands for a stage. */
export function followed(
  { parcels, clock }: World,
  counterpart: CounterpartName,
  numbering: Numbering,
  account: string,
  number: string,
): { number: string; country: string; parcel: Parcel | null; scans: Scan[] } | null {
  const told = (scans: readonly Scan[]) => scans.map((scan) => ({ ...scan, at: clock.wallOf(scan.at) }));
  const parcel = parcels.find(counterpart, account, number);
  if (parcel)
    return { number: parcel.number, country: parcel.country, parcel, scans: told(scansOf(parcel, clock.now())) };
  const stage = STAGES.find((_stage, index) => numbering.magic(index) === number);
  return stage ? { number, country: "DE", parcel: null, scans: told(scansUpTo(stage, clock.now(), "DE")) } : null;
}

/** `2026-11-22 08:15:00` in China, where these counterparts' clocks hang; they say no offset. */
export function chinaTime(at: number, separator = " "): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 19).replace("T", separator);
}

/** How far a parcel may still be taken out by its sender. */
export function mayCancel(parcel: Parcel, now: number): boolean {
  const after: readonly Stage[] = STAGES.slice(STAGES.indexOf("DEPARTED"));
  return !scansOf(parcel, now).some(({ stage }) => after.includes(stage));
}

/** A price that grows with the weight, in hundredths of a yuan. */
export function priceOf(country: string, weightG: number): { freight: number; registration: number } {
  const far = country === "US" || country === "CA" || country === "AU" ? 9 : 7;
  return { freight: Math.ceil(weightG / 10) * far * 10, registration: 1_600 };
}

/** Hundredths as the decimal that these counterparts write. */
export const yuan = (hundredths: number): string => (hundredths / 100).toFixed(2);
