import { once } from "node:events";
import type { Server as HttpServer, IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type ExecutionArgs, GraphQLError, type GraphQLFormattedError } from "graphql";
import { CloseCode, type Context, handleProtocols, makeServer, type Server } from "graphql-ws";
import { type WebSocket, WebSocketServer } from "ws";
import type { Answer } from "../answer/answer";
import type { RunnableOperation } from "../compiled-operation";
import { Code, codedError, RequestError } from "../errors";
import type { LiveAnswer } from "../live/live";
import type { Viewer } from "../request/identity";
import { requestOf } from "../request/request";
import { messageOf } from "../sources/exact-numbers";
import { isGraphqlTarget, type TransportOptions } from "./http";

/** Milliseconds between pings; a client that has not answered the last one is gone. */
const KEEP_ALIVE = 12_000;
/** Milliseconds a client gets to answer our close before its socket is cut. */
const CLOSING_GRACE = 1_000;
const LONGEST_TIMER = 2 ** 31 - 1;
const TRY_AGAIN_LATER = 1013;

interface Connection {
  socket: WebSocket;
  request: IncomingMessage;
  viewer?: Viewer;
  /** Aborted when the socket closes: queries at work on it are given up. */
  left: AbortController;
  /** Queries and mutations whose answers are still to be sent. */
  atWork: number;
  /** A subscription has lost its subgraph: the socket closes as soon as nothing is at work on it. */
  hasLost: boolean;
}

/** `/graphql` over WebSocket, subprotocol graphql-transport-ws: queries, mutations and subscriptions. */
export class WebSocketTransport {
  private readonly sockets: WebSocketServer;
  private readonly server: Server<Connection>;
  /** The payload left out of the message that is about to be sent. */
  private leftOut: string | undefined;

  constructor(
    private readonly http: HttpServer,
    private readonly options: TransportOptions,
  ) {
    this.sockets = new WebSocketServer({
      noServer: true,
      maxPayload: options.limits.bodyBytes,
      handleProtocols: (protocols) => handleProtocols(protocols),
    });
    this.server = this.protocol();
    this.http.on("upgrade", this.upgrade);
  }

  /** Ends every socket; a client that does not answer is cut off. */
  async close(): Promise<void> {
    this.http.off("upgrade", this.upgrade);
    for (const socket of this.sockets.clients) socket.close(1001, "Going away");
    const cut = setTimeout(() => {
      for (const socket of this.sockets.clients) socket.terminate();
    }, CLOSING_GRACE);
    await new Promise<void>((resolve) => this.sockets.close(() => resolve()));
    clearTimeout(cut);
  }

  private readonly upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    // Node leaves a socket that asks for an upgrade without a listener, and a reset would end the process.
    stream.on("error", () => stream.destroy());
    if (isGraphqlTarget(request.url) && !this.options.origins.isAllowed(request)) {
      turnAway(stream, "403 Forbidden");
    } else if (isGraphqlTarget(request.url)) {
      this.sockets.handleUpgrade(request, stream, head, (socket) => this.accept(socket, request));
    } else if (this.http.listenerCount("upgrade") === 1) {
      turnAway(stream, "404 Not Found");
    }
  };

  private accept(socket: WebSocket, request: IncomingMessage): void {
    const left = new AbortController();
    const connection: Connection = { socket, request, left, atWork: 0, hasLost: false };
    const closed = this.server.opened(
      {
        protocol: socket.protocol,
        send: (message) => send(socket, this.withPayload(message)),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (handle) =>
          socket.on("message", (message) => {
            handle(messageOf(String(message)) as string).catch((reason: unknown) => {
              this.options.logger.error(reason, "A WebSocket message could not be handled.");
              socket.close(CloseCode.InternalServerError, "Internal server error");
            });
          }),
      },
      connection,
    );
    const stopPings = keepAlive(socket);
    socket.on("error", ({ message }) => this.options.logger.debug({ reason: message }, "A WebSocket was broken off."));
    socket.once("close", (code, reason) => {
      stopPings();
      connection.left.abort();
      void closed(code, String(reason));
    });
  }

  private protocol(): Server<Connection> {
    return makeServer<Record<string, unknown>, Connection>({
      onConnect: (context) => this.connect(context),
      onSubscribe: (context, _id, payload) => this.begin(context, payload),
      execute: (args) => this.execute(args as unknown as RunnableArgs),
      subscribe: (args) => {
        const { runnable, connection } = (args as unknown as RunnableArgs).contextValue;
        const answer = this.options.pipeline.subscribe(runnable);
        return closingIfLost(this.options.live.open("websocket", answer), answer, connection) as never;
      },
      onNext: (_context, _id, _payload, _args, answer) => new AnswerText((answer as unknown as Answer).text) as never,
      onError: (_context, _id, _payload, errors) => errors.map(formatted),
      jsonMessageReplacer: (_name, value) => this.leaveOut(value),
    });
  }

  /** An answer is JSON text already: it is left out of its message's JSON, and put back into the text. */
  private leaveOut(value: unknown): unknown {
    if (!(value instanceof AnswerText)) return value;
    this.leftOut = value.text;
    return undefined;
  }

  /** graphql-ws sends a message as soon as it has written it, so that what was left out is of this one. */
  private withPayload(message: string): string {
    if (this.leftOut === undefined) return message;
    const text = `${message.slice(0, -1)},"payload":${this.leftOut}}`;
    this.leftOut = undefined;
    return text;
  }

  private async connect({
    connectionParams = {},
    extra,
  }: Context<Record<string, unknown>, Connection>): Promise<boolean> {
    const given =
      connectionParams.authorization ?? connectionParams.Authorization ?? extra.request.headers.authorization;
    try {
      extra.viewer = await this.options.identify(given === undefined || given === null ? undefined : String(given));
      closeWithToken(extra.socket, extra.viewer);
      return true;
    } catch (reason) {
      const message = reason instanceof RequestError ? reason.message : "Forbidden";
      if (!(reason instanceof RequestError)) this.options.logger.error(reason);
      extra.socket.close(CloseCode.Forbidden, message);
      return false;
    }
  }

  private async begin(
    { extra, subscriptions }: Context<Record<string, unknown>, Connection>,
    payload: object,
  ): Promise<ExecutionArgs | GraphQLError[]> {
    const { pipeline, limits, metrics } = this.options;
    try {
      if (Object.keys(subscriptions).length > limits.operationsPerSocket) {
        const message = `More than ${limits.operationsPerSocket} operations are at work on this socket.`;
        throw new RequestError(400, [codedError(Code.LIMIT_EXCEEDED, message)]);
      }
      const request = requestOf(payload);
      const prepared = pipeline.read(request);
      const address = this.options.clientAddress(extra.request);
      const runnable = await pipeline.prepare(prepared, request, extra.viewer!, address);
      return {
        schema: pipeline.schema,
        document: prepared.document,
        operationName: prepared.operation.name?.value ?? null,
        contextValue: { runnable, connection: extra },
      };
    } catch (reason) {
      metrics.request("websocket", "refused", 0);
      if (reason instanceof RequestError)
        return reason.errors.map((error) => new GraphQLError(error.message, { originalError: new Formatted(error) }));
      this.options.logger.error(reason, "An operation could not be begun.");
      return [new GraphQLError("Something went wrong.", { extensions: { code: Code.INTERNAL_SERVER_ERROR } })];
    }
  }

  private async execute({ contextValue: { runnable, connection } }: RunnableArgs): Promise<never> {
    const started = performance.now();
    connection.atWork++;
    const answer = await this.options.pipeline.execute(runnable, connection.left.signal).finally(() => {
      connection.atWork--;
      // Once it has been sent.
      if (connection.hasLost) setImmediate(() => closeIfIdle(connection));
    });
    this.options.metrics.request("websocket", answer.failed ? "errors" : "ok", (performance.now() - started) / 1000);
    return answer as never;
  }
}

