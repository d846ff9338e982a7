import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Code, codedError, RequestError, refuse } from "../errors";
import type { Identify } from "../pipeline/identity";
import type { Limits } from "../pipeline/limits";
import type { Answer, RunnableOperation } from "../pipeline/operation";
import type { Pipeline } from "../pipeline/pipeline";
import { type OperationRequest, requestOf } from "../pipeline/request";
import type { LiveAnswers } from "./live-answers";
import type { RouterMetrics } from "./metrics";
import { type AnswerType, chooseAnswerType, EVENT_STREAM, JSON_TYPE } from "./negotiate";
import { streamAnswers } from "./sse";

export interface TransportOptions {
  pipeline: Pipeline;
  identify: Identify;
  limits: Limits;
  metrics: RouterMetrics;
  live: LiveAnswers;
}

/** `/graphql` over HTTP: POST, GET for queries, and either as a stream of events. */
export async function registerHttp(app: FastifyInstance, options: TransportOptions): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      "application/json",
      { parseAs: "string" },
      async (_request: FastifyRequest, body: string) => parseJson(body, "The body is not valid JSON."),
    );
    scope.setErrorHandler<FastifyError>((error, request, reply) => answerError(error, request, reply));
    scope.post("/graphql", { bodyLimit: options.limits.bodyBytes }, (request, reply) =>
      serve(request, reply, options, () => requestOf(request.body)),
    );
    scope.get("/graphql", (request, reply) =>
      serve(request, reply, options, () => requestOfQueryString(request.query)),
    );
    scope.route({
      method: ["PUT", "PATCH", "DELETE"],
      url: "/graphql",
      handler: (_request, reply) => {
        reply.header("allow", "GET, POST");
        throw refuse(405, Code.METHOD_NOT_ALLOWED, "Use POST, or GET for queries.");
      },
    });
  });
}

async function serve(
  request: FastifyRequest,
  reply: FastifyReply,
  options: TransportOptions,
  readRequest: () => OperationRequest,
): Promise<FastifyReply> {
  const { pipeline, identify, metrics, live } = options;
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const type = chooseAnswerType(request.headers.accept);
  try {
    const asked = readRequest();
    const viewer = await identify(request.headers.authorization);
    const prepared = pipeline.read(asked);
    const kind = prepared.operation.operation;
    if (request.method === "GET" && kind === "mutation") {
      reply.header("allow", "POST");
      throw refuse(405, Code.METHOD_NOT_ALLOWED, "A mutation must be sent by POST.");
    }
    if (kind === "subscription" && type !== EVENT_STREAM) {
      const message = `A subscription needs Accept: ${EVENT_STREAM}, or a WebSocket.`;
      throw refuse(406, Code.NOT_ACCEPTABLE, message);
    }
    const runnable = pipeline.prepare(prepared, asked, viewer);
    if (kind === "subscription") {
      const answer = pipeline.subscribe(runnable);
      return await stream(reply, live.open("sse", answer), answer.opened);
    }
    const answer = await pipeline.execute(runnable, abandonedSignal(reply, runnable));
    metrics.request(type === EVENT_STREAM ? "sse" : "http", answer.failed ? "errors" : "ok", seconds());
    return type === EVENT_STREAM ? await stream(reply, once(answer)) : reply.type(type).send(answer.text);
  } catch (reason) {
    metrics.request(type === EVENT_STREAM ? "sse" : "http", "refused", seconds());
    throw reason;
  }
}

async function stream(
  reply: FastifyReply,
  answers: AsyncIterableIterator<Answer>,
  opened?: Promise<void>,
): Promise<FastifyReply> {
  reply.hijack();
  await streamAnswers(reply.raw, answers, opened);
  return reply;
}

async function* once(answer: Answer): AsyncIterableIterator<Answer> {
  yield answer;
}

/** A query that nobody waits for any more need not bother the subgraphs; a mutation runs to its end. */
function abandonedSignal(reply: FastifyReply, { prepared }: RunnableOperation): AbortSignal | undefined {
  if (prepared.operation.operation !== "query") return undefined;
  const abandoned = new AbortController();
  reply.raw.once("close", () => {
    if (!reply.raw.writableFinished) abandoned.abort();
  });
  return abandoned.signal;
}

function requestOfQueryString(query: unknown): OperationRequest {
  const { variables, extensions, ...parameters } = query as Record<string, unknown>;
  const parsed = (text: unknown, name: string) =>
    typeof text === "string" && text !== "" ? parseJson(text, `The parameter ${name} is not valid JSON.`) : null;
  return requestOf({
    ...parameters,
    variables: parsed(variables, "variables"),
    extensions: parsed(extensions, "extensions"),
  });
}

function parseJson(text: string, message: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse(400, Code.BAD_REQUEST, message);
  }
}

/** What Fastify refuses before the pipeline sees it, in GraphQL's own form. */
const FASTIFY_REFUSALS: Record<string, RequestError> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: refuse(415, Code.UNSUPPORTED_MEDIA_TYPE, `Send ${JSON_TYPE}.`),
  FST_ERR_CTP_BODY_TOO_LARGE: refuse(413, Code.PAYLOAD_TOO_LARGE, "The body is too large."),
  FST_ERR_CTP_EMPTY_JSON_BODY: refuse(400, Code.BAD_REQUEST, "The body is empty."),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: refuse(400, Code.BAD_REQUEST, "The body is not as long as announced."),
};

function answerError(error: FastifyError | RequestError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = error instanceof RequestError ? error : FASTIFY_REFUSALS[error.code];
  if (!refusal) request.log.error(error);
  if (refusal?.status === 401) reply.header("www-authenticate", "Bearer");
  const status = refusal?.status ?? 500;
  const errors = refusal?.errors ?? [codedError(Code.INTERNAL_SERVER_ERROR, "Something went wrong.")];
  return reply.code(status).type(errorType(request)).send(JSON.stringify({ errors }));
}

function errorType(request: FastifyRequest): AnswerType {
  try {
    const type = chooseAnswerType(request.headers.accept);
    return type === EVENT_STREAM ? JSON_TYPE : type;
  } catch {
    return JSON_TYPE;
  }
}
