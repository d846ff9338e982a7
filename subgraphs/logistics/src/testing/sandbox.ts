import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CarrierOrder } from "../carrier/carrier-port";
import { Battery } from "../goods/shipment-goods.entity";
import { CONSIGNEE, PARCEL } from "./logistics";

const ROOT = join(__dirname, "../../../..");

/** A parcel as the sandbox has it. */
export interface SandboxParcel {
  counterpart: string;
  reference: string;
  number: string;
  weightG: number;
  country: string;
  cancelledAt: number | null;
}

/** The counterparts' sandbox, as a process of its own that is spoken to over HTTP alone. */
export class SandboxProcess {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly home: string,
  ) {}

  static async start(): Promise<SandboxProcess> {
    const home = mkdtempSync(join(tmpdir(), "sandbox-home-"));
    const script = ["-r", join(ROOT, "deploy/register.cjs"), join(ROOT, "deploy/sandbox/src/main.ts")];
    const env = { ...process.env, BAIYUN_HOME: home, SANDBOX_PORT: "0" };
    const child = spawn(process.execPath, script, { env, stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    for await (const chunk of child.stdout!) {
      said += chunk;
      const [, url] = /ready at (\S+)/.exec(said) ?? [];
      if (url) return new SandboxProcess(url, child, home);
    }
    throw new Error(`the sandbox did not start: ${said}`);
  }

  /** Tells it what goes wrong. */
  async plan(fault: object): Promise<void> {
    await this.post("faults", fault);
  }

  async clearFaults(): Promise<void> {
    await fetch(`${this.url}/control/faults`, { method: "DELETE" });
  }

  async clearFault(counterpart: string): Promise<void> {
    await fetch(`${this.url}/control/faults?counterpart=${counterpart}`, { method: "DELETE" });
  }

  async leap(leapMs: number): Promise<void> {
    await this.post("clock", { leapMs });
  }

  /** What a counterpart keeps under a key of its own; null for nothing. */
  async keptBy<T>(counterpart: string, key: string): Promise<T | null> {
    const answer = await fetch(`${this.url}/control/kept?${new URLSearchParams({ counterpart, key })}`);
    return ((await answer.json()) as { kept: { value: T }[] }).kept[0]?.value ?? null;
  }

  async parcelsOf(reference: string): Promise<SandboxParcel[]> {
    const answer = await fetch(`${this.url}/control/parcels?reference=${encodeURIComponent(reference)}`);
    return ((await answer.json()) as { parcels: SandboxParcel[] }).parcels;
  }

  async stop(): Promise<void> {
    const ended = once(this.child, "exit");
    this.child.kill("SIGTERM");
    await ended;
    rmSync(this.home, { recursive: true });
  }

  private async post(what: string, body: object): Promise<void> {
    const sent = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
    const answer = await fetch(`${this.url}/control/${what}`, sent);
    if (!answer.ok) throw new Error(`the sandbox refused: ${await answer.text()}`);
  }
}

/** What a carrier is told of a T-shirt and a lamp with its battery. */
export const carrierOrder = (
  reference: string,
  product: string,
  overrides: Partial<CarrierOrder> = {},
): CarrierOrder => ({
  ...{ reference, product, consignee: CONSIGNEE, ...PARCEL },
  ...{ dutiesPaid: true, iossNumber: "IM2760000742" },
  articles: [
    {
      ...{ sku: "TS-1", description: "T-shirt, cotton", quantity: 2, unitValueMinor: 1290n, currency: "EUR" },
      ...{ hs6: "610910", battery: Battery.NONE },
    },
    {
      ...{ sku: "LP-1", description: "Lamp", quantity: 1, unitValueMinor: 990n, currency: "EUR" },
      ...{ hs6: "851310", battery: Battery.PI967 },
    },
  ],
  ...overrides,
});
