import type { GraphQLFormattedError } from "graphql";
import type { EntityFetch } from "./compile";
import type { Fields } from "./rewrites";

/** A subgraph's error within one entity; its path begins at the entity. */
export interface EntityError {
  rest: readonly (string | number)[];
  error: GraphQLFormattedError;
}

/** A place of the answer that waits for an entity. */
export interface Place {
  target: Fields;
  fetch: EntityFetch;
}

/** One entity asked of one subgraph with one selection. */
export class Entity {
  /** Undefined until it is answered; null when the subgraph gave none. */
  answer: Fields | null | undefined = undefined;
  /** Why the subgraph gave no answer, or only a part of it. */
  errors: EntityError[] | undefined = undefined;
  /** The subgraph was asked, answered and said nothing was wrong: it has no such entity. */
  isUnknown = false;
  /** Most entities stand in one place, so that one needs no array. */
  private others: Place[] | undefined = undefined;

  /** @param first the place that asked for it first, and the fetch by which it did */
  constructor(
    readonly batch: Batch,
    readonly first: Fields,
    readonly fetch: EntityFetch,
  ) {}

  wait(target: Fields, fetch: EntityFetch): void {
    this.others ??= [];
    this.others.push({ target, fetch });
  }

  /** Tells each place that has waited. */
  tellAll(tell: Tell): void {
    tell(this, this.first, this.fetch);
    if (this.others) for (const { target, fetch } of this.others) tell(this, target, fetch);
    this.others = undefined;
  }
}

/** Hands what is known of an entity to one place. */
export type Tell = (entity: Entity, target: Fields, fetch: EntityFetch) => void;

/** Representations that go out together; `entities` has what their answers belong to, in the same order. */
export class Batch {
  readonly entities: Entity[] = [];
  /** JSON text of the representations, between the brackets. */
  representations = "";
  /** Resolves when every place has got its answer; never rejects. */
  readonly done: Promise<void>;
  private finish!: (sent: Promise<void>) => void;

  constructor(readonly fetch: EntityFetch) {
    this.done = new Promise((resolve) => {
      this.finish = resolve;
    });
  }

  add(entity: Entity, representation: string): void {
    this.representations += this.entities.length === 0 ? representation : `,${representation}`;
    this.entities.push(entity);
  }

  send(work: (batch: Batch) => Promise<void>): void {
    this.finish(work(this));
  }
}

/** What one operation asks of the subgraphs: no entity is asked for twice with one selection. */
export class EntityMemo {
  private readonly known: Map<string, Entity>[] = [];
  private readonly open: (Batch | undefined)[] = [];

  constructor(
    private readonly send: (batch: Batch) => Promise<void>,
    private readonly tell: Tell,
  ) {}

  /** Asks for the entities that are not yet known. @returns the batches to wait for */
  ask(fetch: EntityFetch, targets: Iterable<Fields>): Batch[] {
    const waitFor: Batch[] = [];
    const known = this.known[fetch.memo] ?? new Map<string, Entity>();
    this.known[fetch.memo] = known;
    for (const target of targets) {
      const representation = fetch.write(target);
      if (representation === undefined) continue;
      let entity = known.get(representation);
      if (entity === undefined) {
        const batch = this.openBatch(fetch);
        entity = new Entity(batch, target, fetch);
        batch.add(entity, representation);
        known.set(representation, entity);
      } else if (entity.answer === undefined) {
        entity.wait(target, fetch);
      } else {
        this.tell(entity, target, fetch);
        continue;
      }
      if (!waitFor.includes(entity.batch)) waitFor.push(entity.batch);
    }
    const batch = this.open[fetch.memo];
    if (batch && !fetch.hasSiblings) this.close(batch);
    return waitFor;
  }

  private openBatch(fetch: EntityFetch): Batch {
    const open = this.open[fetch.memo];
    if (open) return open;
    const batch = new Batch(fetch);
    this.open[fetch.memo] = batch;
    // Another branch that comes here in this turn of the event loop shares the call.
    if (fetch.hasSiblings) setImmediate(() => this.close(batch));
    return batch;
  }

  private close(batch: Batch): void {
    this.open[batch.fetch.memo] = undefined;
    batch.send(this.send);
  }
}
