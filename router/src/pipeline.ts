import { setMaxListeners } from "node:events";
import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import type { Refusal } from "./access/filter";
import type { IntrospectionSchemas } from "./access/introspection-schemas";
import { type EvaluatePolicies, evaluatePolicies, type HeldPolicies } from "./access/policies";
import { ensureAuthorized, refusalsIn, type Unauthorized, unauthorizedError } from "./access/refusal";
import { type Answer, textAnswer } from "./answer/answer";
import { answerIntrospection } from "./answer/introspection";
import type { Serialiser } from "./answer/serialise";
import { shape } from "./answer/shape";
import type { SharedReads } from "./answer/shared-reads";
import { isLarge, type Turns } from "./answer/turns";
import type { TextLane } from "./by-text/by-text";
import type { CompiledOperation, KnownOperation, RunnableOperation } from "./compiled-operation";
import { Code, RequestError, refuse } from "./errors";
import { Execution, type ExecutionContext } from "./execution/execution";
import { Replies } from "./execution/replies";
import { type LiveAnswer, openLiveAnswer } from "./live/live";
import { ensureShown, isWanted } from "./live/wanted-events";
import type { ResponseField, ResponseSelection } from "./operation/response-tree";
import { boundVariables, type OperationCache } from "./operation-cache";
import {
  chooseOperation,
  coerceVariables,
  type DocumentReader,
  ensureDecided,
  type PreparedOperation,
} from "./request/document";
import { askingFrom, ensureStillValid, type Viewer } from "./request/identity";
import { checkVariables, type Limits } from "./request/limits";
import { ensureOnce } from "./request/once";
import type { OperationRequest } from "./request/request";
import type { WantedEvent } from "./request/wanted-events";
import { jsonText } from "./sources/exact-numbers";
import { FallBack } from "./steps/fall-back";

const NO_POLICIES: ReadonlySet<string> = new Set();
const NO_ERRORS: readonly GraphQLFormattedError[] = [];
const NOT_STRAIGHT = new FallBack("shape", "The answer has to be shaped.");

export interface PipelineOptions {
  schema: GraphQLSchema;
  limits: Limits;
  introspection: IntrospectionSchemas;
  unauthorized: Unauthorized;
  evaluatePolicies: EvaluatePolicies | undefined;
  documents: DocumentReader;
  operations: OperationCache;
  context: ExecutionContext;
  turns: Turns;
  /** An operation was not executed by text, although its client still waits. */
  onFallBack(fallBack: FallBack): void;
  /** Undefined when each read is executed for itself. */
  sharedReads: SharedReads | undefined;
  /** Events that may wait for a slow client before its subscription ends. */
  liveQueueLimit: number;
  /** Subscription fields that go on after an event of before. */
  resumable: ReadonlySet<string>;
  resumeTries: number;
}

/** `document → access filter → plan → execute → shape → answer`, the same for every transport. */
export class Pipeline {
  private readonly viewers = new WeakMap<Viewer, number>();
  private nextViewer = 0;

  constructor(private readonly options: PipelineOptions) {}

  get schema(): GraphQLSchema {
    return this.options.schema;
  }

  /** A query or a mutation, from what the client asks to the answer. @throws RequestError */
  async run(request: OperationRequest, viewer: Viewer, signal?: AbortSignal): Promise<Answer> {
    return this.execute(await this.prepare(this.read(request), request, viewer), signal);
  }

  /** Everything before planning: enough for a transport to know which kind of operation it has. @throws RequestError */
  read(request: OperationRequest): PreparedOperation {
    return chooseOperation(this.options.documents.read(request.query), request.operationName);
  }

