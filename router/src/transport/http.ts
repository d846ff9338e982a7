import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import type { Answer } from "../answer/answer";
import { Code, RequestError, refuse } from "../errors";
import { ANONYMOUS, type Identify, type Viewer } from "../request/identity";
import { type AskedOperation, requestOf, requestOfQueryString } from "../request/request";
import { Abandonment } from "../sources/abandonment";
import { parseJson } from "../sources/exact-numbers";
import { readBody } from "./body";
import { cachingOf } from "./caching";
import { type CallRates, standingHeaders, tooManyCalls } from "./call-rates";
import type { ClientAddress } from "./client-address";
import type { Holdings, Release } from "./client-bounds";
import type { Endpoint } from "./endpoint";
import type { LiveAnswers } from "./live-answers";
import type { Outcome, RouterMetrics } from "./metrics";
import { type AnswerForm, chooseAnswerForm, EVENT_STREAM, isJson, JSON_TYPE, PLAIN_FORM } from "./negotiate";
import { originRefused } from "./origins";
import { SAFETY_HEADERS } from "./safety-headers";
import { sendText } from "./send";
import { streamAnswers } from "./sse";

export interface TransportOptions {
  identify: Identify;
  clientAddress: ClientAddress;
  metrics: RouterMetrics;
  live: LiveAnswers;
  holdings: Holdings;
  rates: CallRates;
  logger: Logger;
}

const FAULT = refuse(500, Code.INTERNAL_SERVER_ERROR, "Something went wrong.");
const METHODS = "GET, HEAD, POST, OPTIONS";

/** One request to an endpoint and its answer. The fields are what both the answer and a refusal of it need. */
interface ClientExchange {
  endpoint: Endpoint;
  request: IncomingMessage;
  response: ServerResponse;
  form: AnswerForm;
  /** Whether it was found to be a GraphQL request; what is refused from then on is refused by GraphQL, not by HTTP. */
  wellFormed: boolean;
  started: number;
}

/**
 * The endpoints over HTTP: POST, GET for queries, and either as a stream of events. It stands on node:http alone: a
 * framework's routing, hooks and reply objects would cost more than a cached operation does.
 */
export class HttpTransport {
  private stopping = false;

  constructor(private readonly options: TransportOptions) {}

  /** Requests are answered still, each as the last of its connection. */
  stop(): void {
    this.stopping = true;
  }

  handle(endpoint: Endpoint, request: IncomingMessage, response: ServerResponse): void {
    if (this.stopping) response.setHeader("connection", "close");
    const { origins } = endpoint;
    const exchange = { endpoint, request, response, form: PLAIN_FORM, wellFormed: false, started: performance.now() };
    for (const [name, value] of origins.headersFor(request)) response.setHeader(name, value);
    if (!origins.isAllowed(request)) {
      this.refuse(exchange, originRefused());
      return;
    }
    if (request.method === "OPTIONS") {
      response.writeHead(204, ["allow", METHODS, ...SAFETY_HEADERS]).end();
      return;
    }
    this.serve(exchange).catch((reason: unknown) => this.refuse(exchange, reason));
  }

  private async serve(exchange: ClientExchange): Promise<void> {
    const { endpoint, request, response } = exchange;
    const form = chooseAnswerForm(request.headers.accept);
    exchange.form = form;
    const asked = request.method === "POST" ? requestOf(parsedBody(await readPost(exchange))) : readGet(exchange);
    exchange.wellFormed = true;
    const { pipeline } = endpoint;
    const identified = this.identify(request.headers.authorization);
    const viewer: Viewer = identified instanceof Promise ? await identified : identified;
    // What everybody may read is answered, and the client told that it asked as nobody.
    if (viewer.refusal?.status === 401) response.setHeader("www-authenticate", "Bearer");
    this.countCall(viewer, response);
    const accepted = endpoint.documents.accept(asked);
    const operation = accepted instanceof Promise ? await accepted : accepted;
    const prepared = pipeline.read(operation);
    endpoint.documents.keep(asked, viewer);
    const kind = prepared.operation.operation;
    if (kind !== "query") ensureServed(kind, exchange);
    const from = kind === "mutation" ? this.options.clientAddress(request) : undefined;
    const preparing = pipeline.prepare(prepared, operation, viewer, from);
    const runnable = preparing instanceof Promise ? await preparing : preparing;
    if (kind === "subscription") {
      const release = this.subscriptionOf(request, viewer);
      const answer = pipeline.subscribe(runnable);
      return streamAnswers(
        response,
        this.options.live.open("sse", answer, release),
        answer.opened,
        () => !this.options.live.isEnding && !answer.isInterrupted(),
      );
    }
    const answer = await pipeline.execute(runnable, kind === "query" ? abandonmentOf(response) : undefined);
    this.count(exchange, answer.failed ? "errors" : "ok");
    if (form.type === EVENT_STREAM) return streamAnswers(response, once(answer));
    if (response.destroyed) return;
    const caching = runnable.known.cache.maxAge === 0 ? undefined : cachingOf(request, response, runnable, answer);
    sendText(response, 200, form.type, answer.text, request.headers["accept-encoding"], caching);
  }

