import type { Server as HttpServer, IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type ExecutionArgs, GraphQLError } from "graphql";
import { CloseCode, type Context, handleProtocols, makeServer, type Server } from "graphql-ws";
import { type WebSocket, WebSocketServer } from "ws";
import type { Answer } from "../answer/answer";
import type { RunnableOperation } from "../compiled-operation";
import { Code, RequestError } from "../errors";
import { ensureStillValid, Revoked } from "../request/identity";
import { requestOf } from "../request/request";
import { messageOf } from "../sources/exact-numbers";
import { tooManyCalls } from "./call-rates";
import type { Holder, Release } from "./client-bounds";
import type { Endpoint, Endpoints } from "./endpoint";
import type { TransportOptions } from "./http";
import { keepAlive } from "./keep-alive";
import type { SlowReaders } from "./slow-readers";
import {
  type Connection,
  close,
  closeIfIdle,
  closeWithToken,
  closingIfLost,
  send,
  TRY_AGAIN_LATER,
} from "./socket-connection";
import { errorsOf, formatted, isOutOfPlace, turnAway } from "./socket-errors";
import { SocketFlow, type Task } from "./socket-flow";

/** Milliseconds that clients get to answer our close when we stop. */
const CLOSING_GRACE = 1_000;

/** The endpoints over WebSocket, subprotocol graphql-transport-ws: queries, mutations and subscriptions. */
export class WebSocketTransport {
  private readonly sockets: WebSocketServer;
  private readonly connections = new Set<Connection>();
  private readonly server: Server<Connection>;
  /** The payload left out of the message that is about to be sent. */
  private leftOut: string | undefined;

  constructor(
    private readonly http: HttpServer,
    private readonly endpoints: Endpoints,
    private readonly options: TransportOptions,
    private readonly slowReaders: SlowReaders,
  ) {
    this.sockets = new WebSocketServer({
      noServer: true,
      maxPayload: endpoints.longestMessage,
      handleProtocols: (protocols) => handleProtocols(protocols),
      // Not among the types yet.
      ...{ closeTimeout: options.holdings.bounds.closeWithin },
    });
    this.server = this.protocol();
    this.http.on("upgrade", this.upgrade);
  }

  get state() {
    let [sockets, heldSockets] = [0, 0];
    for (const { socket, flow } of this.connections) {
      if (socket.readyState !== socket.OPEN) continue;
      sockets++;
      if (flow.isHeld) heldSockets++;
    }
    return { sockets, heldSockets };
  }

  /** Ends every socket; a client that does not answer is cut off. */
  async close(): Promise<void> {
    this.http.off("upgrade", this.upgrade);
    for (const connection of this.connections) close(connection, 1001, "The router stops here: connect again");
    const cut = setTimeout(() => {
      for (const socket of this.sockets.clients) socket.terminate();
    }, CLOSING_GRACE);
    await new Promise<void>((resolve) => this.sockets.close(() => resolve()));
    clearTimeout(cut);
  }

