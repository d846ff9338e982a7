/**
 * A bounded queue between a producer that cannot wait and a consumer that may be slow. Hand-made rather than an async
 * generator: a generator's `return()` waits behind a pending `await`, and an upstream would outlive its client.
 */
export class LiveQueue<T> implements AsyncIterableIterator<T> {
  private readonly waiting: Array<(result: IteratorResult<T>) => void> = [];
  private buffered: T[] = [];
  private ended = false;

  /** @param onEnd called once, at the moment the queue takes no more: by its producer, its consumer or overflow. */
  constructor(
    private readonly limit: number,
    private readonly onEnd: () => void,
  ) {}

  /** False when the value did not fit; the queue is unchanged and the producer decides how it ends. */
  push(value: T): boolean {
    if (this.ended) return true;
    const consumer = this.waiting.shift();
    if (consumer) consumer({ done: false, value });
    else if (this.buffered.length >= this.limit) return false;
    else this.buffered.push(value);
    return true;
  }

  /** Takes no more; what is buffered, then `last` when given, is still delivered. */
  end(last?: T): void {
    if (this.ended) return;
    if (last !== undefined) {
      const consumer = this.waiting.shift();
      if (consumer) consumer({ done: false, value: last });
      else this.buffered.push(last);
    }
    this.finish();
  }

  next(): Promise<IteratorResult<T>> {
    const value = this.buffered.shift();
    if (value !== undefined) return Promise.resolve({ done: false, value });
    if (this.ended) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  return(): Promise<IteratorResult<T>> {
    this.buffered = [];
    this.finish();
    return Promise.resolve({ done: true, value: undefined });
  }

  throw(): Promise<IteratorResult<T>> {
    return this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private finish(): void {
    if (this.ended) return;
    this.ended = true;
    for (const consumer of this.waiting.splice(0)) consumer({ done: true, value: undefined });
    this.onEnd();
  }
}
