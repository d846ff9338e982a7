/** What must have ended at a time. Those that wait know their neighbours, of whom they know nothing once they have ended. */
export abstract class Timed {
  older: Timed | undefined;
  newer: Timed | undefined;

  /** @param deadline milliseconds, by `performance.now()` */
  constructor(readonly deadline: number) {}

  abstract expire(): void;
}

/**
 * Expires what has not ended in time. All get the same time, so that whatever began first is due first, and one timer
 * serves them all: making and clearing one for each would take as long as reading a small answer.
 *
 * No Set: each table that it has outgrown points to the next, with those that waited then, and once the first is old V8's
 * collector of young objects keeps all that come after it (schema/adr/0012-garbage-dies-young.md).
 */
export class Deadlines {
  private oldest: Timed | undefined;
  private newest: Timed | undefined;
  private timer: NodeJS.Timeout | undefined;

  add(each: Timed): void {
    each.older = this.newest;
    if (this.newest) this.newest.newer = each;
    else this.oldest = each;
    this.newest = each;
    if (!this.timer) this.wait(each);
  }

  delete(each: Timed): void {
    const { older, newer } = each;
    if (!older && this.oldest !== each) return;
    if (older) older.newer = newer;
    else this.oldest = newer;
    if (newer) newer.older = older;
    else this.newest = older;
    each.older = undefined;
    each.newer = undefined;
  }

  close(): void {
    clearTimeout(this.timer);
  }

  /** The timer stays when the one that it was set for has ended, and is then set for whoever is the oldest. */
  private wait({ deadline }: Timed): void {
    this.timer = setTimeout(() => this.expireDue(), Math.max(1, Math.ceil(deadline - performance.now()))).unref();
  }

  private expireDue(): void {
    this.timer = undefined;
    const now = performance.now();
    for (;;) {
      const { oldest } = this;
      if (!oldest) return;
      if (oldest.deadline > now) {
        this.wait(oldest);
        return;
      }
      this.delete(oldest);
      oldest.expire();
    }
  }
}
