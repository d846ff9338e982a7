import type { ScanReport } from "./inbound-scans";
import type { KeptMessage } from "./inbox";

/** What became of a message that was kept. */
export interface Settled {
  message: KeptMessage;
  outcome: "TAKEN" | "UNREADABLE" | "GIVEN_UP";
  /** Of one that was taken, what of it is about no parcel; null where all of it is. */
  reason: string | null;
  reports: readonly ScanReport[];
}

export type NoteMessages = (settled: readonly Settled[]) => Promise<void>;

/** A message whose sender did not prove to be who it says, or that was refused at once. Nothing of it was kept but this. */
export interface TurnedAway {
  source: string;
  body: Buffer;
  receivedAt: Date;
  reason: string;
}

export type NoteTurnedAway = (message: TurnedAway) => Promise<void>;
