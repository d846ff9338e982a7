/** So far behind its sender's latest a number may come in; requests at once are a few hundred. */
const REACH = 65_536;
/** Only who has the secret can add one, by starting anew. */
const MOST_SENDERS = 1_000;

interface Sender {
  highest: number;
  /** A bit for each number in reach, at its remainder. */
  seen: Uint32Array;
  /** The latest time that it has signed. */
  signedAt: number;
}

/**
 * Which numbers were used. Each sender counts up, so that a bit a number will do: 8 kB a sender however many it sends. What is
 * too far behind to be known is taken to be used.
 */
export class SeenNonces {
  private readonly senders = new Map<string, Sender>();

  /** @param windowMs after which what was signed is refused for its age, so that nothing need be known of it. */
  constructor(private readonly windowMs: number) {}

  /** Whether the number is used now for the first time. */
  take(name: string, count: number, { signedAt, now }: { signedAt: number; now: number }): boolean {
    const sender = this.senders.get(name) ?? this.enter(name, now);
    if (!sender) return false;
    if (count > sender.highest) this.advance(sender, count);
    const bit = 1 << (count % 32);
    const word = (count % REACH) >>> 5;
    if (count <= sender.highest - REACH || (sender.seen[word]! & bit) !== 0) return false;
    sender.seen[word]! |= bit;
    if (signedAt > sender.signedAt) sender.signedAt = signedAt;
    return true;
  }

  private enter(name: string, now: number): Sender | undefined {
    for (const [each, { signedAt }] of this.senders) {
      if (now - signedAt > this.windowMs) this.senders.delete(each);
    }
    if (this.senders.size >= MOST_SENDERS) return undefined;
    const sender = { highest: 0, seen: new Uint32Array(REACH / 32), signedAt: 0 };
    this.senders.set(name, sender);
    return sender;
  }

  private advance(sender: Sender, count: number): void {
    const { highest, seen } = sender;
    if (count - highest >= REACH) seen.fill(0);
    else {
      for (let each = highest + 1; each <= count; each += 1) seen[(each % REACH) >>> 5]! &= ~(1 << (each % 32));
    }
    sender.highest = count;
  }
}
