import { isBefore } from "./outbound-stream";

/** What a relay has appended to a stream: the types of the events, and the last one's entry id. */
export interface Appended {
  types: ReadonlySet<string>;
  lastEntryId: string;
}

type Listener = (appended: Appended) => void;

/** By stream: how many relays of this process append to it, and who of this process reads it. */
const relays = new Map<string, number>();
const listeners = new Map<string, Set<Listener>>();

/** A relay of this process announces what it appends to a stream, until what this answers is called. */
export function announcing(stream: string): () => void {
  relays.set(stream, (relays.get(stream) ?? 0) + 1);
  return () => relays.set(stream, (relays.get(stream) ?? 0) - 1);
}

export function announce(stream: string, appended: Appended): void {
  for (const listener of listeners.get(stream) ?? []) listener(appended);
}

/**
 * Tells a reader of a stream when something of interest to it was appended by this process. Redis wakes whoever waits for each
 * event of a stream, and most are nothing to most. What other processes append is not heard of here: nobody may rely on the bell.
 */
export class Bell {
  /** The last entry of interest that is not read yet. */
  private due: string | null = null;
  private rouse: () => void = () => undefined;

  /** @param types of the events of interest. */
  constructor(
    private readonly stream: string,
    private readonly types: ReadonlySet<string>,
  ) {}

  open(): void {
    const all = listeners.get(this.stream) ?? new Set();
    listeners.set(this.stream, all.add(this.hear));
  }

  close(): void {
    listeners.get(this.stream)?.delete(this.hear);
    this.rouse();
  }

  /** The stream was read until this entry. */
  readUntil(entryId: string): void {
    if (this.due !== null && !isBefore(entryId, this.due)) this.due = null;
  }

  /** Waits while nothing of interest is announced, and not for longer than this. Not at all where no relay of this process announces. */
  async quiet(ms: number): Promise<void> {
    if (this.due === null && (relays.get(this.stream) ?? 0) > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.rouse = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.due = null;
  }

  private readonly hear = ({ types, lastEntryId }: Appended): void => {
    if (![...types].some((type) => this.types.has(type))) return;
    this.due = lastEntryId;
    this.rouse();
  };
}
