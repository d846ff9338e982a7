import { setTimeout as pause } from "node:timers/promises";
import type { Session } from "../api";
import { PROVE_BOOKS } from "../documents";
import type { FoundStack } from "../stack";
import { line } from "../terminal";
import { carriedOf } from "./carriers";
import { type Hold, holdsOf, type ManyOrder } from "./orders";
import type { PlannedParcel } from "./parcels";

/** Finance hear of the last delivery in a moment. */
const PATIENCE_MS = 60_000;

const euros = (minor: bigint): string => `${minor / 100n}.${String(minor % 100n).padStart(2, "0")} EUR`;
const sumOf = (holds: readonly Hold[], pick: (hold: Hold) => string): string =>
  euros(holds.reduce((sum, hold) => sum + BigInt(pick(hold)), 0n));

/** Says what became of all: by counts, by the carriers' own books and by the ledger. */
export async function prove(
  stack: FoundStack,
  { finance, channel }: { finance: Session; channel: string },
  planned: readonly PlannedParcel[],
  orders: readonly ManyOrder[],
): Promise<void> {
  const numbers = new Set(orders.flatMap(({ shipments }) => shipments.map(({ trackingNumber }) => trackingNumber)));
  const carried = await carriedOf(stack, numbers);
  line(`${orders.length} orders, ${numbers.size} tracking numbers, ${carried} parcels at the carriers.`);
  const delivered = planned.filter(({ ending }) => ending === "DELIVERED").length;
  const holds = await holdsOnceTaken(finance, channel, delivered);
  const taken = holds.filter(({ status }) => status === "CAPTURED");
  const others = holds.filter(({ status }) => status !== "CAPTURED");
  line(
    `${holds.length} holds. Of ${taken.length} captured: ${sumOf(taken, ({ captured }) => captured.amountMinor)} of ${sumOf(taken, ({ amount }) => amount.amountMinor)}. ` +
      `Not captured: ${others.length}, ${sumOf(others, ({ amount }) => amount.amountMinor)}.`,
  );
  const input = { idempotencyKey: `${channel}-books` };
  type Proved = { proof: { entries: number; isBalanced: boolean; faults: string[] } };
  const { proof } = await finance.act<Proved>(PROVE_BOOKS, input);
  const verdict = proof.isBalanced ? "debit is credit in each, and no hold is amiss" : proof.faults.join("; ");
  line(`All ${proof.entries} entries of the books: ${verdict}.`);
}

async function holdsOnceTaken(finance: Session, channel: string, delivered: number): Promise<Hold[]> {
  for (const deadline = Date.now() + PATIENCE_MS; ; await pause(500)) {
    const holds = await holdsOf(finance, channel);
    const taken = holds.filter(({ status }) => status === "CAPTURED").length;
    if (taken >= delivered || Date.now() > deadline) return holds;
  }
}
