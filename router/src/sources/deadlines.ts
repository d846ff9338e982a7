/** What must have ended at a time. */
export interface Timed {
  /** Milliseconds, by `performance.now()`. */
  deadline: number;
  expire(): void;
}

/**
 * Expires what has not ended in time. All get the same time, so that whatever began first is due first, and one timer
 * serves them all: making and clearing one for each would take as long as reading a small answer.
 */
export class Deadlines<Each extends Timed> {
  private readonly pending = new Set<Each>();
  private timer: NodeJS.Timeout | undefined;

  add(each: Each): void {
    this.pending.add(each);
    if (!this.timer) this.wait(each);
  }

  delete(each: Each): void {
    this.pending.delete(each);
  }

  close(): void {
    clearTimeout(this.timer);
  }

  /** The timer stays when the one that it was set for has ended, and is then set for whoever is the oldest. */
  private wait({ deadline }: Each): void {
    this.timer = setTimeout(() => this.expireDue(), Math.max(1, Math.ceil(deadline - performance.now()))).unref();
  }

  private expireDue(): void {
    this.timer = undefined;
    const now = performance.now();
    for (const each of this.pending) {
      if (each.deadline > now) {
        this.wait(each);
        return;
      }
      this.pending.delete(each);
      each.expire();
    }
  }
}
