import type { GraphQLFormattedError } from "graphql";
import type { EntityFetch } from "./compile";
import type { Fields } from "./rewrites";

/** A subgraph's error within one entity; its path begins at the entity. */
export interface EntityError {
  rest: readonly (string | number)[];
  error: GraphQLFormattedError;
}

/** Representations that go out together; their answers come in the same order. */
export class Batch {
  /** The representations as JSON text, separated by commas. */
  representations = "";
  /** The object that asked first, for each representation. */
  readonly firsts: Fields[] = [];
  /** Where that object stands: fetches with one selection share the call. */
  readonly askers: EntityFetch[] = [];
  /** Resolves when every place has got its answer; never rejects. */
  readonly done: Promise<void>;
  private finish!: (sent: Promise<void>) => void;
  /** Most entities stand in one place, so only the others are kept apart. */
  private others: { index: number; target: Fields; fetch: EntityFetch }[] | undefined;
  private answers: readonly unknown[] | undefined;
  private errors: ReadonlyMap<number, readonly EntityError[]> | undefined;

  constructor(
    readonly fetch: EntityFetch,
    private readonly tell: Tell,
  ) {
    this.done = new Promise((resolve) => {
      this.finish = resolve;
    });
  }

  /** @returns the place of its answer */
  add(target: Fields, key: unknown, fetch: EntityFetch): number {
    const text = fetch.representing.text(target, key);
    this.askers.push(fetch);
    this.representations = this.firsts.length === 0 ? text : `${this.representations},${text}`;
    return this.firsts.push(target) - 1;
  }

  /** @returns whether the target has to wait */
  join(index: number, target: Fields, fetch: EntityFetch): boolean {
    if (this.answers) {
      this.tellOne(index, target, fetch);
      return false;
    }
    this.others ??= [];
    this.others.push({ index, target, fetch });
    return true;
  }

  send(work: (batch: Batch) => Promise<void>): void {
    this.finish(work(this));
  }

  /** @param answers one for each representation, undefined where none came */
  settle(answers: readonly unknown[], errors: ReadonlyMap<number, readonly EntityError[]> | undefined): void {
    this.answers = answers;
    this.errors = errors;
    for (let index = 0; index < this.firsts.length; index++)
      this.tellOne(index, this.firsts[index]!, this.askers[index]!);
    if (this.others) for (const { index, target, fetch } of this.others) this.tellOne(index, target, fetch);
  }

  private tellOne(index: number, target: Fields, fetch: EntityFetch): void {
    this.tell(this.answers![index], this.errors?.get(index), target, fetch);
  }
}

/** Hands what is known of an entity to one place that shows it; null: the subgraph knows none; undefined: it failed. */
export type Tell = (
  answer: unknown,
  errors: readonly EntityError[] | undefined,
  target: Fields,
  fetch: EntityFetch,
) => void;

interface Asked {
  batch: Batch;
  index: number;
}

/** What one operation asks of the subgraphs: no entity is asked for twice with one selection. */
export class EntityMemo {
  private readonly known: (Map<unknown, Asked> | undefined)[] = [];
  private readonly open: (Batch | undefined)[] = [];

  constructor(
    private readonly send: (batch: Batch) => Promise<void>,
    private readonly tell: Tell,
  ) {}

  /**
   * Asks for the entities that are not yet known.
   * @param left takes the objects that this fetch cannot ask about
   * @returns the batches to wait for
   */
  ask(fetch: EntityFetch, targets: Iterable<Fields>, left?: Fields[]): readonly Batch[] {
    return fetch.hasSiblings ? this.askOnce(fetch, targets, left) : this.askHere(fetch, targets, left);
  }

  /** No other fetch asks for this selection: equal representations can only meet within the call. */
  private askHere(fetch: EntityFetch, targets: Iterable<Fields>, left: Fields[] | undefined): readonly Batch[] {
    const batch = new Batch(fetch, this.tell);
    const indexes = new Map<unknown, number>();
    for (const target of targets) {
      const key = fetch.representing.key(target);
      if (key === undefined) {
        left?.push(target);
        continue;
      }
      const index = indexes.get(key);
      if (index === undefined) indexes.set(key, batch.add(target, key, fetch));
      else batch.join(index, target, fetch);
    }
    if (indexes.size === 0) return [];
    batch.send(this.send);
    return [batch];
  }

  private askOnce(fetch: EntityFetch, targets: Iterable<Fields>, left: Fields[] | undefined): readonly Batch[] {
    const waitFor: Batch[] = [];
    const known = this.known[fetch.memo] ?? new Map<unknown, Asked>();
    this.known[fetch.memo] = known;
    for (const target of targets) {
      const key = fetch.representing.key(target);
      if (key === undefined) {
        left?.push(target);
        continue;
      }
      let asked = known.get(key);
      if (asked === undefined) {
        const batch = this.openBatch(fetch);
        asked = { batch, index: batch.add(target, key, fetch) };
        known.set(key, asked);
      } else if (!asked.batch.join(asked.index, target, fetch)) continue;
      if (!waitFor.includes(asked.batch)) waitFor.push(asked.batch);
    }
    return waitFor;
  }

  private openBatch(fetch: EntityFetch): Batch {
    const open = this.open[fetch.memo];
    if (open) return open;
    const batch = new Batch(fetch, this.tell);
    this.open[fetch.memo] = batch;
    // Another branch that comes here in this turn of the event loop shares the call.
    setImmediate(() => {
      this.open[fetch.memo] = undefined;
      batch.send(this.send);
    });
    return batch;
  }
}
