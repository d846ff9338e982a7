import { perform } from "../acts/act";
import type { Database } from "../database/database";
import type { Viewer } from "../identity/viewer";
import { MOST_COUNTED } from "../schema/connection";
import { type NamedLetter, type ReplayDeadLetterInput, replayDeadLetterRules } from "./dead-letter.input";
import {
  DeadLetterNotFound,
  DomainSilent,
  type ReplayDeadLetterResult,
  ReplayDeadLetterSuccess,
} from "./dead-letter.result";
import type { DeadLetterCount } from "./dead-letter.type";
import { type DeadLetterDesk, DomainSilentError, type Place } from "./dead-letter-desk";
import type { DeadLetterPage, TimeOrder } from "./dead-letter-source";

/** What staff does about the dead letters of all domains. */
export class DeadLetterService {
  constructor(
    private readonly database: Database,
    private readonly desk: DeadLetterDesk,
  ) {}

  /** Of every kind of every domain; a domain that does not answer has one row without them. */
  async counts(): Promise<DeadLetterCount[]> {
    const ofAll = (await this.desk.domains()).map(async (domain): Promise<DeadLetterCount[]> => {
      try {
        return (await this.desk.counts(domain)).map(({ kind, count }) => ({ domain, kind, count }));
      } catch (error) {
        if (error instanceof DomainSilentError) return [{ domain, kind: null, count: null }];
        throw error;
      }
    });
    return (await Promise.all(ofAll)).flat();
  }

  /** Of all kinds of one domain; null when it does not answer, or for more than a list is counted. */
  async count(domain: string): Promise<number | null> {
    try {
      const counts = await this.desk.counts(domain);
      const total = counts.reduce((sum, { count }) => sum + count, 0);
      return total > MOST_COUNTED ? null : total;
    } catch (error) {
      if (error instanceof DomainSilentError) return null;
      throw error;
    }
  }

  /** @throws {DomainSilentError} */
  list(domain: string, first: number, after: Place | null, order?: TimeOrder): Promise<DeadLetterPage> {
    return this.desk.list(domain, first, after, order);
  }

  replay(viewer: Viewer, input: ReplayDeadLetterInput): Promise<typeof ReplayDeadLetterResult> {
    type Outcome = ReplayDeadLetterSuccess | DeadLetterNotFound | DomainSilent;
    return perform<NamedLetter, null, Outcome>(this.database, {
      operation: "replayDeadLetter",
      viewer,
      input,
      rules: replayDeadLetterRules,
      lock: async () => null,
      decide: async (_tx, _none, { domain, kind, id }) => {
        try {
          const replayed = await this.desk.replay(domain, kind, id);
          return replayed ? new ReplayDeadLetterSuccess(id) : new DeadLetterNotFound();
        } catch (error) {
          if (error instanceof DomainSilentError) return new DomainSilent(domain);
          throw error;
        }
      },
      resultId: ({ id }) => id,
      replay: async (_tx, id) => new ReplayDeadLetterSuccess(id),
    });
  }
}
