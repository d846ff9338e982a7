import type { GraphQLFormattedError } from "graphql";
import type { Variables } from "../request/document";
import type { Viewer } from "../request/identity";
import type { SubgraphResult } from "../sources/source";
import type { SubgraphAnswer } from "../sources/subgraph-answer";
import type { Upstream } from "../sources/upstream";
import type { FallBack } from "../steps/fall-back";
import { type Fields, isFields } from "../steps/fields";
import { type GatheredError, placesOf } from "../steps/gathered";
import type { EntityFetch, RootFetch, Step } from "../steps/steps";
import { type Batch, type EntityError, EntityMemo, type Tell } from "./entities";
import { type AskedPlace, GatheredErrors } from "./gathered-errors";
import type { Replies, Reply } from "./replies";
import type { Strides } from "./strides";
import { presentable, unavailable, withOwnNames } from "./subgraph-errors";

export type FetchOutcome = "ok" | "errors" | "unavailable";

/** What every execution of this router shares. */
export interface ExecutionContext {
  upstreams: ReadonlyMap<string, Upstream>;
  strides: Strides;
  development: boolean;
  onFetch(subgraph: string, outcome: FetchOutcome, seconds: number): void;
  onUnavailable(subgraph: string, reason: unknown): void;
}

/** One walk through a plan; what the subgraphs answer gathers in `data` and `errors`, under the gathered names. */
export class Execution {
  readonly data: Fields = {};
  private readonly gathered = new GatheredErrors();
  /** Objects that a subgraph which was asked about them does not know. */
  readonly absent = new Set<Fields>();
  private memo: EntityMemo | undefined;
  /** Why this execution, by text, has ended: what is under way elsewhere is of no use. */
  private fallBack: FallBack | undefined;

  constructor(
    private readonly context: ExecutionContext,
    private readonly viewer: Viewer,
    private readonly variables: Variables,
    private readonly signal: AbortSignal | undefined,
    private readonly replies: Replies,
    /** Of a large answer. */
    private readonly strides: Strides | undefined,
  ) {}

  get hasErrors(): boolean {
    return !this.gathered.isEmpty;
  }

  /** To be asked for when all is gathered. */
  get errors(): readonly GatheredError[] {
    return this.gathered.placed(this.data);
  }

  /** Some objects of `data` stand in several places. */
  get hasShared(): boolean {
    return this.memo?.hasShared ?? false;
  }

  /**
   * A subgraph that fails leaves an error, and nulls where its fields would be. It only rejects with a FallBack, where a
   * fetch's strategy has one.
   */
  run(step: Step): Promise<unknown> | undefined {
    switch (step.kind) {
      case "sequence":
        return this.sequence(step.steps);
      case "parallel":
        return this.parallel(step.steps);
      case "condition": {
        const clause = this.variables.coerced[step.variable] ? step.met : step.unmet;
        return clause && this.run(clause);
      }
      case "root":
        return this.root(step);
      case "entities":
        return this.entities(step);
    }
  }

  /** All that `run` does, up to where the client's answer may be written. */
  gather(step: Step): Promise<unknown> | undefined {
    const { strides } = this;
    return strides ? Promise.resolve(this.run(step)).then(() => strides.write()) : this.run(step);
  }

  noteWritten(text: string): void {
    this.strides?.note(text.length);
  }

  /** Takes in the answer to a fetch of root fields; also the event of a subscription, which is one. */
  absorb(fetch: RootFetch, result: SubgraphResult): void {
    const targets = fetch.targets(this.data, false);
    if (result.errors?.length) this.absorbErrors(fetch, targets, result.errors);
    if (!isFields(result.data)) return;
    fetch.rewrite?.(result.data);
    for (const target of targets) fetch.strategy.merge(target, result.data);
  }

  private absorbErrors(fetch: RootFetch, targets: readonly Fields[], errors: readonly GraphQLFormattedError[]): void {
    const [first] = fetch.path.length > 0 ? placesOf(this.data, fetch.path, new Set(targets)).values() : [];
    for (const error of errors) {
      const where = withOwnNames(fetch, error.path);
      const shown = presentable(error, this.context.development);
      this.gathered.add(where && [...(first?.[0] ?? []), ...where], shown);
    }
  }

