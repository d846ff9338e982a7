import { z } from "zod";
import type { CounterpartName } from "./parcels";

/** What a counterpart can be asked. */
export const CALLS = [
  "TOKEN",
  "RATE",
  "CREATE",
  "FIND",
  "LABEL",
  "CANCEL",
  "MANIFEST",
  "TRACK",
  "IOSS",
  "FILE",
  "DECLARE",
  "ANSWER",
  "REGISTER",
  "CHANGE",
  "STOP",
  "QUOTA",
  "PUSH",
  "ASN",
  "WITHDRAW",
  "PICK",
  "OUTBOUND",
  "RECEIPTS",
  "STOCK",
] as const;
export type Call = (typeof CALLS)[number];

/** What may go wrong with a call, in the order of how much of it is done. */
export const FAULTS = [
  "DOWN",
  "SERVER_ERROR",
  "THROTTLED",
  "EXPIRED_TOKEN",
  "CLOCK_SKEW",
  "REJECT",
  "SLOW",
  "TIMEOUT_AFTER_ACCEPT",
  "ERROR_AFTER_ACCEPT",
  "GARBAGE",
  "HALF_ANSWER",
  "REPEAT",
] as const;
export type Fault = (typeof FAULTS)[number];

export const COUNTERPARTS = [
  "YUNEXPRESS_OMS",
  "YUNEXPRESS_OPENAPI",
  "FOUR_PX",
  "YANWEN",
  "CUSTOMS",
  "SEVENTEEN_TRACK",
  "AFTERSHIP",
  "EDI",
  "EPCIS",
  "YJT",
] as const satisfies readonly CounterpartName[];

/** A fault that the sandbox is told to show, as `POST /control/faults` takes it. */
export const plannedFault = z.strictObject({
  fault: z.enum(FAULTS),
  /** Of one counterpart; of all without it. */
  counterpart: z.enum(COUNTERPARTS).optional(),
  /** On one kind of call; on all without it. */
  call: z.enum(CALLS).optional(),
  /** On so many calls; on all without it. */
  times: z.int().positive().optional(),
  /** From then on, and until then: milliseconds from now by the clock of the sandbox. At once, and for good, without them. */
  afterMs: z.int().nonnegative().default(0),
  forMs: z.int().positive().optional(),
  /** How long SLOW waits. */
  waitMs: z.int().positive().max(600_000).default(5_000),
});
export type PlannedFault = z.output<typeof plannedFault>;

interface Standing extends PlannedFault {
  from: number;
  until: number;
  left: number;
}

export interface ShownFault {
  fault: Fault;
  waitMs: number;
}

const MAGIC = /SBX-([A-Z_]+)(?:@([A-Z]+))?/g;
const WAIT_MS = 5_000;

/** Which call goes wrong, and how: by a header, by words in what is sent, or by plan. They do not outlive the process. */
export class Faults {
  private standing: Standing[] = [];

  /** @param now milliseconds since 1970, in the sandbox */
  constructor(private readonly now: () => number = Date.now) {}

  plan(fault: PlannedFault): void {
    const from = this.now() + fault.afterMs;
    const until = fault.forMs === undefined ? Number.POSITIVE_INFINITY : from + fault.forMs;
    this.standing.push({ ...fault, from, until, left: fault.times ?? Number.POSITIVE_INFINITY });
  }

  /** Of one counterpart, or all. */
  clear(counterpart?: string): void {
    this.standing = counterpart ? this.standing.filter((each) => each.counterpart !== counterpart) : [];
  }

  list(): readonly PlannedFault[] {
    this.standing = this.standing.filter(({ left, until }) => left > 0 && until > this.now());
    return this.standing.map(({ from: _from, until: _until, left: _left, ...planned }) => planned);
  }

  /**
   * @param header of the request, `x-sandbox-fault`.
   * @param sent its body and address, where `SBX-GARBAGE` stands for a fault of the creating call, and `SBX-GARBAGE@LABEL` for
   *   one of another call that names the same reference.
   */
  of(counterpart: CounterpartName, call: Call, header: string | undefined, sent: string): ShownFault | null {
    const named = FAULTS.find((fault) => fault === header) ?? magicFault(call, sent);
    if (named) return { fault: named, waitMs: WAIT_MS };
    const now = this.now();
    const met = this.standing.find(
      (each) =>
        (each.counterpart ?? counterpart) === counterpart &&
        (each.call ?? call) === call &&
        each.left > 0 &&
        each.from <= now &&
        now < each.until,
    );
    if (!met) return null;
    met.left -= 1;
    return { fault: met.fault, waitMs: met.waitMs };
  }
}

function magicFault(call: Call, sent: string): Fault | null {
  for (const [, word, on = "CREATE"] of sent.matchAll(MAGIC)) {
    const fault = FAULTS.find((each) => each === word);
    if (fault && on === call) return fault;
  }
  return null;
}
