import { setMaxListeners } from "node:events";
import type { GraphQLSchema } from "graphql";
import { Code, refuse } from "../errors";
import { isAskedFor } from "./access-filter";
import { chooseOperation, coerceVariables, type DocumentReader, type PreparedOperation } from "./document";
import { type Engine, Execution } from "./execute";
import { ensureStillValid, type Viewer } from "./identity";
import { answerIntrospection } from "./introspection";
import { type Answer, answerOf, type RunnableOperation } from "./operation";
import { boundVariables, type KnownOperation, type Operations } from "./operations";
import type { OperationRequest } from "./request";
import { shape } from "./shape";
import type { SharedReads } from "./shared-reads";
import { type LiveAnswer, openLiveAnswer } from "./subscribe";

export interface PipelineOptions {
  schema: GraphQLSchema;
  documents: DocumentReader;
  operations: Operations;
  engine: Engine;
  /** Undefined when each read is executed for itself. */
  sharedReads: SharedReads | undefined;
  /** Events that may wait for a slow client before its subscription ends. */
  liveQueueLimit: number;
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
    return this.execute(this.prepare(this.read(request), request, viewer), signal);
  }

  /** Everything before planning: enough for a transport to know which kind of operation it has. @throws RequestError */
  read(request: OperationRequest): PreparedOperation {
    return chooseOperation(this.options.documents.read(request.query), request.operationName);
  }

  /** @throws RequestError when the variables do not fit or the operation cannot be planned. */
  prepare(prepared: PreparedOperation, request: OperationRequest, viewer: Viewer): RunnableOperation {
    const variables = coerceVariables(this.options.schema, prepared.operation, request.variables);
    const known = this.find(prepared, viewer);
    return { prepared, compiled: known.compiled, variables: boundVariables(known, variables), viewer };
  }

  /** Runs a query or a mutation. */
  async execute(runnable: RunnableOperation, signal?: AbortSignal): Promise<Answer> {
    const { sharedReads } = this.options;
    if (runnable.prepared.operation.operation === "query") {
      if (!sharedReads) return this.runPlan(runnable, signal);
      return sharedReads.join(this.readKey(runnable), signal, (shared) => this.runPlan(runnable, shared));
    }
    try {
      return await this.runPlan(runnable, undefined);
    } finally {
      sharedReads?.noteWrite();
    }
  }

  /** Opens a subscription; `return()` of what it gives releases the upstream at once. */
  subscribe(runnable: RunnableOperation): LiveAnswer {
    const { compiled, viewer } = runnable;
    const { subscription, step } = compiled.plan;
    if (!subscription) {
      return { answers: single(this.answer(runnable, this.begin(runnable, undefined))), opened: Promise.resolve() };
    }
    return openLiveAnswer(runnable, subscription, {
      engine: this.options.engine,
      queueLimit: this.options.liveQueueLimit,
      join: async (event, signal) => {
        ensureStillValid(viewer);
        const execution = this.begin(runnable, signal);
        execution.absorb(subscription, event);
        if (step) await execution.run(step);
        return this.answer(runnable, execution);
      },
    });
  }

  private find(prepared: PreparedOperation, viewer: Viewer): KnownOperation {
    try {
      return this.options.operations.find(prepared, viewer);
    } catch (reason) {
      this.options.engine.onUnavailable("planner", reason);
      throw refuse(400, Code.OPERATION_RESOLUTION_FAILURE, "The operation cannot be planned.");
    }
  }

  private async runPlan(runnable: RunnableOperation, signal: AbortSignal | undefined): Promise<Answer> {
    const { step } = runnable.compiled.plan;
    const execution = this.begin(runnable, signal);
    if (step) await execution.run(step);
    return this.answer(runnable, execution);
  }

  private begin({ viewer, variables }: RunnableOperation, signal: AbortSignal | undefined): Execution {
    // Each fetch at work listens, and how many there are is bounded by the plan, not by Node's warning at ten.
    if (signal) setMaxListeners(0, signal);
    return new Execution(this.options.engine, viewer, variables, signal);
  }

  private answer(runnable: RunnableOperation, execution: Execution): Answer {
    const { cuts, serialiser } = runnable.compiled;
    if (execution.errors.length === 0 && cuts.length === 0) {
      try {
        const write = serialiser.for(runnable.variables.coerced);
        if (write) return { text: `{"data":${write(execution.data)}}`, failed: false };
      } catch {
        // Not the straight case: the specification's own way tells what the answer is.
      }
    }
    return this.shapedAnswer(runnable, execution);
  }

  private shapedAnswer({ compiled, variables }: RunnableOperation, execution: Execution): Answer {
    const { schema } = this.options;
    const { operation, rootType, tree, cuts, access } = compiled;
    const { sent, coerced } = variables;
    const shaping = {
      schema,
      rootType,
      tree,
      access,
      coerced,
      unauthorized: cuts.filter((cut) => isAskedFor(cut, coerced)).map(({ path }) => path),
      introspect: ({ node }: { node: Parameters<typeof answerIntrospection>[2][number] }) =>
        answerIntrospection(schema, operation, [node], sent),
    };
    const { data, errors, unauthorized } = shape(shaping, execution);
    for (const path of unauthorized) {
      const extensions = { code: Code.UNAUTHORIZED_FIELD_OR_TYPE };
      errors.push({ message: "Unauthorized field or type", path, extensions });
    }
    return answerOf(data, errors);
  }

  private readKey({ compiled, variables, viewer }: RunnableOperation): string {
    let reader = this.viewers.get(viewer);
    if (reader === undefined) {
      reader = this.nextViewer++;
      this.viewers.set(viewer, reader);
    }
    return `${compiled.id} ${reader} ${JSON.stringify(variables.sent)}`;
  }
}

async function* single(answer: Answer): AsyncIterableIterator<Answer> {
  yield answer;
}