  private readonly upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    // Node leaves a socket that asks for an upgrade without a listener, and a reset would end the process.
    stream.on("error", () => stream.destroy());
    const endpoint = this.endpoints.of(request.url);
    if (endpoint && !endpoint.origins.isAllowed(request)) {
      turnAway(stream, "403 Forbidden");
    } else if (endpoint) {
      const address = this.options.holdings.addressOf(request);
      const release = this.options.holdings.socket(address);
      if (!release) {
        turnAway(stream, "429 Too Many Requests");
        return;
      }
      stream.once("close", release);
      this.sockets.handleUpgrade(request, stream, head, (socket) =>
        this.accept(endpoint, socket, stream, request, { address }),
      );
    } else if (this.http.listenerCount("upgrade") === 1) turnAway(stream, "404 Not Found");
  };

  private accept(
    endpoint: Endpoint,
    socket: WebSocket,
    stream: Duplex,
    request: IncomingMessage,
    holder: Holder,
  ): void {
    let handle: (message: string) => Promise<void>;
    const flow = new SocketFlow(socket, this.options.holdings.bounds, async (message, task) => {
      connection.task = task;
      try {
        await handle(messageOf(String(message)) as string);
      } catch (reason) {
        if (isOutOfPlace(reason)) return close(connection, CloseCode.BadRequest, "Invalid message received");
        this.options.logger.error(reason, "A WebSocket message could not be handled.");
        close(connection, CloseCode.InternalServerError, "Internal server error");
      }
    });
    const left = new AbortController();
    const fixed = { endpoint, socket, request, holder, flow, left };
    const connection: Connection = { ...fixed, task: undefined, live: 0, atWork: 0, hasLost: false };
    this.connections.add(connection);
    const closed = this.server.opened(
      {
        protocol: socket.protocol,
        send: (message) => send(connection, this.withPayload(message)),
        close: (code = CloseCode.InternalServerError, reason = "") => close(connection, code, reason),
        onMessage: (given) => {
          handle = given;
        },
      },
      connection,
    );
    keepAlive(socket, this.options.holdings.bounds.pingEvery, () => flow.isHeld);
    this.slowReaders.endBy(stream, () =>
      close(connection, TRY_AGAIN_LATER, "Answers were not read: connect again, and read them as they come"),
    );
    socket.on("error", ({ message }) => this.options.logger.debug({ reason: message }, "A WebSocket was broken off."));
    socket.once("close", (code, reason) => {
      this.connections.delete(connection);
      connection.left.abort();
      void closed(code, String(reason));
    });
  }

  private protocol(): Server<Connection> {
    return makeServer<Record<string, unknown>, Connection>({
      connectionInitWaitTimeout: this.options.holdings.bounds.initWithin,
      onConnect: (context) => this.connect(context),
      onSubscribe: (context, _id, payload) => this.begin(context, payload),
      execute: (args) => this.execute(args as unknown as RunnableArgs),
      subscribe: (args) => {
        const { runnable, connection, task, release } = (args as unknown as RunnableArgs).contextValue;
        task?.goLive();
        const answer = connection.endpoint.pipeline.subscribe(runnable);
        const answers = this.options.live.open("websocket", answer, release ?? (() => {}));
        return closingIfLost(answers, answer, connection) as never;
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
      const { holdings } = this.options;
      extra.holder = holdings.holder(extra.holder.address, extra.viewer);
      const release = holdings.socketOf(extra.holder);
      if (!release) {
        close(
          extra,
          TRY_AGAIN_LATER,
          `One viewer may have ${holdings.bounds.socketsPerViewer} sockets: close one, then connect again`,
        );
        return false;
      }
      extra.left.signal.addEventListener("abort", release, { once: true });
      if (extra.left.signal.aborted) release();
      closeWithToken(extra, extra.viewer);
      return true;
    } catch (reason) {
      const message = reason instanceof RequestError ? reason.message : "Forbidden";
      if (!(reason instanceof RequestError)) this.options.logger.error(reason);
      // Clients try again by themselves after the one, and not after the other.
      close(extra, reason instanceof Revoked ? CloseCode.Unauthorized : CloseCode.Forbidden, message);
      return false;
    }
  }

  private async begin(
    { extra }: Context<Record<string, unknown>, Connection>,
    payload: object,
  ): Promise<ExecutionArgs | GraphQLError[]> {
    const { pipeline, documents } = extra.endpoint;
    const { task } = extra;
    try {
      ensureStillValid(extra.viewer!);
      const standing = this.options.rates.take(extra.viewer!);
      if (standing?.isWithin === false) throw tooManyCalls(standing);
      const asked = requestOf(payload);
      const request = await documents.accept(asked);
      const prepared = pipeline.read(request);
      documents.keep(asked, extra.viewer!);
      const kind = prepared.operation.operation;
      const from = kind === "mutation" ? this.options.clientAddress(extra.request) : undefined;
      const runnable = await pipeline.prepare(prepared, request, extra.viewer!, from);
      return {
        schema: pipeline.schema,
        document: prepared.document,
        operationName: prepared.operation.name?.value ?? null,
        contextValue: {
          runnable,
          connection: extra,
          task,
          ...(kind === "subscription" && { release: this.subscriptionOf(extra) }),
        },
      };
    } catch (reason) {
      this.options.metrics.request("websocket", "refused", 0);
      if (reason instanceof RequestError) return errorsOf(reason);
      this.options.logger.error(reason, "An operation could not be begun.");
      return [new GraphQLError("Something went wrong.", { extensions: { code: Code.INTERNAL_SERVER_ERROR } })];
    }
  }

  /** @throws RequestError 429 */
  private subscriptionOf(connection: Connection): Release {
    const { holdings } = this.options;
    const release = holdings.subscription(connection.holder, connection.live);
    connection.live++;
    let isOpen = true;
    return () => {
      release();
      if (isOpen) connection.live--;
      isOpen = false;
    };
  }

  private async execute({ contextValue: { runnable, connection } }: RunnableArgs): Promise<never> {
    const started = performance.now();
    connection.atWork++;
    const answer = await connection.endpoint.pipeline.execute(runnable, connection.left.signal).finally(() => {
      connection.atWork--;
      // Once it has been sent.
      if (connection.hasLost) setImmediate(() => closeIfIdle(connection));
    });
    this.options.metrics.request("websocket", answer.failed ? "errors" : "ok", (performance.now() - started) / 1000);
    return answer as never;
  }
}

class AnswerText {
  constructor(readonly text: string) {}
}

interface RunnableArgs {
  contextValue: {
    runnable: RunnableOperation;
    connection: Connection;
    task: Task | undefined;
    /** Of a subscription. */
    release?: Release;
  };
}
