import { type Clock, type Database, lockRow, perform, storeRow, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { CustomsRulesService } from "../customs-rule/customs-rules.service";
import type { GroupedGuard } from "../grouped-declaration/grouped-guard";
import { Shipment } from "../shipment/shipment.entity";
import type { CheckingService } from "./checking.service";
import type { CustomsOffice } from "./customs-office";
import { LodgedBy } from "./declaration.entity";
import {
  type CorrectDeclarationResult,
  CorrectDeclarationSuccess,
  DeclarationChanged,
  DeclarationExists,
  DeclarationFaulty,
  DeclarationGrouped,
  DeclarationNotFound,
  DeclaredShipmentHeld,
  DeclaredShipmentNotFound,
  type DraftDeclarationResult,
  DraftDeclarationSuccess,
  IllegalDeclarationState,
  type SubmitDeclarationResult,
  SubmitDeclarationSuccess,
  type ValidateDeclarationResult,
  ValidateDeclarationSuccess,
} from "./declaration.result";
import {
  type CorrectDeclarationInput,
  type Correction,
  correctDeclarationRules,
  type DeclarationAct,
  type DraftDeclarationInput,
  declarationActRules,
  draftDeclarationRules,
  type NewDeclaration,
  type SubmitDeclarationInput,
  type ValidateDeclarationInput,
} from "./declaration-acts.input";
import { DeclarationState } from "./declaration-state";
import type { DeclarationStore, Held } from "./declaration-store.service";
import { type DraftingService, regimeOf } from "./drafting.service";

const { DRAFT, REJECTED, SUBMITTED, VALIDATED } = DeclarationState;

/** What a broker does with a declaration until an office has it. */
export class DeclarationService {
  constructor(
    private readonly database: Database,
    private readonly store: DeclarationStore,
    private readonly drafting: DraftingService,
    private readonly rules: CustomsRulesService,
    private readonly checking: CheckingService,
    private readonly office: CustomsOffice,
    private readonly grouped: GroupedGuard,
    private readonly clock: Clock,
  ) {}

  /** Of a shipment whose goods nobody stated, or that is from before declarations were drafted. */
  draft(viewer: Viewer, input: DraftDeclarationInput): Promise<typeof DraftDeclarationResult> {
    return perform<NewDeclaration, Shipment | DeclaredShipmentNotFound, DraftDeclarationSuccess | DeclarationExists>(
      this.database,
      {
        operation: "draftDeclaration",
        viewer,
        input,
        rules: draftDeclarationRules,
        lock: async (tx, { shipmentId }) =>
          (await lockRow(tx, viewer, Shipment, shipmentId)) ?? new DeclaredShipmentNotFound(),
        decide: async (tx, shipment, { direction, lines, regime, office }, id) => {
          const known = await this.store.ofShipment(tx, shipment.id);
          const existing = known.find((one) => one.direction === direction);
          if (existing) return new DeclarationExists(existing);
          const rules = await this.rules.inForce(tx, this.clock());
          const declaration = await this.drafting.draft(tx, rules, shipment, direction, lines, viewer.actor);
          Object.assign(declaration, { id, office: office ?? null }, regime && { regime, regimeUnknown: null });
          await this.store.create(tx, [{ declaration, lines }]);
          return new DraftDeclarationSuccess(await this.store.known(tx, viewer, id));
        },
        resultId: (_input, id) => id,
        replay: async (tx, id) => new DraftDeclarationSuccess(await this.store.known(tx, viewer, id)),
      },
    );
  }

  /** Changes what is not handed in; of what was rejected it makes the next version, and the one before stays as it was. */
  correct(viewer: Viewer, input: CorrectDeclarationInput): Promise<typeof CorrectDeclarationResult> {
    return perform<
      Correction,
      Held | DeclarationNotFound,
      CorrectDeclarationSuccess | IllegalDeclarationState | DeclarationChanged | DeclarationGrouped
    >(this.database, {
      operation: "correctDeclaration",
      viewer,
      input,
      rules: correctDeclarationRules,
      lock: (tx, { declarationId }) => this.lock(tx, viewer, declarationId),
      decide: (tx, held, correction) => this.rewrite(tx, viewer, held, correction),
      resultId: ({ declarationId }) => declarationId,
      replay: async (tx, id) => new CorrectDeclarationSuccess(await this.store.known(tx, viewer, id)),
    });
  }

  private async rewrite(tx: EntityManager, viewer: Viewer, { declaration, shipment }: Held, correction: Correction) {
    const { expectedVersion, regime, office, lines: stated } = correction;
    const { state, rowVersion } = declaration;
    if (expectedVersion !== rowVersion) return new DeclarationChanged(rowVersion);
    if (state !== DRAFT && state !== VALIDATED && state !== REJECTED) return new IllegalDeclarationState(state);
    if (await this.grouped.with(tx, declaration.id, DRAFT, SUBMITTED)) return new DeclarationGrouped();

    const lines = stated ?? (await this.checking.linesOf(tx, declaration));
    if (regime) Object.assign(declaration, { regime, regimeUnknown: null });
    if (!declaration.regime) {
      const verdict = regimeOf(await this.rules.inForce(tx, this.clock()), shipment, declaration.direction, lines);
      if ("regime" in verdict) Object.assign(declaration, { regime: verdict.regime, regimeUnknown: null });
      else declaration.regimeUnknown = verdict.unknown;
    }
    if (office) declaration.office = office;
    if (state !== DRAFT) Object.assign(declaration, { state: DRAFT, stateAt: this.clock() });
    if (state === REJECTED) declaration.version += 1;
    await storeRow(tx, declaration);
    if (state === REJECTED) await this.store.writeVersions(tx, [{ declaration, lines }], viewer.actor);
    else await this.store.rewrite(tx, declaration, lines);
    return new CorrectDeclarationSuccess(declaration);
  }

  /** Says everything that is wrong with a draft, at once; a draft with which nothing is can be handed in. */
  validate(viewer: Viewer, input: ValidateDeclarationInput): Promise<typeof ValidateDeclarationResult> {
    return perform<
      DeclarationAct,
      Held | DeclarationNotFound,
      ValidateDeclarationSuccess | DeclarationFaulty | IllegalDeclarationState
    >(this.database, {
      operation: "validateDeclaration",
      viewer,
      input,
      rules: declarationActRules,
      lock: (tx, { declarationId }) => this.lock(tx, viewer, declarationId),
      decide: async (tx, held) => {
        const { declaration } = held;
        if (declaration.state !== DRAFT) return new IllegalDeclarationState(declaration.state);
        const { faults, remarks } = await this.checking.check(tx, held);
        if (faults.length > 0) return new DeclarationFaulty(faults, remarks);
        await this.store.move(tx, declaration, VALIDATED, this.clock());
        return new ValidateDeclarationSuccess(declaration, remarks);
      },
      resultId: ({ declarationId }) => declarationId,
      replay: async (tx, id) => {
        const held = await this.store.lock(tx, viewer, id);
        return new ValidateDeclarationSuccess(held!.declaration, (await this.checking.check(tx, held!)).remarks);
      },
    });
  }

  /** Hands in what was found right, if it still is by the rules of this moment and nobody holds its shipment. */
  submit(viewer: Viewer, input: SubmitDeclarationInput): Promise<typeof SubmitDeclarationResult> {
    return perform<
      DeclarationAct,
      Held | DeclarationNotFound,
      SubmitDeclarationSuccess | DeclarationGrouped | DeclaredShipmentHeld | DeclarationFaulty | IllegalDeclarationState
    >(this.database, {
      operation: "submitDeclaration",
      viewer,
      input,
      rules: declarationActRules,
      lock: (tx, { declarationId }) => this.lock(tx, viewer, declarationId),
      decide: async (tx, held) => {
        const { declaration, shipment } = held;
        if (declaration.state !== VALIDATED) return new IllegalDeclarationState(declaration.state);
        if (shipment.isHeld) return new DeclaredShipmentHeld();
        if (await this.grouped.with(tx, declaration.id, DRAFT, SUBMITTED, REJECTED)) return new DeclarationGrouped();
        const { faults, remarks } = await this.checking.check(tx, held);
        if (faults.length > 0) return new DeclarationFaulty(faults, remarks);
        const wire = await this.office.wireTo(tx, declaration);
        declaration.lodgedBy = wire ? LodgedBy.WIRE : LodgedBy.HAND;
        await this.store.move(tx, declaration, SUBMITTED, this.clock());
        await wire?.lodge();
        return new SubmitDeclarationSuccess(declaration);
      },
      resultId: ({ declarationId }) => declarationId,
      replay: async (tx, id) => new SubmitDeclarationSuccess(await this.store.known(tx, viewer, id)),
    });
  }

  private async lock(tx: EntityManager, viewer: Viewer, declarationId: string): Promise<Held | DeclarationNotFound> {
    return (await this.store.lock(tx, viewer, declarationId)) ?? new DeclarationNotFound();
  }
}
