import type { Reach } from "@baiyun/kit/party";
import type { CustomsPort, CustomsReading } from "../customs/customs-port";
import type { WarehousePort } from "../warehouse/warehouse-port";

/** In which wire form a counterpart of ours is spoken to that carries nothing. */
export enum CounterpartKind {
  /** A customs office, or a gateway to offices: CUSDEC out, CUSRES in. */
  CUSTOMS_EDIFACT = "CUSTOMS_EDIFACT",
  /** A warehouse that works with YJT's app: it is asked, and says nothing by itself. */
  YJT = "YJT",
}

/** Whether what was pushed to us is by whom it says, and of now. */
export type Proof = "PROVEN" | "UNPROVEN" | "STALE";

export interface PushedHeaders {
  id: string;
  timestamp: string;
  signature: string;
}

/** How a counterpart is opened for an account of ours. */
interface Openable {
  kind: CounterpartKind;
  /** Below which path of the sandbox it answers. */
  sandboxPath: string;
  /** Null when they are what it takes, else what is wrong with them, by field. */
  faultsOf: (credentials: unknown) => readonly { field: string; message: string }[] | null;
}

export interface OpenOptions extends Reach {
  /** Where the counterpart's own messages are to go, where it asks us. */
  answersTo: string;
  isTest: boolean;
}

export interface CustomsAdapter extends Openable {
  kind: CounterpartKind.CUSTOMS_EDIFACT;
  /** @throws {z.ZodError} for credentials that `faultsOf` finds fault with. */
  open: (baseUrl: string, credentials: unknown, options: OpenOptions) => CustomsPort;
  proofOf: (credentials: unknown, headers: PushedHeaders, body: Buffer, now: Date) => Proof;
  /** @param timeZone of the office, whose times have no offset. */
  read: (body: Buffer, timeZone: string) => CustomsReading;
}

export interface WarehouseAdapter extends Openable {
  kind: CounterpartKind.YJT;
  /** @throws {z.ZodError} for credentials that `faultsOf` finds fault with. */
  open: (baseUrl: string, credentials: unknown, options: OpenOptions) => WarehousePort;
}

export type CounterpartAdapter = CustomsAdapter | WarehouseAdapter;
