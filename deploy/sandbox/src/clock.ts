/** Where the sandbox's time stood when it was set, and how fast it goes since: hours a second, if asked. */
export interface Anchor {
  /** Of the machine, milliseconds since 1970. */
  wallMs: number;
  /** Of the sandbox, likewise. */
  sandboxMs: number;
  /** Sandbox seconds that pass in one of the machine's. */
  speed: number;
}

/** How long what happened in a leap takes on the machine's clock. */
const LEAP_TAKES_MS = 1_000;

/** The time that parcels of the sandbox live in. Signatures are judged by the machine's. */
export class SandboxClock {
  /** In the order in which they were set. */
  private readonly anchors: Anchor[];
  private isRestored = false;

  constructor(private readonly wall: () => number = Date.now) {
    this.anchors = [{ wallMs: wall(), sandboxMs: wall(), speed: 1 }];
  }

  /** Milliseconds since 1970, in the sandbox. */
  now(): number {
    return Math.round(sandboxAt(this.last, this.wall()));
  }

  get speed(): number {
    return this.last.speed;
  }

  get history(): readonly Anchor[] {
    return this.anchors;
  }

  /**
   * When it was a time of the sandbox on the machine's clock: what others are told of a parcel has to have happened by then, however
   * fast it lived. The same whenever it is asked.
   */
  wallOf(sandboxMs: number): number {
    const index = this.anchors.findLastIndex((each) => each.sandboxMs <= sandboxMs);
    const anchor = this.anchors[index];
    if (!anchor) {
      const [first] = this.anchors;
      return Math.round(first!.wallMs - (first!.sandboxMs - sandboxMs));
    }
    const wallMs = anchor.wallMs + (sandboxMs - anchor.sandboxMs) / anchor.speed;
    const next = this.anchors[index + 1];
    if (!next || wallMs <= next.wallMs) return Math.round(wallMs);
    const leaptFrom = sandboxAt(anchor, next.wallMs);
    return Math.round(next.wallMs + ((sandboxMs - leaptFrom) / (next.sandboxMs - leaptFrom)) * LEAP_TAKES_MS);
  }

  /** Goes on from now, at another speed and after a leap. */
  set({ speed = this.speed, leapMs = 0 }: { speed?: number; leapMs?: number }): Anchor {
    const anchor = { wallMs: this.wall(), sandboxMs: this.now() + leapMs, speed };
    this.anchors.push(anchor);
    return anchor;
  }

  /** As a process before this one set it: time has gone on meanwhile. */
  restore(anchor: Anchor): void {
    // What this process began with counts for nothing.
    if (!this.isRestored) this.anchors.length = 0;
    this.isRestored = true;
    this.anchors.push(anchor);
  }

  private get last(): Anchor {
    return this.anchors.at(-1)!;
  }
}

const sandboxAt = ({ wallMs, sandboxMs, speed }: Anchor, wall: number): number => sandboxMs + (wall - wallMs) * speed;
