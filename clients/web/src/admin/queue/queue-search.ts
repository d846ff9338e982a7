/** What of a queue is shown; all of it is in the address, so that a reload and a shared link show the same. */
export interface QueueSearch {
  /** Values of the queue's own filter. */
  filter?: string[];
  /** The oldest come first, which have waited longest, unless this says otherwise. */
  direction?: "DESC";
  /** The `endCursor` of the page before. */
  after?: string;
  /** What is worked on: its id. */
  item?: string;
}

/** Reads the address of a queue whose filter knows these values; what cannot be read there is left out. */
export const queueSearch =
  (known?: readonly string[]) =>
  (search: Record<string, unknown>): QueueSearch => {
    const values = Array.isArray(search.filter) ? search.filter.filter((each) => typeof each === "string") : [];
    const filter = known ? known.filter((each) => values.includes(each)) : values;
    return {
      ...(filter.length > 0 && { filter }),
      ...(search.direction === "DESC" && { direction: "DESC" as const }),
      ...(typeof search.after === "string" && { after: search.after }),
      ...(typeof search.item === "string" && { item: search.item }),
    };
  };

/** Those of the filter that a queue knows, with their types; null for any. */
export function chosen<Value extends string>(known: readonly Value[], { filter }: QueueSearch): Value[] | null {
  const values = known.filter((each) => filter?.includes(each));
  return values.length > 0 ? values : null;
}
