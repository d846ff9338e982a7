interface Waiter<T> {
  resolve(step: IteratorResult<T, undefined>): void;
  reject(error: unknown): void;
}

/** What a feed makes of a thing it read: an item, after which it may end; or null, when it is nobody's news here. */
export type Shown<T> = { item: T; isLast?: boolean } | null;

/**
 * What a subscription's `subscribe` returns: it reads on when it is woken and somebody waits, and holds what it has read until it
 * is asked for. Written by hand: an async generator's `return()` would wait for a pending `next()` and keep what it holds.
 */
export abstract class LiveFeed<Read, Item> implements AsyncIterableIterator<Item, undefined> {
  private readonly waiters: Waiter<Item>[] = [];
  private unread: readonly Read[] = [];
  private taken = 0;
  private mayHaveNews = true;
  private pumping = false;
  private closed = false;
  /** Ends what wakes the feed. */
  protected leave: () => void = () => undefined;

  /** What came after what was read before; `more` when there may be more at once. */
  protected abstract readOn(): Promise<{ read: readonly Read[]; more: boolean }>;
  /** Decided when it is delivered: the viewer may have lost sight of it since it was read. */
  protected abstract show(read: Read): Promise<Shown<Item>>;

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<Item, undefined>> {
    if (this.closed) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve, reject) => {
      this.waiters.push({ resolve, reject });
      void this.pump();
    });
  }

  return(): Promise<IteratorResult<Item, undefined>> {
    this.close();
    return Promise.resolve({ done: true, value: undefined });
  }

  wake(): void {
    this.mayHaveNews = true;
    void this.pump();
  }

  private close(): void {
    this.closed = true;
    this.leave();
    for (const waiter of this.waiters.splice(0)) waiter.resolve({ done: true, value: undefined });
  }

  /** Serves those who wait for as long as there is something to serve; one at a time, so that nothing is read twice. */
  private async pump(): Promise<void> {
    if (this.pumping) return;
    this.pumping = true;
    try {
      while (!this.closed && this.waiters.length > 0 && (this.taken < this.unread.length || this.mayHaveNews)) {
        if (this.taken < this.unread.length) await this.deliver();
        else await this.fetch();
      }
    } catch (error) {
      this.waiters.shift()?.reject(error);
      this.close();
    } finally {
      this.pumping = false;
    }
  }

  private async fetch(): Promise<void> {
    this.mayHaveNews = false;
    const { read, more } = await this.readOn();
    this.unread = read;
    this.taken = 0;
    if (more) this.mayHaveNews = true;
  }

  private async deliver(): Promise<void> {
    const shown = await this.show(this.unread[this.taken]!);
    if (this.closed) return;
    this.taken += 1;
    if (!shown) return;
    this.waiters.shift()?.resolve({ done: false, value: shown.item });
    if (shown.isLast) this.close();
  }
}
