import type { GraphQLFormattedError } from "graphql";
import type { Fields } from "../steps/fields";
import type { EntityFetch } from "../steps/steps";

/** A subgraph's error within one entity; its path begins at the entity. */
export interface EntityError {
  rest: readonly (string | number)[];
  error: GraphQLFormattedError;
}

/** Representations that go out together; their answers come in the same order. */
export class Batch {
  /** The object that asked first, for each representation. */
  readonly firsts: Fields[] = [];
  /** Where those objects stand, when fetches with one selection may share the call. */
  private readonly askers: EntityFetch[] | undefined;
  private texts: string[] = [];
  /** Resolves when every place has got its answer; rejects only where an execution does. */
  readonly done: Promise<void>;
  private finish!: (sent: Promise<void>) => void;
  /** Most entities stand in one place, so only the others are kept apart: side by side, because they may be thousands. */
  private readonly others: Fields[] = [];
  private readonly otherIndexes: number[] = [];
  private readonly otherAskers: EntityFetch[] = [];
  private answers: readonly unknown[] | undefined;
  private errors: ReadonlyMap<number, readonly EntityError[]> | undefined;

  constructor(
    readonly fetch: EntityFetch,
    private readonly tell: Tell,
  ) {
    if (fetch.hasSiblings) this.askers = [];
    this.done = new Promise((resolve) => {
      this.finish = resolve;
    });
  }

  /** @returns the place of its answer */
  add(target: Fields, fetch: EntityFetch): number {
    this.texts.push(fetch.strategy.representing.text(target));
    this.askers?.push(fetch);
    return this.firsts.push(target) - 1;
  }

  /** The representations, as JSON text separated by commas: once, so that they are not kept until the answer comes. */
  takeRepresentations(): string {
    const text = this.texts.join(",");
    this.texts = [];
    return text;
  }

  /** The fetch whose path leads to the object that asked first. */
  askerOf(index: number): EntityFetch {
    return this.askers?.[index] ?? this.fetch;
  }

  /** @returns whether the target has to wait */
  join(index: number, target: Fields, fetch: EntityFetch): boolean {
    if (this.answers) {
      this.tellOne(index, target, fetch);
      return false;
    }
    this.others.push(target);
    this.otherIndexes.push(index);
    this.otherAskers.push(fetch);
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
      this.tellOne(index, this.firsts[index]!, this.askerOf(index));
    for (let other = 0; other < this.others.length; other++)
      this.tellOne(this.otherIndexes[other]!, this.others[other]!, this.otherAskers[other]!);
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

/** Entities by what represents them: by their keys, and those whose other required fields differ by the whole text. */
interface Known<Place> {
  byKey: Map<unknown, Place>;
  byText: Map<string, Place>;
}

function nothingKnown<Place>(): Known<Place> {
  return { byKey: new Map(), byText: new Map() };
}

/** What one operation asks of the subgraphs: no entity is asked for twice with one selection. */
export class EntityMemo {
  /** Some places have come to share objects. */
  hasShared = false;
  private readonly known: (Known<Asked> | undefined)[] = [];
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
  ask(fetch: EntityFetch, targets: readonly Fields[], left?: Fields[]): readonly Batch[] {
    return fetch.hasSiblings ? this.askOnce(fetch, targets, left) : this.askHere(fetch, targets, left);
  }

  /** No other fetch asks for this selection: equal representations can only meet within the call. */
  private askHere(fetch: EntityFetch, targets: readonly Fields[], left: Fields[] | undefined): readonly Batch[] {
    const { representing } = fetch.strategy;
    const batch = new Batch(fetch, this.tell);
    const known = nothingKnown<number>();
    for (const target of targets) {
      const key = representing.key(target);
      if (key === undefined) {
        left?.push(target);
        continue;
      }
      const index = known.byKey.get(key);
      if (index === undefined) known.byKey.set(key, batch.add(target, fetch));
      else if (representing.same(target, batch.firsts[index]!)) this.join(batch, index, target, fetch);
      else {
        const text = representing.text(target);
        const other = known.byText.get(text);
        if (other === undefined) known.byText.set(text, batch.add(target, fetch));
        else this.join(batch, other, target, fetch);
      }
    }
    if (known.byKey.size === 0) return [];
    batch.send(this.send);
    return [batch];
  }

  private askOnce(fetch: EntityFetch, targets: readonly Fields[], left: Fields[] | undefined): readonly Batch[] {
    const { representing } = fetch.strategy;
    const waitFor: Batch[] = [];
    const known = this.known[fetch.memo] ?? nothingKnown<Asked>();
    this.known[fetch.memo] = known;
    for (const target of targets) {
      const key = representing.key(target);
      if (key === undefined) {
        left?.push(target);
        continue;
      }
      let asked = known.byKey.get(key);
      let text: string | undefined;
      if (asked && !representing.same(target, asked.batch.firsts[asked.index]!)) {
        text = representing.text(target);
        asked = known.byText.get(text);
      }
      if (asked === undefined) {
        const batch = this.openBatch(fetch);
        asked = { batch, index: batch.add(target, fetch) };
        if (text === undefined) known.byKey.set(key, asked);
        else known.byText.set(text, asked);
      } else if (!this.join(asked.batch, asked.index, target, fetch)) continue;
      if (waitFor.at(-1) !== asked.batch && !waitFor.includes(asked.batch)) waitFor.push(asked.batch);
    }
    return waitFor;
  }

  /** @returns whether the target has to wait */
  private join(batch: Batch, index: number, target: Fields, fetch: EntityFetch): boolean {
    this.hasShared ||= fetch.bringsObjects;
    return batch.join(index, target, fetch);
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
