/** Which parcels are on the map, as the address says. */
export interface MapSearch {
  /** Statuses of tracking, such as `IN_TRANSIT`; any without. */
  status?: string[];
  /** Lanes as service and country, such as `YUN-STD DE`; any without. */
  lane?: string[];
  /** Those with an open exception alone. */
  troubled?: true;
}

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];

export function mapSearch(search: Record<string, unknown>): MapSearch {
  const [status, lane] = [textsOf(search.status), textsOf(search.lane)];
  return {
    ...(status.length > 0 && { status }),
    ...(lane.length > 0 && { lane }),
    ...(search.troubled === true && { troubled: true as const }),
  };
}