  /**
   * @param from the client's address, of a mutation
   * @throws RequestError when the variables do not fit, or the operation cannot be planned or may not be asked.
   */
  prepare(
    prepared: PreparedOperation,
    request: OperationRequest,
    viewer: Viewer,
    from?: string,
  ): RunnableOperation | Promise<RunnableOperation> {
    const { schema, limits, operations, introspection } = this.options;
    checkVariables(request.variables, limits);
    const variables = coerceVariables(schema, prepared.operation, request.variables);
    const known = operations.know(prepared);
    ensureDecided(known.conditions, variables);
    introspection.ensureAllowed(known.operation);
    ensureOnce(known.placesOfOnce);
    const bound = boundVariables(known, variables);
    const cost = known.cost.within(limits.cost, bound);
    const runnable = (held: ReadonlySet<string>, policyFailure?: RunnableOperation["policyFailure"]) => {
      const compiled = this.compile(known, viewer, held);
      if (viewer.refusal && refusalsIn(compiled.cuts, bound.coerced).length > 0) throw viewer.refusal;
      if (this.options.unauthorized === "reject") ensureAuthorized(compiled.cuts, bound.coerced);
      // Who asks from where is told for acts alone: identical reads may be one, whichever clients wait for them.
      const asker = from === undefined ? viewer : askingFrom(from, viewer);
      const { where } = request;
      if (where) ensureChoosable(prepared, where, compiled.tree);
      return { prepared, known, compiled, variables: bound, cost, viewer: asker, where, policyFailure };
    };
    if (known.policies.length === 0) return runnable(NO_POLICIES);
    return this.evaluate(known, viewer).then(({ held, failure }) => runnable(held, failure?.error));
  }

  /** Runs a query or a mutation. */
  execute(runnable: RunnableOperation, signal?: AbortSignal): Promise<Answer> {
    const { sharedReads } = this.options;
    const isQuery = runnable.prepared.operation.operation === "query";
    if (!sharedReads) return this.inTurn(runnable, isQuery ? signal : undefined);
    if (!isQuery) return this.inTurn(runnable, undefined).finally(() => sharedReads.noteWrite());
    return sharedReads.join(this.readKey(runnable), signal, (shared) => this.inTurn(runnable, shared));
  }

  /** Opens a subscription; `return()` of what it gives releases the upstream at once. */
  subscribe(runnable: RunnableOperation): LiveAnswer {
    const { compiled, viewer, where } = runnable;
    const { subscription, step } = compiled.plan;
    if (!subscription) {
      const answers = single(this.answer(runnable, this.begin(runnable, undefined)));
      return { answers, opened: Promise.resolve(), isInterrupted: () => false };
    }
    return openLiveAnswer(runnable, subscription, {
      context: this.options.context,
      queueLimit: this.options.liveQueueLimit,
      resumable: this.options.resumable,
      resumeTries: this.options.resumeTries,
      join: async (event, signal) => {
        ensureStillValid(viewer);
        await this.ensureUnchanged(runnable);
        const execution = this.begin(runnable, signal);
        execution.absorb(subscription, event);
        if (step) await execution.gather(step);
        const answer = this.answer(runnable, execution);
        return where && !isWanted(where, answer) ? null : answer;
      },
    });
  }

  private async evaluate(known: KnownOperation, viewer: Viewer): Promise<HeldPolicies> {
    const policies = await evaluatePolicies(this.options.evaluatePolicies, known.policies, viewer.claims);
    if (policies.failure) this.options.context.onUnavailable("policies", policies.failure.cause);
    return policies;
  }

  /** @throws RequestError 403 when other policies hold than those that the operation was planned for. */
  private async ensureUnchanged({ known, compiled, viewer }: RunnableOperation): Promise<void> {
    if (known.policies.length === 0) return;
    const { held } = await this.evaluate(known, viewer);
    if (this.compile(known, viewer, held).access.key !== compiled.access.key) {
      throw refuse(403, Code.UNAUTHORIZED_FIELD_OR_TYPE, "What you may read has changed: subscribe again.");
    }
  }

  private compile(known: KnownOperation, viewer: Viewer, held: ReadonlySet<string>): CompiledOperation {
    try {
      return this.options.operations.compile(known, viewer, held);
    } catch (reason) {
      if (reason instanceof RequestError) throw reason;
      this.options.context.onUnavailable("planner", reason);
      throw refuse(400, Code.OPERATION_RESOLUTION_FAILURE, "The operation cannot be planned.");
    }
  }

  private inTurn(runnable: RunnableOperation, signal: AbortSignal | undefined): Promise<Answer> {
    const { cost, viewer } = runnable;
    return this.options.turns.take(cost, viewer.claims.sub, signal, () => this.runPlan(runnable, signal));
  }

  private async runPlan(runnable: RunnableOperation, signal: AbortSignal | undefined): Promise<Answer> {
    const { byText, plan } = runnable.compiled;
    const replies = new Replies();
    if (byText) {
      const answer = await this.runByText(byText, runnable, replies, signal);
      if (!("reason" in answer)) return answer;
      if (!signal?.aborted) this.options.onFallBack(answer);
    }
    const execution = this.begin(runnable, signal, replies);
    if (plan.step) await execution.gather(plan.step);
    return this.answer(runnable, execution);
  }

