import { useCallback, useEffect, useRef, useState } from "react";
import { useClient } from "urql";
import { graphql } from "../../gql";
import type { ReceiveScannedMutation } from "../../gql/graphql";
import { newKey } from "../../shared/graph/use-act";
import { play } from "./sounds";

const ReceiveScannedDocument = graphql(`
  mutation ReceiveScanned($input: ReceiveParcelsInput!) {
    receiveParcels(input: $input) {
      __typename
      ... on ReceiveParcelsSuccess {
        rows {
          row
          result {
            __typename
            ... on ReceiveParcelSuccess { parcel { id trackingNumber } }
            ... on ParcelNotReceivable { message status }
            ... on UserError { message }
          }
        }
      }
      ... on InvalidInput { message }
    }
  }
`);

export interface Scan {
  /** Of this page alone: one code may be scanned twice. */
  id: number;
  code: string;
  at: Date;
  outcome: "waiting" | "received" | "unknown" | "refused";
  /** Why, of what was refused. */
  message?: string;
}

type Answer = ReceiveScannedMutation["receiveParcels"];
type Row = Extract<Answer, { __typename: "ReceiveParcelsSuccess" }>["rows"][number];

/** Of one request. */
const AT_ONCE = 50;
/** A moment in which the next scans of a fast hand join. */
const GATHER_MS = 120;
const AGAIN_MS = 2_000;

/**
 * Each scan counts, however fast they come: they are listed at once and sent together, in their order. What was not answered is sent
 * again under the same key, so that it is received once.
 */
export function useScans(warehouseCode: string | null) {
  const client = useClient();
  const [scans, list] = useState<readonly Scan[]>([]);
  const waiting = useRef<Scan[]>([]);
  const busy = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const next = useRef(1);

  const settle = useCallback((batch: readonly Scan[], answer: Answer) => {
    const outcomes = new Map(batch.map(({ id }, index) => [id, outcomeOf(answer, index)]));
    list((before) => before.map((scan) => ({ ...scan, ...outcomes.get(scan.id) })));
    const all = [...outcomes.values()].map(({ outcome }) => outcome);
    play(all.includes("refused") ? "refused" : all.includes("unknown") ? "unknown" : "good");
  }, []);

  const send = useCallback(async (): Promise<void> => {
    if (busy.current || !warehouseCode) return;
    const batch = waiting.current.splice(0, AT_ONCE);
    if (batch.length === 0) return;
    busy.current = true;
    const parcels = batch.map(({ code }) => ({ trackingNumber: code, condition: "GOOD" as const }));
    const input = { idempotencyKey: newKey(), warehouseCode, parcels };
    for (;;) {
      const { data } = await client.mutation(ReceiveScannedDocument, { input }).toPromise();
      if (data) {
        settle(batch, data.receiveParcels);
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
    busy.current = false;
    void send();
  }, [client, warehouseCode, settle]);

  useEffect(() => {
    void send();
    return () => clearTimeout(timer.current);
  }, [send]);

  const scan = (text: string) => {
    const code = text.trim().toUpperCase();
    if (!code) return;
    const scanned: Scan = { id: next.current, code, at: new Date(), outcome: "waiting" };
    next.current += 1;
    waiting.current.push(scanned);
    list((before) => [scanned, ...before]);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void send(), GATHER_MS);
  };
  return { scans, scan };
}

function outcomeOf(answer: Answer, index: number): Pick<Scan, "outcome" | "message"> {
  if (answer.__typename !== "ReceiveParcelsSuccess") return { outcome: "refused", message: answer.message };
  const result: Row["result"] | undefined = answer.rows[index]?.result;
  if (!result) return { outcome: "refused" };
  if (result.__typename === "ReceiveParcelSuccess") return { outcome: "received" };
  if (result.__typename === "UnexpectedParcelKept") return { outcome: "unknown" };
  return { outcome: "refused", message: result.message };
}
