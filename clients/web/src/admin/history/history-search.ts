/** Whose histories are looked for. */
export const HISTORIES = ["customers", "suppliers"] as const;

/** What is looked for, as the address says. */
export interface HistorySearch {
  of?: (typeof HISTORIES)[number];
  /** How the name begins. */
  name?: string;
  after?: string;
}

/** From the address; what cannot be read there is left out. */
export function historySearch({ of, name, after }: Record<string, unknown>): HistorySearch {
  const whose = HISTORIES.find((each) => each === of);
  return {
    ...(whose && { of: whose }),
    ...(typeof name === "string" && name && { name }),
    ...(typeof after === "string" && after && { after }),
  };
}