  /** A FallBack when something is not as the way by text expects; the way by values then tells what the answer is. */
  private async runByText(
    byText: TextLane,
    runnable: RunnableOperation,
    replies: Replies,
    signal: AbortSignal | undefined,
  ): Promise<Answer | FallBack> {
    const plan = byText.for(runnable.variables.coerced);
    if ("reason" in plan) return plan;
    let fallBack = NOT_STRAIGHT;
    try {
      const execution = this.begin(runnable, signal, replies);
      await execution.gather(plan.step);
      const answer = this.straightAnswer(runnable, execution, plan.serialiser);
      if (answer) {
        byText.succeeded();
        return answer;
      }
    } catch (reason) {
      fallBack = FallBack.of(reason);
    }
    // What failed because the client has left tells nothing of the subgraphs.
    if (!signal?.aborted) byText.failed();
    return fallBack;
  }

  private begin(
    { viewer, variables, cost }: RunnableOperation,
    signal: AbortSignal | undefined,
    replies = new Replies(),
  ): Execution {
    // Each fetch at work listens, and how many there are is bounded by the plan, not by Node's warning at ten.
    if (signal instanceof EventTarget) setMaxListeners(0, signal);
    const { context } = this.options;
    const strides = isLarge(cost) ? context.strides : undefined;
    return new Execution(context, viewer, variables, signal, replies, strides);
  }

  private answer(runnable: RunnableOperation, execution: Execution): Answer {
    return (
      this.straightAnswer(runnable, execution, runnable.compiled.serialiser) ?? this.shapedAnswer(runnable, execution)
    );
  }

  /** Undefined when this is not the straight case. */
  private straightAnswer(
    runnable: RunnableOperation,
    execution: Execution,
    serialiser: Serialiser,
  ): Answer | undefined {
    const { compiled, variables, policyFailure } = runnable;
    const write = !execution.hasErrors && serialiser.for(variables.coerced, execution.hasShared);
    if (!write) return undefined;
    let data: string;
    try {
      data = write(execution.data);
    } catch {
      return undefined;
    }
    execution.noteWritten(data);
    if (compiled.cuts.length === 0 && !policyFailure) return textAnswer(data, NO_ERRORS);
    const cuts = refusalsIn(compiled.cuts, variables.coerced);
    return textAnswer(data, this.withRefusals([], cuts, policyFailure));
  }

  private shapedAnswer({ compiled, variables, policyFailure }: RunnableOperation, execution: Execution): Answer {
    const { schema, introspection } = this.options;
    const { operation, rootType, tree, cuts, access } = compiled;
    const { sent, coerced } = variables;
    const shaping = {
      schema,
      rootType,
      tree,
      access,
      coerced,
      unauthorized: refusalsIn(cuts, coerced),
      introspect: (fields: readonly ResponseField[]) => {
        const nodes = fields.map(({ node }) => node);
        return answerIntrospection(introspection.for(access), operation, nodes, sent);
      },
    };
    const { data, errors, unauthorized } = shape(shaping, execution);
    const text = jsonText(data)!;
    execution.noteWritten(text);
    return textAnswer(text, this.withRefusals(errors, unauthorized, policyFailure));
  }

  private withRefusals(
    errors: GraphQLFormattedError[],
    unauthorized: readonly Refusal[],
    policyFailure: GraphQLFormattedError | undefined,
  ): GraphQLFormattedError[] {
    if (this.options.unauthorized !== "silent")
      for (const refusal of unauthorized) errors.push(unauthorizedError(refusal));
    if (policyFailure) errors.push(policyFailure);
    return errors;
  }

  private readKey({ compiled, variables, viewer }: RunnableOperation): string {
    let reader = this.viewers.get(viewer);
    if (reader === undefined) {
      reader = this.nextViewer++;
      this.viewers.set(viewer, reader);
    }
    return `${compiled.id} ${reader} ${jsonText(variables.sent)}`;
  }
}

/** @throws RequestError 400, or 403, for what no events are chosen by */
function ensureChoosable(
  { operation }: PreparedOperation,
  where: readonly WantedEvent[],
  tree: readonly ResponseSelection[],
): void {
  if (operation.operation !== "subscription")
    throw refuse(400, Code.BAD_REQUEST, "extensions.where chooses events: it is for subscriptions.");
  ensureShown(where, tree);
}

async function* single(answer: Answer): AsyncIterableIterator<Answer> {
  yield answer;
}
