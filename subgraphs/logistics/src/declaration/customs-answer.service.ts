import {
  type Clock,
  type Database,
  InvalidInput,
  insertRows,
  newId,
  perform,
  storeRow,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { z } from "zod";
import type { CustomsFault } from "../customs/customs-port";
import type { GroupedGuard } from "../grouped-declaration/grouped-guard";
import type { ClearanceService } from "./clearance.service";
import { CustomsAnswer, CustomsReferral } from "./customs-record.entity";
import type { CustomsDeclaration } from "./declaration.entity";
import {
  DeclarationGrouped,
  DeclarationNotFound,
  IllegalDeclarationState,
  NoOpenReferral,
  type RecordCustomsAnswerResult,
  RecordCustomsAnswerSuccess,
  type ReferDeclarationResult,
  ReferDeclarationSuccess,
  type ResolveReferralResult,
  ResolveReferralSuccess,
} from "./declaration.result";
import {
  type RecordCustomsAnswerInput,
  type RecordedAnswer,
  type ReferDeclarationInput,
  type ResolveReferralInput,
  recordCustomsAnswerRules,
  referDeclarationRules,
  resolveReferralRules,
} from "./declaration-acts.input";
import {
  Amendment,
  Cancellation,
  CustomsAnswerKind,
  DeclarationState,
  mayBecome,
  Referral,
  stateAfter,
} from "./declaration-state";
import type { DeclarationStore, Held } from "./declaration-store.service";

/** What an office said, by a broker's hand or in a message of its own. */
export type SaidAnswer = Omit<RecordedAnswer, "declarationId"> & {
  faults?: readonly CustomsFault[];
  receivedIn?: string;
};

/** What customs say, as a broker writes it down or as it came. Nothing here is ever said by ourselves. */
export class CustomsAnswerService {
  constructor(
    private readonly database: Database,
    private readonly store: DeclarationStore,
    private readonly clearance: ClearanceService,
    private readonly grouped: GroupedGuard,
    private readonly clock: Clock,
  ) {}

  record(viewer: Viewer, input: RecordCustomsAnswerInput): Promise<typeof RecordCustomsAnswerResult> {
    return perform<
      RecordedAnswer,
      Held | DeclarationNotFound,
      RecordCustomsAnswerSuccess | DeclarationGrouped | IllegalDeclarationState | InvalidInput
    >(this.database, {
      operation: "recordCustomsAnswer",
      viewer,
      input,
      rules: recordCustomsAnswerRules,
      lock: (tx, { declarationId }) => this.lock(tx, viewer, declarationId),
      decide: (tx, held, answer) => this.take(tx, viewer, held, answer),
      resultId: ({ declarationId }) => declarationId,
      replay: async (tx, id) => new RecordCustomsAnswerSuccess(await this.store.known(tx, viewer, id)),
    });
  }

  /** Writes down what an office said of a locked declaration, or refuses to. */
  async take(tx: EntityManager, viewer: Viewer, { declaration, shipment }: Held, given: SaidAnswer) {
    const { answer, code = null, message = null, mrn = null, faults = [], receivedIn = null } = given;
    const now = this.clock();
    const answeredAt = given.answeredAt ?? now;
    if (answeredAt > now) return new InvalidInput("answeredAt", "An office has not answered in the future.");
    const isOfCancelling = answer === CustomsAnswerKind.CANCELLED || answer === CustomsAnswerKind.CANCEL_REFUSED;
    const isOfAmending = answer === CustomsAnswerKind.AMENDED || answer === CustomsAnswerKind.AMENDMENT_REFUSED;
    const state = stateAfter(answer);
    const isTaken = isOfAmending
      ? declaration.amendment === Amendment.ASKED
      : mayBecome(declaration.state, state ?? DeclarationState.WITHDRAWN);
    if (!isTaken || (isOfCancelling && declaration.cancellation === null)) {
      return new IllegalDeclarationState(declaration.state);
    }
    const { DRAFT, REJECTED, SUBMITTED } = DeclarationState;
    if (await this.grouped.with(tx, declaration.id, DRAFT, SUBMITTED, REJECTED)) return new DeclarationGrouped();
    if (mrn !== null && declaration.mrn !== null && mrn !== declaration.mrn) {
      return new InvalidInput("mrn", `The office's number of it is ${declaration.mrn}.`);
    }
    declaration.mrn ??= mrn;
    const version = isOfAmending ? declaration.amendedVersion! : declaration.version;
    const row = { ...this.recordOf(viewer, declaration, now), version, answer, code, message, mrn, answeredAt };
    await insertRows(tx, CustomsAnswer, [{ ...row, faults, receivedIn }]);
    if (isOfCancelling) {
      const cancellation = state ? Cancellation.DONE : Cancellation.REFUSED;
      if (state) endAmendment(declaration, answeredAt);
      await storeRow(tx, Object.assign(declaration, { cancellation, cancellationAt: answeredAt }));
    }
    if (isOfAmending) await this.amended(tx, declaration, answer === CustomsAnswerKind.AMENDED, answeredAt);
    if (state) await this.store.move(tx, declaration, state, answeredAt, { code, message });
    await this.clearance.agree(tx, shipment, answeredAt);
    if (state === DeclarationState.SEIZED) await this.clearance.seized(tx, shipment, answeredAt);
    return new RecordCustomsAnswerSuccess(declaration);
  }

  /** What the office was asked to take is the present version from now on, or never is. */
  private async amended(tx: EntityManager, declaration: CustomsDeclaration, isTaken: boolean, at: Date): Promise<void> {
    if (!isTaken) endAmendment(declaration, at);
    else {
      const { regime, office, version } = await this.store.versionOf(tx, declaration, declaration.amendedVersion!);
      const stands = { regime, regimeUnknown: null, office, version };
      Object.assign(declaration, stands, { amendment: Amendment.DONE, amendmentAt: at });
    }
    await storeRow(tx, declaration);
  }

  /** Before loading, whether it is handed in or not: what an office asks of a flight's parcels comes to us by its carrier, too. */
  refer(viewer: Viewer, input: ReferDeclarationInput): Promise<typeof ReferDeclarationResult> {
    return perform<
      z.infer<typeof referDeclarationRules>,
      Held | DeclarationNotFound,
      ReferDeclarationSuccess | IllegalDeclarationState | InvalidInput
    >(this.database, {
      operation: "referDeclaration",
      viewer,
      input,
      rules: referDeclarationRules,
      lock: (tx, { declarationId }) => this.lock(tx, viewer, declarationId),
      decide: async (tx, held, { referral, reason, answerBy = null }) => {
        const { state } = held.declaration;
        if (state === DeclarationState.WITHDRAWN) return new IllegalDeclarationState(state);
        if (answerBy && answerBy <= this.clock()) return new InvalidInput("answerBy", "That time is over.");
        await this.clearance.referredAnew(tx, held.shipment);
        await this.keep(tx, viewer, held, referral, reason, answerBy);
        return new ReferDeclarationSuccess(held.declaration);
      },
      resultId: ({ declarationId }) => declarationId,
      replay: async (tx, id) => new ReferDeclarationSuccess(await this.store.known(tx, viewer, id)),
    });
  }

  resolve(viewer: Viewer, input: ResolveReferralInput): Promise<typeof ResolveReferralResult> {
    return perform<
      z.infer<typeof resolveReferralRules>,
      Held | DeclarationNotFound,
      ResolveReferralSuccess | NoOpenReferral
    >(this.database, {
      operation: "resolveReferral",
      viewer,
      input,
      rules: resolveReferralRules,
      lock: (tx, { declarationId }) => this.lock(tx, viewer, declarationId),
      decide: async (tx, held, { reason }) => {
        const { referral } = held.declaration;
        if (referral === null || referral === Referral.CLEARED) return new NoOpenReferral();
        await this.keep(tx, viewer, held, Referral.CLEARED, reason, null);
        return new ResolveReferralSuccess(held.declaration);
      },
      resultId: ({ declarationId }) => declarationId,
      replay: async (tx, id) => new ResolveReferralSuccess(await this.store.known(tx, viewer, id)),
    });
  }

  /** Writes down what an office said of a locked declaration before loading. */
  async keep(
    tx: EntityManager,
    viewer: Viewer,
    held: Held,
    referral: Referral,
    reason: string,
    answerBy: Date | null,
    saidAt: Date | null = null,
  ): Promise<void> {
    const { declaration, shipment } = held;
    const now = this.clock();
    await insertRows(tx, CustomsReferral, [{ ...this.recordOf(viewer, declaration, now), referral, reason, saidAt }]);
    await storeRow(tx, Object.assign(declaration, { referral, answerBy }), ["referral", "answerBy"]);
    await this.clearance.agree(tx, shipment, now);
  }

  private recordOf(viewer: Viewer, { id: declarationId, tenantId, version }: CustomsDeclaration, recordedAt: Date) {
    return { id: newId(), tenantId, declarationId, version, recordedAt, recordedBy: viewer.actor };
  }

  private async lock(tx: EntityManager, viewer: Viewer, declarationId: string): Promise<Held | DeclarationNotFound> {
    return (await this.store.lock(tx, viewer, declarationId)) ?? new DeclarationNotFound();
  }
}

/** Nobody takes any more what an office was asked to take instead; what it has stands, or ends as a whole. */
function endAmendment(declaration: CustomsDeclaration, at: Date): void {
  if (declaration.amendment !== Amendment.ASKED) return;
  Object.assign(declaration, { amendment: Amendment.REFUSED, amendmentAt: at });
}
