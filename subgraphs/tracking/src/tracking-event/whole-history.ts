import type { Tracker } from "../tracker/tracker";
import type { HistoryService, ScanPage } from "./history.service";
import { instantOfScan, type KeptScan, uuidOfScan } from "./kept-scan";

/** Far more than a journey has. */
export const MOST_SCANS = 1_000;

/** A scan, and under which number its parcel travels. */
export interface NumberedScan {
  number: string;
  scan: KeptScan;
}

/** One of which nobody knows when it happened is older than any other. */
const timeOf = ({ scan }: NumberedScan): number => instantOfScan(scan) ?? Number.MIN_SAFE_INTEGER;

/** The scans of all parcels of a shipment as one list, as `HistoryService.page` has those of one. */
export async function wholePage(
  history: HistoryService,
  parcels: readonly Tracker[],
  { count, after, isOldestFirst = false }: ScanPage,
): Promise<NumberedScan[] | null> {
  const [first] = parcels;
  if (parcels.length === 1) {
    const scans = await history.page(first!, { count, after, isOldestFirst });
    return scans?.map((scan) => ({ number: first!.number, scan })) ?? null;
  }
  const pages = await Promise.all(parcels.map((parcel) => history.page(parcel, { count: MOST_SCANS, after: null })));
  const latestFirst = pages
    .flatMap((scans, index) => (scans ?? []).map((scan) => ({ number: parcels[index]!.number, scan })))
    .sort((one, other) => timeOf(other) - timeOf(one));
  const all = isOldestFirst ? latestFirst.reverse() : latestFirst;
  const from = after === null ? 0 : all.findIndex(({ scan }) => uuidOfScan(scan) === after) + 1;
  if (after !== null && from === 0) return null;
  return all.slice(from, from + count);
}

/** How many they are; null for more than a list is counted. */
export async function wholeCount(history: HistoryService, parcels: readonly Tracker[]): Promise<number | null> {
  const counts = await Promise.all(parcels.map(({ number }) => history.count(number)));
  return counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}
