import type { CustomsPort } from "../customs/customs-port";
import { type Counterpart, CounterpartMode } from "./counterpart.entity";
import type { CustomsAdapter } from "./counterpart-adapter";

interface Opened {
  version: number;
  port: CustomsPort;
}

/** Where a counterpart sends what it has to say by itself. */
const INGEST = "/ingest/customs";

/** The counterparts, each opened once as it stands; who changes one is opened anew. */
export class CounterpartPorts {
  private readonly open = new Map<string, Opened>();

  constructor(
    private readonly adapters: readonly CustomsAdapter[],
    /** Null where there is no sandbox: what is in it reaches nobody. */
    private readonly sandboxUrl: string | null,
    private readonly publicUrl: string,
    private readonly timeoutMs: number,
  ) {}

  /** @returns null for one of a sandbox that is not there, and for one that is not in use. */
  async of(counterpart: Counterpart, credentials: unknown): Promise<CustomsPort | null> {
    const { id, version, kind, mode, baseUrl, isActive } = counterpart;
    if (!isActive) return null;
    const known = this.open.get(id);
    if (known?.version === version) return known.port;
    const adapter = this.adapters.find((each) => each.kind === kind)!;
    const isTest = mode === CounterpartMode.SANDBOX;
    const url = isTest ? this.sandboxUrl && `${this.sandboxUrl}${adapter.sandboxPath}` : baseUrl;
    if (!url) return null;
    const answersTo = `${this.publicUrl.replace(/\/$/, "")}${INGEST}/${id}`;
    const port = adapter.open(url, credentials, { timeoutMs: this.timeoutMs, answersTo, isTest });
    this.open.set(id, { version, port });
    await known?.port.close();
    return port;
  }

  async close(): Promise<void> {
    await Promise.all([...this.open.values()].map(({ port }) => port.close()));
    this.open.clear();
  }
}