  /** @throws RequestError 429 */
  private countCall(viewer: Viewer, response: ServerResponse): void {
    const standing = this.options.rates.take(viewer);
    if (!standing) return;
    for (const [name, value] of standingHeaders(standing)) response.setHeader(name, value);
    if (!standing.isWithin) throw tooManyCalls(standing);
  }

  /** @throws RequestError 429 */
  private subscriptionOf(request: IncomingMessage, viewer: Viewer): Release {
    const { holdings } = this.options;
    return holdings.subscription(holdings.holder(holdings.addressOf(request), viewer));
  }

  /** A token that will not do makes nobody of a client: it may sign in again, and read what everybody may. */
  private identify(authorization: string | undefined): Viewer | Promise<Viewer> {
    const nobody = (reason: unknown): Viewer => {
      if (reason instanceof RequestError) return { ...ANONYMOUS, refusal: reason };
      throw reason;
    };
    try {
      const identified = this.options.identify(authorization);
      return identified instanceof Promise ? identified.catch(nobody) : identified;
    } catch (reason) {
      return nobody(reason);
    }
  }

  private refuse(exchange: ClientExchange, reason: unknown): void {
    const { response, form, wellFormed } = exchange;
    if (!(reason instanceof RequestError)) this.options.logger.error(reason, "A request could not be answered.");
    // The answers of a stream have begun: it has been cut off.
    if (response.headersSent) return;
    this.count(exchange, "refused");
    if (response.destroyed) return;
    const refusal = reason instanceof RequestError ? reason : FAULT;
    if (refusal.status === 401) response.setHeader("www-authenticate", "Bearer");
    // What is left of the body would be taken for the next request.
    if (refusal.status === 413) response.setHeader("connection", "close");
    const status = wellFormed && form.alwaysOk && refusal.status === 400 ? 200 : refusal.status;
    const type = form.type === EVENT_STREAM ? JSON_TYPE : form.type;
    sendText(response, status, type, JSON.stringify({ errors: refusal.errors }));
  }

  private count({ form, started }: ClientExchange, outcome: Outcome): void {
    const transport = form.type === EVENT_STREAM ? "sse" : "http";
    this.options.metrics.request(transport, outcome, (performance.now() - started) / 1000);
  }
}

/** @throws RequestError 415, or rejects with 413. */
function readPost({ endpoint, request }: ClientExchange): Promise<Buffer> {
  if (!isJson(request.headers["content-type"])) {
    throw refuse(415, Code.UNSUPPORTED_MEDIA_TYPE, `Send ${JSON_TYPE} in UTF-8.`);
  }
  return readBody(request, endpoint.limits.bodyBytes);
}

/** @throws RequestError 405 */
function readGet({ endpoint, request: { method, url = "" }, response }: ClientExchange): AskedOperation {
  if (method !== "GET" && method !== "HEAD") {
    response.setHeader("allow", METHODS);
    throw refuse(405, Code.METHOD_NOT_ALLOWED, "Use POST, or GET for queries.");
  }
  return requestOfQueryString(url.slice(endpoint.path.length + 1));
}

/** @throws RequestError when this kind of operation cannot be had by the method, or in the form that is accepted. */
function ensureServed(kind: "mutation" | "subscription", { request, response, form }: ClientExchange): void {
  if (kind === "mutation" && request.method !== "POST") {
    response.setHeader("allow", "POST");
    throw refuse(405, Code.METHOD_NOT_ALLOWED, "A mutation must be sent by POST.");
  }
  if (kind === "subscription" && (!form.streams || request.method === "HEAD")) {
    const message = `A subscription needs Accept: ${EVENT_STREAM}, or a WebSocket.`;
    throw refuse(406, Code.NOT_ACCEPTABLE, message);
  }
}

/** A query that nobody waits for any more need not bother the subgraphs; a mutation runs to its end. */
function abandonmentOf(response: ServerResponse): AbortSignal {
  const abandonment = new Abandonment();
  response.on("close", () => {
    if (!response.writableFinished) abandonment.abandon();
  });
  return abandonment;
}

function parsedBody(body: Buffer): unknown {
  try {
    return parseJson(body.toString("utf8"));
  } catch {
    throw refuse(400, Code.BAD_REQUEST, "The body is not valid JSON.");
  }
}

async function* once(answer: Answer): AsyncIterableIterator<Answer> {
  yield answer;
}
