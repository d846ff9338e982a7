import type { Reach } from "@baiyun/kit/party";
import type { CarrierAdapter, CarrierPort } from "../carrier/carrier-port";
import { OpenedPorts } from "../carrier/opened-ports";
import { type CarrierAccount, CarrierAccountMode } from "./carrier-account.entity";

/** The carriers, each opened once for an account as it stands; who changes an account is asked anew. */
export class CarrierPorts {
  private readonly opened = new OpenedPorts();

  constructor(
    readonly adapters: readonly CarrierAdapter[],
    /** Null where there is no sandbox: accounts of it reach nobody. */
    private readonly sandboxUrl: string | null,
    private readonly reach: Reach,
  ) {}

  /** @returns null for an account of a sandbox that is not there. */
  of(account: CarrierAccount, credentials: unknown): Promise<CarrierPort | null> {
    const { carrier, mode, baseUrl } = account;
    return this.opened.of(account, () => {
      const adapter = this.adapters.find(({ code }) => code === carrier)!;
      const inSandbox = this.sandboxUrl && `${this.sandboxUrl}${adapter.sandboxPath(credentials)}`;
      const url = mode === CarrierAccountMode.LIVE ? baseUrl : inSandbox;
      return url ? adapter.open(url, credentials, this.reach) : null;
    });
  }

  close(): Promise<void> {
    return this.opened.close();
  }
}
