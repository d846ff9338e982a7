/** Characters that are read and written for large answers between two looks at the sockets: some ten milliseconds' work. */
const MOST = 1_048_576;

interface Waiting {
  characters: number;
  begin(): void;
}

/**
 * The strides in which large answers are made: each takes an answer of a subgraph to the next questions, the last one writes what
 * the client gets. What many of them do at one time is spread over as many turns of the event loop as it needs, so that
 * everybody's small answers are made between them.
 */
export class Strides {
  private readonly waiting: Waiting[] = [];
  /** Characters in this turn of the event loop. */
  private done = 0;
  private isTurning = false;

  /** @returns what to wait for before so much is read; undefined when nothing has to be waited for */
  read(characters: number): Promise<void> | undefined {
    if (this.hasRoom) {
      this.note(characters);
      return undefined;
    }
    return this.wait(characters);
  }

  /** As `read`. How much is written is known afterwards, and for `note` to say; of those that waited one a turn may. */
  write(): Promise<void> | undefined {
    return this.hasRoom ? undefined : this.wait(MOST);
  }

  note(characters: number): void {
    this.done += characters;
    if (this.isTurning) return;
    this.isTurning = true;
    setImmediate(() => this.turn());
  }

  private get hasRoom(): boolean {
    return this.done < MOST && this.waiting.length === 0;
  }

  private wait(characters: number): Promise<void> {
    return new Promise((begin) => this.waiting.push({ characters, begin }));
  }

  private turn(): void {
    this.isTurning = false;
    this.done = 0;
    while (this.done < MOST) {
      const next = this.waiting.shift();
      if (!next) return;
      this.note(next.characters);
      next.begin();
    }
  }
}