  private async sequence(steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      const running = this.run(step);
      if (running) await running;
    }
  }

  private parallel(steps: readonly Step[]): Promise<unknown> | undefined {
    const running: Promise<unknown>[] = [];
    for (const step of steps) {
      const one = this.run(step);
      if (one) running.push(one);
    }
    return running.length > 1 ? Promise.all(running) : running[0];
  }

  private async root(fetch: RootFetch): Promise<void> {
    if (fetch.path.length > 0 && fetch.targets(this.data, false).length === 0) return;
    const result = await this.send(fetch);
    if (result) this.absorb(fetch, result);
    else this.gathered.add(undefined, unavailable(fetch.subgraph));
  }

  private entities(fetch: EntityFetch): Promise<unknown> | undefined {
    const targets = fetch.targets(this.data, fetch.mayRepeat && this.hasShared);
    if (targets.length === 0) return undefined;
    this.memo ??= new EntityMemo((batch) => this.askEntities(batch), this.tell);
    const left: Fields[] | undefined = fetch.instead.length > 0 ? [] : undefined;
    let batches = this.memo.ask(fetch, targets, left);
    if (left?.length) for (const other of fetch.instead) batches = [...batches, ...this.memo.ask(other, left)];
    return batches.length > 1 ? Promise.all(batches.map(({ done }) => done)) : batches[0]?.done;
  }

  private async askEntities(batch: Batch): Promise<void> {
    const { fetch, firsts } = batch;
    const result = await this.send(fetch, batch.takeRepresentations());
    const answers = result && this.answersOf(fetch, firsts.length, result);
    if (answers === undefined) this.reportUnavailable(batch);
    else if (fetch.rewrite) this.rewrite(batch, answers, fetch.rewrite);
    const errors = result?.errors?.length ? this.errorsByEntity(batch, result.errors) : undefined;
    batch.settle(answers ?? [], errors);
  }

  /** One answer for each representation, none when errors took them all, undefined when they are unusable. */
  private answersOf(fetch: EntityFetch, count: number, { data, errors }: SubgraphResult): unknown[] | undefined {
    const answers = data?._entities;
    if (Array.isArray(answers) && answers.length === count) return answers;
    if ((answers === null || answers === undefined) && errors?.length) return [];
    this.context.onUnavailable(fetch.subgraph, new Error("The entities do not match their representations."));
    return undefined;
  }

  private readonly tell: Tell = (answer, errors, target, fetch) => {
    if (isFields(answer)) fetch.strategy.merge(target, answer);
    else if (answer === null && !errors) this.absent.add(target);
    for (const { rest, error } of errors ?? []) this.gathered.addWithin({ path: fetch.path, target }, rest, error);
  };

  /** Rewrites look for types, and a subgraph need not repeat the one that it was asked about. */
  private rewrite({ firsts }: Batch, answers: readonly unknown[], rewrite: (value: unknown) => void): void {
    for (const [index, answer] of answers.entries()) {
      if (!isFields(answer)) continue;
      if (!Object.hasOwn(answer, "__typename")) answer.__typename = firsts[index]?.__typename;
      rewrite(answer);
    }
  }

  /** Errors that name no entity of the batch are about all of it. */
  private errorsByEntity(batch: Batch, errors: readonly GraphQLFormattedError[]): Map<number, EntityError[]> {
    const { fetch, firsts } = batch;
    const byEntity = new Map<number, EntityError[]>();
    for (const error of errors) {
      const shown = presentable(error, this.context.development);
      const [root, index, ...rest] = withOwnNames(fetch, error.path) ?? [];
      if (root !== "_entities" || typeof index !== "number" || !(index in firsts)) {
        this.gathered.addAbout(placesIn(batch), shown);
        continue;
      }
      const same = byEntity.get(index) ?? [];
      same.push({ rest, error: shown });
      byEntity.set(index, same);
    }
    return byEntity;
  }

  private reportUnavailable(batch: Batch): void {
    this.gathered.addAbout(placesIn(batch), unavailable(batch.fetch.subgraph));
  }

  /** The variables that a fetch uses: as the client sent them, because subgraphs coerce for themselves. */
  private variablesOf(fetch: RootFetch | EntityFetch): Fields {
    const variables: Fields = {};
    const { sent } = this.variables;
    for (const name of fetch.variables) if (Object.hasOwn(sent, name)) variables[name] = sent[name];
    return variables;
  }

  /**
   * Undefined when the subgraph could not be used; the caller leaves the error where it belongs. Not an async function:
   * that would hold the representations until the answer comes.
   */
  private send(fetch: RootFetch | EntityFetch, representations?: string): Promise<SubgraphResult | undefined> {
    if (this.fallBack) return Promise.reject(this.fallBack);
    const reply = this.replies.to(fetch.id, representations, () => this.ask(fetch, representations));
    return reply.answer.then(
      (answer) => {
        const turn = this.strides?.read(answer.characters);
        return turn ? turn.then(() => this.read(fetch, answer, reply)) : this.read(fetch, answer, reply);
      },
      (reason) => this.noteUnusable(fetch, reason, reply),
    );
  }

  private ask(fetch: RootFetch | EntityFetch, representations: string | undefined): Promise<SubgraphAnswer> {
    const upstream = this.context.upstreams.get(fetch.subgraph);
    if (!upstream) return Promise.reject(new Error("No source is known for it."));
    const { signal, viewer } = this;
    return upstream.execute({
      fetch,
      variables: this.variablesOf(fetch),
      representations,
      viewer: viewer.claims,
      signal,
    });
  }

  private read(fetch: RootFetch | EntityFetch, answer: SubgraphAnswer, reply: Reply): SubgraphResult | undefined {
    let result: SubgraphResult;
    try {
      if (this.fallBack) throw this.fallBack;
      // It may have waited for its turn.
      this.signal?.throwIfAborted();
      result = fetch.strategy.read(answer);
    } catch (reason) {
      return this.noteUnusable(fetch, reason, reply);
    }
    this.tellOutcome(fetch, result.errors?.length ? "errors" : "ok", reply);
    return result;
  }

  private noteUnusable(fetch: RootFetch | EntityFetch, reason: unknown, reply: Reply): undefined {
    this.fallBack ??= fetch.strategy.fallBack(reason);
    if (this.fallBack) throw this.fallBack;
    if (this.signal?.aborted) return;
    this.tellOutcome(fetch, "unavailable", reply);
    this.context.onUnavailable(fetch.subgraph, reason);
  }

  private tellOutcome({ subgraph }: RootFetch | EntityFetch, outcome: FetchOutcome, reply: Reply): void {
    if (reply.isTold) return;
    reply.isTold = true;
    this.context.onFetch(subgraph, outcome, (performance.now() - reply.asked) / 1000);
  }
}

/** What was asked about in one call. */
function placesIn(batch: Batch): AskedPlace[] {
  return batch.firsts.map((target, index) => ({ path: batch.askerOf(index).path, target }));
}