function turnAway(stream: Duplex, status: string): void {
  stream.once("finish", () => stream.destroy());
  stream.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

class AnswerText {
  constructor(readonly text: string) {}
}

interface RunnableArgs {
  contextValue: { runnable: RunnableOperation; connection: Connection };
}

/** Carries an error already in its final form through graphql-ws, which only takes GraphQLError. */
class Formatted extends Error {
  constructor(readonly error: GraphQLFormattedError) {
    super(error.message);
  }
}

function formatted(error: GraphQLError): GraphQLFormattedError {
  if (error.originalError instanceof Formatted) return error.originalError.error;
  if (error.extensions.code) return error.toJSON();
  return codedError(Code.INTERNAL_SERVER_ERROR, "Something went wrong.");
}

function send(socket: WebSocket, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (socket.readyState !== socket.OPEN) resolve();
    else socket.send(text, (error) => (error && socket.readyState === socket.OPEN ? reject(error) : resolve()));
  });
}

/**
 * A subscription whose subgraph is lost is not complete. Clients ask again when their socket closes, and only then; what
 * they have at work on it is answered before.
 */
function closingIfLost(
  answers: AsyncIterableIterator<Answer>,
  { isInterrupted }: LiveAnswer,
  connection: Connection,
): AsyncIterableIterator<Answer> {
  const closing: AsyncIterableIterator<Answer> = {
    async next() {
      const result = await answers.next();
      if (!result.done || !isInterrupted()) return result;
      connection.hasLost = true;
      closeIfIdle(connection);
      if (!connection.left.signal.aborted) await once(connection.left.signal, "abort");
      return result;
    },
    return: () => answers.return!(),
    throw: (reason) => answers.throw!(reason),
    [Symbol.asyncIterator]: () => closing,
  };
  return closing;
}

function closeIfIdle({ socket, atWork }: Connection): void {
  if (atWork === 0) socket.close(TRY_AGAIN_LATER, "A subgraph was lost");
}

function closeWithToken(socket: WebSocket, { expiresAt }: Viewer): void {
  if (expiresAt === Infinity) return;
  let timer: NodeJS.Timeout;
  const check = () => {
    const left = expiresAt - Date.now();
    if (left <= 0) socket.close(CloseCode.Forbidden, "Token expired");
    else timer = setTimeout(check, Math.min(left, LONGEST_TIMER));
  };
  check();
  socket.once("close", () => clearTimeout(timer));
}

function keepAlive(socket: WebSocket): () => void {
  let answered = true;
  socket.on("pong", () => {
    answered = true;
  });
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, KEEP_ALIVE);
  return () => clearInterval(timer);
}
