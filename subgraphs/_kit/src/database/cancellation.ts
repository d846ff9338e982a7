import { once } from "node:events";
import { connect } from "node:net";
import type pg from "pg";
import { serialize } from "pg-protocol";

/** What is done sooner costs the server less than being told to stop, for which it starts a process. */
const WORTH_CANCELLING_MS = 100;
const MOST_MS = 5_000;

/** Of a client, as far as a cancel request needs it. */
interface Backend {
  host: string;
  port: number;
  processID: number;
  secretKey: number;
}

/** Tells the server to give up what a connection is at, once nobody waits for it and it takes long. */
export class Cancellation implements EventListenerObject {
  private readonly backend: Backend;
  private timer: NodeJS.Timeout | undefined;
  private sent: Promise<void> | undefined;

  constructor(
    client: pg.PoolClient,
    private readonly signal: AbortSignal,
  ) {
    this.backend = client as unknown as Backend;
    signal.addEventListener("abort", this, { once: true });
  }

  handleEvent(): void {
    this.timer = setTimeout(() => {
      this.sent = cancel(this.backend).catch(() => undefined);
    }, WORTH_CANCELLING_MS);
  }

  /** The connection is another's from here on: a request that is on its way must have arrived. */
  end(): Promise<void> | undefined {
    this.signal.removeEventListener("abort", this);
    clearTimeout(this.timer);
    return this.sent;
  }
}

/** The server closes the connection when it has passed the request on. It asks for no sign-in and no encryption. */
async function cancel({ host, port, processID, secretKey }: Backend): Promise<void> {
  const socket = host.startsWith("/") ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
  socket.setTimeout(MOST_MS, () => socket.destroy());
  socket.on("connect", () => socket.write(serialize.cancel(processID, secretKey)));
  socket.on("error", () => undefined);
  socket.resume();
  await once(socket, "close");
}
