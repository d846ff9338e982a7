import { type Clock, type Database, perform, storeRow, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { GroupedGuard } from "../grouped-declaration/grouped-guard";
import type { CheckingService } from "./checking.service";
import type { CustomsOffice } from "./customs-office";
import type { CustomsDeclaration } from "./declaration.entity";
import {
  type AmendDeclarationResult,
  AmendDeclarationSuccess,
  DeclarationChanged,
  DeclarationFaulty,
  DeclarationGrouped,
  DeclarationNotFound,
  DeclarationUnderChange,
  DeclaredShipmentHeld,
  IllegalDeclarationState,
} from "./declaration.result";
import { type AmendDeclarationInput, type AmendedContent, amendDeclarationRules } from "./declaration-acts.input";
import { Amendment, Cancellation, isAmendable, DeclarationState as S } from "./declaration-state";
import type { DeclarationStore, Held } from "./declaration-store.service";

type Amended =
  | AmendDeclarationSuccess
  | DeclarationChanged
  | DeclarationFaulty
  | DeclarationGrouped
  | DeclarationUnderChange
  | DeclaredShipmentHeld
  | IllegalDeclarationState;

/** What a broker has an office take instead of what it accepted. What it accepted stands until it does. */
export class AmendmentService {
  constructor(
    private readonly database: Database,
    private readonly store: DeclarationStore,
    private readonly checking: CheckingService,
    private readonly office: CustomsOffice,
    private readonly grouped: GroupedGuard,
    private readonly clock: Clock,
  ) {}

  /** Checks what is to be declared and asks for it, in one act: nobody waits for a draft that its office does not know of. */
  amend(viewer: Viewer, input: AmendDeclarationInput): Promise<typeof AmendDeclarationResult> {
    return perform<AmendedContent, Held | DeclarationNotFound, Amended>(this.database, {
      operation: "amendDeclaration",
      viewer,
      input,
      rules: amendDeclarationRules,
      lock: async (tx, { declarationId }) =>
        (await this.store.lock(tx, viewer, declarationId)) ?? new DeclarationNotFound(),
      decide: async (tx, held, content) => {
        const refusal = await this.refusalOf(tx, held, content);
        if (refusal) return refusal;
        const { declaration } = held;
        const regime = content.regime ?? declaration.regime;
        const lines = content.lines ?? (await this.checking.linesOf(tx, declaration));
        const { faults, remarks } = await this.checking.checkOf(tx, held, lines, regime);
        if (faults.length > 0) return new DeclarationFaulty(faults, remarks);
        const version = (await this.store.lastVersionOf(tx, declaration)) + 1;
        const asked = { amendment: Amendment.ASKED, amendmentAt: this.clock(), amendedVersion: version };
        await storeRow(tx, Object.assign(declaration, asked));
        const proposed: CustomsDeclaration = { ...declaration, regime, version };
        await this.store.writeVersions(tx, [{ declaration: proposed, lines }], viewer.actor);
        await this.office.amend(tx, proposed);
        return new AmendDeclarationSuccess(declaration);
      },
      resultId: ({ declarationId }) => declarationId,
      replay: async (tx, id) => new AmendDeclarationSuccess(await this.store.known(tx, viewer, id)),
    });
  }

  private async refusalOf(tx: EntityManager, { declaration, shipment }: Held, { expectedVersion }: AmendedContent) {
    const { id, state, rowVersion, amendment, cancellation } = declaration;
    if (expectedVersion !== rowVersion) return new DeclarationChanged(rowVersion);
    if (!isAmendable(state)) return new IllegalDeclarationState(state);
    if (amendment === Amendment.ASKED || cancellation === Cancellation.ASKED) return new DeclarationUnderChange();
    if (await this.grouped.with(tx, id, S.ACCEPTED, S.HELD_DOCS, S.HELD_EXAM)) return new DeclarationGrouped();
    return shipment.isHeld ? new DeclaredShipmentHeld() : null;
  }
}
