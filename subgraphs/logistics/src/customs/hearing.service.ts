import { type Clock, equals, findRows, UserError, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { Counterpart } from "../counterpart/counterpart.entity";
import { type CounterpartCall, CounterpartCallKind } from "../counterpart-call/counterpart-call.entity";
import type { CounterpartCallService } from "../counterpart-call/counterpart-call.service";
import { type CounterpartMessage, MessageReason as R } from "../counterpart-message/counterpart-message.entity";
import type { Hearing } from "../counterpart-message/counterpart-message.service";
import { type Heard, refused, stale, taken } from "../counterpart-message/heard";
import type { CustomsAnswerService, SaidAnswer } from "../declaration/customs-answer.service";
import { CustomsReferral } from "../declaration/customs-record.entity";
import { CustomsDeclaration } from "../declaration/declaration.entity";
import { Amendment, CustomsAnswerKind, Referral } from "../declaration/declaration-state";
import type { DeclarationStore } from "../declaration/declaration-store.service";
import { GroupedDeclaration } from "../grouped-declaration/grouped-declaration.entity";
import type { GroupingService } from "../grouped-declaration/grouping.service";
import type { CustomsWord } from "./customs-port";
import { whenSaid } from "./when-said";

const { CANCEL, CHANGE } = CounterpartCallKind;

/** What an office speaks of: a shipment's declaration, or one for several. */
interface Spoken {
  id: string;
  country: string;
  version: number;
  isGroup: boolean;
}

/** Takes what offices say to what it is about, in whatever order and however often it comes. */
export class HearingService implements Hearing {
  constructor(
    private readonly calls: CounterpartCallService,
    private readonly store: DeclarationStore,
    private readonly answers: CustomsAnswerService,
    private readonly grouping: GroupingService,
    private readonly clock: Clock,
  ) {}

  async hear(tx: EntityManager, { country }: Counterpart, word: CustomsWord, message: CounterpartMessage) {
    const spoken = await this.spokenOf(tx, word.lrn);
    if (!spoken) return refused(R.UNKNOWN_SUBJECT, `We have no declaration ${word.lrn}.`);
    if (spoken.country !== country) {
      return refused(R.OTHER_COUNTERPART, `${word.lrn} is declared to ${spoken.country}, and not to ${country}.`);
    }
    const call = word.about === null ? null : await this.calls.byReference(tx, word.about);
    if (word.about !== null && call?.subjectId !== spoken.id) {
      return refused(R.UNKNOWN_SUBJECT, `Nothing about ${word.lrn} was sent as ${word.about}.`);
    }
    if (call && call.subjectVersion < spoken.version) {
      return stale(R.EARLIER_VERSION, `It is about version ${call.subjectVersion}, and ${spoken.version} stands.`);
    }
    const heard = Object.hasOwn(Referral, word.verdict)
      ? await this.hearReferral(tx, spoken, word)
      : await this.hearAnswer(tx, spoken, word, message, call);
    const isOfCancelling = word.verdict === "CANCELLED";
    await this.calls.proven(tx, spoken.id, ({ reference, kind }) =>
      word.about === null ? (kind === CANCEL) === isOfCancelling : reference === word.about,
    );
    return heard;
  }

  private async spokenOf(tx: EntityManager, lrn: string): Promise<Spoken | null> {
    const [single] = await findRows(tx, Viewer.system, CustomsDeclaration, [equals("lrn", lrn)]);
    if (single) return { ...single, isGroup: false };
    const [group] = await findRows(tx, Viewer.system, GroupedDeclaration, [equals("lrn", lrn)]);
    return group ? { ...group, isGroup: true } : null;
  }

  private async hearAnswer(
    tx: EntityManager,
    { id, isGroup }: Spoken,
    word: CustomsWord,
    { id: receivedIn, receivedAt }: CounterpartMessage,
    call: CounterpartCall | null,
  ): Promise<Heard> {
    const group = isGroup ? await this.grouping.lock(tx, Viewer.system, id) : null;
    if (group instanceof UserError) throw new Error(group.message);
    const held = group ? null : (await this.store.lock(tx, Viewer.system, id))!;
    const { state, stateAt, mrn } = (group?.group ?? held?.declaration)!;
    const amending = held ? { ...held.declaration } : NEVER_AMENDED;
    const isOfAmendment = isAbout(amending, word, call);
    if (call?.kind === CHANGE && call.subjectVersion !== amending.amendedVersion) {
      return stale(
        R.EARLIER_VERSION,
        `It is about version ${call.subjectVersion}, which was asked for before another.`,
      );
    }
    const answer = answerIn(word, call, isOfAmendment);
    const answeredAt = earlier(word.saidAt ?? receivedAt, this.clock());
    const when = whenSaid(state, {
      ...{ answer, saidAt: word.saidAt, hasMrn: (word.mrn ?? mrn) !== null, since: stateAt },
      ...{ cancellation: held?.declaration.cancellation ?? null, amendment: amending.amendment, isOfAmendment },
    });
    if ("verdict" in when) return when;
    for (const step of when) {
      const { code, message, faults } = step === answer ? word : { code: null, message: null, faults: [] };
      const said: SaidAnswer = { answer: step, code, message, mrn: word.mrn, answeredAt, faults, receivedIn };
      const done = group
        ? await this.grouping.take(tx, Viewer.system, group, said)
        : await this.answers.take(tx, Viewer.system, held!, said);
      // Nothing is written before the first refusal, and what is implied is refused with it.
      if (done instanceof UserError) return refused(R.CONTRADICTS, done.message);
    }
    return taken;
  }

  /** What is said of all before loading is said of each part. */
  private async hearReferral(tx: EntityManager, { id, isGroup }: Spoken, word: CustomsWord): Promise<Heard> {
    const referral = Referral[word.verdict as Referral];
    const group = isGroup ? await this.grouping.lock(tx, Viewer.system, id) : null;
    if (group instanceof UserError) throw new Error(group.message);
    if (group && !group.parts) return refused(R.CONTRADICTS, "What is in it has left already.");
    const ids = group ? group.parts!.declarations.map((each) => each.id) : [id];
    const heard: Heard[] = [];
    for (const each of ids) heard.push(await this.refer(tx, each, referral, word));
    return heard.find(({ verdict }) => verdict === taken.verdict) ?? heard[0] ?? taken;
  }

  private async refer(tx: EntityManager, id: string, referral: Referral, word: CustomsWord): Promise<Heard> {
    const held = (await this.store.lock(tx, Viewer.system, id))!;
    if (held.declaration.referral === referral) return stale(R.SAID_BEFORE, `It says ${referral}, as before.`);
    const before = await findRows(tx, Viewer.system, CustomsReferral, [equals("declarationId", id)]);
    const last = before.map(({ saidAt }) => saidAt).findLast((saidAt) => saidAt !== null);
    if (last && word.saidAt && word.saidAt < last) {
      return stale(R.OVERTAKEN, `${held.declaration.referral} was said after ${referral}.`);
    }
    const reason = word.message ?? "The office says no reason.";
    await this.answers.keep(tx, Viewer.system, held, referral, reason, null, word.saidAt);
    return taken;
  }
}

type Amending = Pick<CustomsDeclaration, "amendment" | "amendmentAt" | "amendedVersion">;
/** Of one for several shipments nobody asks an office to take another version: what is in it is grouped anew. */
const NEVER_AMENDED: Amending = { amendment: null, amendmentAt: null, amendedVersion: null };

/**
 * Whether an office speaks of what it was asked to take instead. Where it does not say which of our messages it answers, what it accepts or
 * rejects while it is asked is that, unless it said so before the minute in which it was.
 */
function isAbout({ amendment, amendmentAt }: Amending, { verdict, saidAt }: CustomsWord, call: CounterpartCall | null) {
  if (call) return call.kind === CHANGE;
  if (amendment !== Amendment.ASKED || (verdict !== "ACCEPTED" && verdict !== "REJECTED")) return false;
  return saidAt === null || saidAt.getTime() >= amendmentAt!.getTime() - (amendmentAt!.getTime() % MINUTE_MS);
}

const MINUTE_MS = 60_000;

/** What an office finds wrong with a cancellation, or with what it is to take instead, leaves what was declared as it is. */
function answerIn({ verdict }: CustomsWord, call: CounterpartCall | null, isOfAmendment: boolean): CustomsAnswerKind {
  if (verdict === "REJECTED" && call?.kind === CANCEL) return CustomsAnswerKind.CANCEL_REFUSED;
  if (verdict === "REJECTED" && isOfAmendment) return CustomsAnswerKind.AMENDMENT_REFUSED;
  if (verdict === "ACCEPTED" && isOfAmendment) return CustomsAnswerKind.AMENDED;
  return CustomsAnswerKind[verdict as CustomsAnswerKind];
}

const earlier = (a: Date, b: Date): Date => (a < b ? a : b);
