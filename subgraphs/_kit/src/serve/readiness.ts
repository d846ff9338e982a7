/** A check that takes longer has an answer: whatever it asks hangs. Below what a router waits for it. */
const LIMIT_MS = 1_200;

/**
 * Whether something can do its work now. However many ask at once, one check is under way; one that hangs is not followed by another
 * before it has ended, and keeps nobody waiting longer than the limit.
 */
export class Readiness {
  private checking: Promise<void> | null = null;

  constructor(
    private readonly check: () => Promise<void>,
    private readonly limitMs = LIMIT_MS,
  ) {}

  /** @throws what the check threw, or that it takes too long. */
  async ask(): Promise<void> {
    this.checking ??= this.check().finally(() => {
      this.checking = null;
    });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${this.limitMs} ms`)), this.limitMs);
    });
    await Promise.race([this.checking, late]).finally(() => clearTimeout(timer));
  }
}
