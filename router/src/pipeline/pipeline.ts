import { setMaxListeners } from "node:events";
import type { GraphQLSchema } from "graphql";
import { Code, refuse } from "../errors";
import { chooseOperation, coerceVariables, type DocumentReader, type PreparedOperation } from "./document";
import { type Engine, type Execution, executePlan } from "./execute";
import { ensureStillValid, type Viewer } from "./identity";
import { type Answer, answerOf, type RunnableOperation } from "./operation";
import type { PlannedOperation, Planner } from "./plan";
import type { OperationRequest } from "./request";
import { shape } from "./shape";
import { type LiveAnswer, openLiveAnswer } from "./subscribe";

export interface PipelineOptions {
  schema: GraphQLSchema;
  documents: DocumentReader;
  planner: Planner;
  engine: Engine;
  /** Events that may wait for a slow client before its subscription ends. */
  liveQueueLimit: number;
}

/** `document → access filter → plan → execute → shape → answer`, the same for every transport. */
export class Pipeline {
  constructor(private readonly options: PipelineOptions) {}

  get schema(): GraphQLSchema {
    return this.options.schema;
  }

  /** Everything before planning: enough for a transport to know which kind of operation it has. @throws RequestError */
  read(request: OperationRequest): PreparedOperation {
    return chooseOperation(this.options.documents.read(request.query), request.operationName);
  }

  /** @throws RequestError when the variables do not fit or the operation cannot be planned. */
  prepare(prepared: PreparedOperation, request: OperationRequest, viewer: Viewer): RunnableOperation {
    const variables = coerceVariables(this.options.schema, prepared.operation, request.variables);
    return { prepared, variables, viewer, ...this.plan(prepared, viewer) };
  }

  /** A query or a mutation, from what the client asks to the answer. @throws RequestError */
  async run(request: OperationRequest, viewer: Viewer, signal?: AbortSignal): Promise<Answer> {
    return this.execute(this.prepare(this.read(request), request, viewer), signal);
  }

  /** Runs a query or a mutation. */
  async execute(runnable: RunnableOperation, signal?: AbortSignal): Promise<Answer> {
    const { plan, prepared } = runnable;
    const isQuery = prepared.operation.operation === "query";
    const execution = this.begin(runnable, isQuery ? signal : undefined);
    if (plan.node && plan.node.kind !== "Subscription") await executePlan(execution, plan.node);
    return this.answer(runnable, execution);
  }

  /** Opens a subscription; `return()` of what it gives releases the upstream at once. */
  subscribe(runnable: RunnableOperation): LiveAnswer {
    const { plan, viewer } = runnable;
    if (plan.node?.kind !== "Subscription") {
      return { answers: single(this.answer(runnable, this.begin(runnable))), opened: Promise.resolve() };
    }
    return openLiveAnswer(runnable, plan.node, {
      engine: this.options.engine,
      queueLimit: this.options.liveQueueLimit,
      begin: (signal) => {
        ensureStillValid(viewer);
        return this.begin(runnable, signal);
      },
      answer: (execution) => this.answer(runnable, execution),
    });
  }

  private plan(prepared: PreparedOperation, viewer: Viewer): PlannedOperation {
    try {
      return this.options.planner.plan(prepared, viewer);
    } catch (reason) {
      this.options.engine.onUnavailable("planner", reason);
      throw refuse(400, Code.OPERATION_RESOLUTION_FAILURE, "The operation cannot be planned.");
    }
  }

  private begin({ viewer, variables }: RunnableOperation, signal?: AbortSignal): Execution {
    // Each fetch at work listens, and how many there are is bounded by the plan, not by Node's warning at ten.
    if (signal) setMaxListeners(0, signal);
    return { engine: this.options.engine, viewer, variables, data: {}, errors: [], signal };
  }

  private answer({ prepared, variables, access, cuts }: RunnableOperation, execution: Execution): Answer {
    const { errors } = execution;
    const data = shape({ schema: this.options.schema, prepared, variables, access, cuts, errors }, execution.data);
    return answerOf(data, errors);
  }
}

async function* single(answer: Answer): AsyncIterableIterator<Answer> {
  yield answer;
}
