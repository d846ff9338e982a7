import DataLoader from "dataloader";
import type { Database } from "../database/database";
import type { Viewer } from "../identity/viewer";
import { Rows } from "../rows/rows";

/** Loads many at once for one viewer: what belongs to each key, in the keys' order. */
export type Batch<K, V> = (viewer: Viewer, keys: readonly K[]) => Promise<readonly V[]>;

/** Who asks, and what was read for them: one per request, so that what one viewer may see never answers another. */
export class Context<S extends object = object> {
  private ofViewer: { viewer: Viewer; rows: Rows; batches: Map<unknown, DataLoader<unknown, unknown>> };

  /**
   * @param database null for a domain whose store is another.
   * @param signal tells that nobody waits for the answer any more.
   * @param services for what is no resolver's method and is handed nothing else: references, and a subscription's `subscribe`.
   */
  constructor(
    private readonly database: Database | null,
    viewer: Viewer,
    readonly services: S,
    private readonly signal?: AbortSignal,
  ) {
    this.ofViewer = this.seenBy(viewer);
  }

  get viewer(): Viewer {
    return this.ofViewer.viewer;
  }

  /** The domain's rows, as the viewer may see them. */
  get rows(): Rows {
    return this.ofViewer.rows;
  }

  /** What `batch` finds for `key`, together with whatever else is asked of the same batch at this moment. */
  load<K, V>(batch: Batch<K, V>, key: K): Promise<V> {
    const { batches, viewer } = this.ofViewer;
    let loader = batches.get(batch) as DataLoader<K, V> | undefined;
    if (!loader) {
      loader = new DataLoader<K, V>((keys) => batch(viewer, keys) as Promise<V[]>);
      batches.set(batch, loader as DataLoader<unknown, unknown>);
    }
    return loader.load(key);
  }

  /** An anonymous request that signed in reads the rest of its answer as the person it signed in. */
  become(viewer: Viewer): void {
    this.ofViewer = this.seenBy(viewer);
  }

  /** What is read from now on is read anew: another event of a subscription, another moment. */
  renew(): void {
    this.ofViewer = this.seenBy(this.viewer);
  }

  private seenBy(viewer: Viewer): Context<S>["ofViewer"] {
    return { viewer, rows: new Rows(this.database, viewer, this.signal), batches: new Map() };
  }
}
