/** How 17TRACK numbers the carriers that logistics names. One that is not here it finds out by itself. */
const KEYS: ReadonlyMap<string, number> = new Map([
  ["YUNEXPRESS", 190008],
  ["FOUR_PX", 190094],
  ["4PX", 190094],
  ["YANWEN", 190012],
  ["CHINA_POST", 3011],
]);

/** Null for a carrier whose number nobody knows here. Its number itself is one as well. */
export function carrierKey(carrier: string): number | null {
  const known = KEYS.get(carrier.trim().toUpperCase().replaceAll(/[ -]/g, "_"));
  return known ?? (/^\d{3,7}$/.test(carrier) ? Number(carrier) : null);
}
