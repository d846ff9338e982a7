import type { Reach } from "@baiyun/kit/party";
import { OpenedPorts } from "../carrier/opened-ports";
import type { CustomsPort } from "../customs/customs-port";
import type { WarehousePort } from "../warehouse/warehouse-port";
import { type Counterpart, CounterpartMode } from "./counterpart.entity";
import {
  type CounterpartAdapter,
  CounterpartKind,
  type CustomsAdapter,
  type WarehouseAdapter,
} from "./counterpart-adapter";

/** Where a counterpart sends what it has to say by itself. */
const INGEST = "/ingest/customs";

/** The counterparts, each opened once as it stands; who changes one is opened anew. */
export class CounterpartPorts {
  private readonly opened = new OpenedPorts();

  constructor(
    private readonly adapters: readonly CounterpartAdapter[],
    /** Null where there is no sandbox: what is in it reaches nobody. */
    private readonly sandboxUrl: string | null,
    private readonly publicUrl: string,
    private readonly reach: Reach,
  ) {}

  /** @returns null for one of a sandbox that is not there, for one that is not in use, and for what is no office. */
  office(counterpart: Counterpart, credentials: unknown): Promise<CustomsPort | null> {
    const adapter = this.adapters.find((each): each is CustomsAdapter => each.kind === CounterpartKind.CUSTOMS_EDIFACT);
    return this.of(counterpart, credentials, adapter);
  }

  /** @returns null for one of a sandbox that is not there, for one that is not in use, and for what is no warehouse. */
  warehouse(counterpart: Counterpart, credentials: unknown): Promise<WarehousePort | null> {
    const adapter = this.adapters.find((each): each is WarehouseAdapter => each.kind === CounterpartKind.YJT);
    return this.of(counterpart, credentials, adapter);
  }

  private async of<P extends { close(): Promise<void> }>(
    counterpart: Counterpart,
    credentials: unknown,
    adapter: { kind: CounterpartKind; sandboxPath: string; open: (...of: OpenArguments) => P } | undefined,
  ): Promise<P | null> {
    const { id, kind, mode, baseUrl, isActive } = counterpart;
    if (!isActive || adapter?.kind !== kind) return null;
    return this.opened.of(counterpart, () => {
      const isTest = mode === CounterpartMode.SANDBOX;
      const url = isTest ? this.sandboxUrl && `${this.sandboxUrl}${adapter.sandboxPath}` : baseUrl;
      if (!url) return null;
      const answersTo = `${this.publicUrl.replace(/\/$/, "")}${INGEST}/${id}`;
      return adapter.open(url, credentials, { ...this.reach, answersTo, isTest });
    });
  }

  close(): Promise<void> {
    return this.opened.close();
  }
}

type OpenArguments = Parameters<CounterpartAdapter["open"]>;
