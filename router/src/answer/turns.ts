/** Objects of which an answer is made at once, whoever else is at work: what portals ask for comes nowhere near. */
const SMALL = 1_000;

export const isLarge = (cost: number): boolean => cost > SMALL;

interface Waiting {
  cost: number;
  begin(): void;
}

/**
 * Large answers in turn. Each is made in strides in which nobody else is served, so that many at once would make everybody wait
 * for all of them. For those that wait nothing has been done: a client that leaves meanwhile has cost nothing.
 */
export class Turns {
  /** Who waits, by viewer; the viewer whose turn is next comes first, so that nobody waits for all of another's. */
  private readonly waiting = new Map<unknown, Set<Waiting>>();
  private atWork = 0;
  private isLooking = false;

  /** @param capacity objects that those at work may come to together; one that comes to more is at work alone */
  constructor(private readonly capacity: number) {}

  /** @param signal that the client has left: then the work begins at once, for it to find that nobody waits */
  take<T>(cost: number, viewer: unknown, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    return isLarge(cost) && !signal?.aborted ? this.takeLarge(cost, viewer, signal, work) : work();
  }

  private async takeLarge<T>(
    cost: number,
    viewer: unknown,
    signal: AbortSignal | undefined,
    work: () => Promise<T>,
  ): Promise<T> {
    if (this.waiting.size > 0 || !this.fits(cost)) {
      if (!(await this.wait(cost, viewer, signal))) return work();
    } else this.atWork += cost;
    try {
      return await work();
    } finally {
      this.atWork -= cost;
      this.lookLater();
    }
  }

  private fits(cost: number): boolean {
    return this.atWork === 0 || this.atWork + cost <= this.capacity;
  }

  /** @returns whether it has room, which it must give back */
  private wait(cost: number, viewer: unknown, signal: AbortSignal | undefined): Promise<boolean> {
    return new Promise((resolve) => {
      const leave = () => {
        this.remove(viewer, one);
        resolve(false);
        // Those behind it may fit.
        this.lookLater();
      };
      const one: Waiting = {
        cost,
        begin: () => {
          signal?.removeEventListener("abort", leave);
          resolve(true);
        },
      };
      const others = this.waiting.get(viewer);
      if (others) others.add(one);
      else this.waiting.set(viewer, new Set([one]));
      signal?.addEventListener("abort", leave, { once: true });
    });
  }

  /** After sockets have been read twice: for everybody's small answers, and to see who has left. */
  private lookLater(): void {
    if (this.isLooking || this.waiting.size === 0) return;
    this.isLooking = true;
    setImmediate(() =>
      setImmediate(() => {
        this.isLooking = false;
        this.look();
      }),
    );
  }

  private look(): void {
    for (;;) {
      const next = this.waiting.entries().next().value;
      if (!next) return;
      const [viewer, ones] = next;
      const [one] = ones;
      if (!this.fits(one!.cost)) return;
      this.remove(viewer, one!);
      // Behind the other viewers.
      if (ones.size > 0) {
        this.waiting.delete(viewer);
        this.waiting.set(viewer, ones);
      }
      this.atWork += one!.cost;
      one!.begin();
    }
  }

  private remove(viewer: unknown, one: Waiting): void {
    const ones = this.waiting.get(viewer);
    ones?.delete(one);
    if (ones?.size === 0) this.waiting.delete(viewer);
  }
}
