/** Where the sandbox's time stood when it was last set, and how fast it goes since: hours a second, if asked. */
export interface Anchor {
  /** Of the machine, milliseconds since 1970. */
  wallMs: number;
  /** Of the sandbox, likewise. */
  sandboxMs: number;
  /** Sandbox seconds that pass in one of the machine's. */
  speed: number;
}

/** The time that parcels of the sandbox live in. Signatures are judged by the machine's. */
export class SandboxClock {
  private anchor: Anchor;

  constructor(private readonly wall: () => number = Date.now) {
    this.anchor = { wallMs: wall(), sandboxMs: wall(), speed: 1 };
  }

  /** Milliseconds since 1970, in the sandbox. */
  now(): number {
    const { wallMs, sandboxMs, speed } = this.anchor;
    return Math.round(sandboxMs + (this.wall() - wallMs) * speed);
  }

  get speed(): number {
    return this.anchor.speed;
  }

  /** Goes on from now, at another speed and after a leap. */
  set({ speed = this.speed, leapMs = 0 }: { speed?: number; leapMs?: number }): Anchor {
    this.anchor = { wallMs: this.wall(), sandboxMs: this.now() + leapMs, speed };
    return this.anchor;
  }

  /** As a process before this one left it: time has gone on meanwhile. */
  restore(anchor: Anchor): void {
    this.anchor = anchor;
  }
}
