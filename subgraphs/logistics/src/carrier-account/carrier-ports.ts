import type { CarrierAdapter, CarrierPort } from "../carrier/carrier-port";
import { type CarrierAccount, CarrierAccountMode } from "./carrier-account.entity";

/** The carriers, each opened once for an account as it stands; who changes an account is asked anew. */
export class CarrierPorts {
  private readonly open = new Map<string, { version: number; port: CarrierPort }>();

  constructor(
    readonly adapters: readonly CarrierAdapter[],
    /** Null where there is no sandbox: accounts of it reach nobody. */
    private readonly sandboxUrl: string | null,
    private readonly timeoutMs: number,
  ) {}

  /** @returns null for an account of a sandbox that is not there. */
  async of({ id, version, carrier, mode, baseUrl }: CarrierAccount, credentials: unknown): Promise<CarrierPort | null> {
    const known = this.open.get(id);
    if (known?.version === version) return known.port;
    const adapter = this.adapters.find(({ code }) => code === carrier)!;
    const inSandbox = this.sandboxUrl && `${this.sandboxUrl}${adapter.sandboxPath(credentials)}`;
    const url = mode === CarrierAccountMode.LIVE ? baseUrl : inSandbox;
    if (!url) return null;
    const port = adapter.open(url, credentials, this.timeoutMs);
    this.open.set(id, { version, port });
    await known?.port.close();
    return port;
  }

  async close(): Promise<void> {
    await Promise.all([...this.open.values()].map(({ port }) => port.close()));
    this.open.clear();
  }
}
