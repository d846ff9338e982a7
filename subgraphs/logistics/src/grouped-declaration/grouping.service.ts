import { type Clock, type Database, InvalidInput, perform, type UserError, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { z } from "zod";
import type { BagStore } from "../bag/bag-store.service";
import { ConsignmentStatus, type MasterConsignment } from "../consignment/consignment.entity";
import {
  IllegalMasterConsignmentState,
  MasterConsignmentEmpty,
  MasterConsignmentNotFound,
} from "../consignment/consignment.result";
import type { ConsignmentStore } from "../consignment/consignment-store.service";
import type { SaidAnswer } from "../declaration/customs-answer.service";
import type { CustomsOffice } from "../declaration/customs-office";
import { LodgedBy } from "../declaration/declaration.entity";
import { DeclarationState as S, stateAfter } from "../declaration/declaration-state";
import { OF_THE_HOUSE } from "../house";
import type { ShipmentService } from "../shipment/shipment.service";
import { type GroupedDeclaration, GroupKind, groupTransitions } from "./grouped-declaration.entity";
import {
  type GroupDeclarationsInput,
  type GroupedAct,
  type GroupedAnswer,
  groupedActRules,
  groupedAnswerRules,
  groupRules,
  type RecordGroupedAnswerInput,
  type RegroupDeclarationInput,
  type SubmitGroupedDeclarationInput,
  submitGroupedRules,
  type ToGroup,
  type WithdrawGroupedDeclarationInput,
} from "./grouped-declaration.input";
import {
  DeclarationsNotReady,
  type GroupDeclarationsResult,
  GroupDeclarationsSuccess,
  GroupedDeclarationNotFound,
  IllegalGroupedDeclarationState,
  type RecordGroupedAnswerResult,
  RecordGroupedAnswerSuccess,
  type RegroupDeclarationResult,
  RegroupDeclarationSuccess,
  type SubmitGroupedDeclarationResult,
  SubmitGroupedDeclarationSuccess,
  type WithdrawGroupedDeclarationResult,
  WithdrawGroupedDeclarationSuccess,
} from "./grouped-declaration.type";
import type { GroupedPartsService, Parts } from "./grouped-parts.service";
import type { GroupedStore } from "./grouped-store.service";

export interface HeldGroup {
  group: GroupedDeclaration;
  /** What goes with it; of a month nothing does, since its lists are released. */
  parts: (Parts & { inside: ReadonlySet<string> }) | null;
}

interface Act<I extends GroupedAct, D extends object> {
  operation: string;
  rules: z.ZodType<I>;
  decide: (tx: EntityManager, held: HeldGroup, input: I) => Promise<D>;
  success: (group: GroupedDeclaration) => D;
}

/** One declaration for several shipments. Locks: the consignment, its bags, their shipments, the whole, its parts. */
export class GroupingService {
  constructor(
    private readonly database: Database,
    private readonly consignments: ConsignmentStore,
    private readonly bags: BagStore,
    private readonly shipments: ShipmentService,
    private readonly store: GroupedStore,
    private readonly parts: GroupedPartsService,
    private readonly office: CustomsOffice,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock();
  }

  /** Of all that is in a consignment: every one is found right, under one procedure and valued in one currency. */
  group(viewer: Viewer, input: GroupDeclarationsInput): Promise<typeof GroupDeclarationsResult> {
    type Decided =
      | GroupDeclarationsSuccess
      | DeclarationsNotReady
      | MasterConsignmentEmpty
      | IllegalMasterConsignmentState;
    return perform<ToGroup, MasterConsignment | MasterConsignmentNotFound, Decided>(this.database, {
      operation: "groupDeclarations",
      viewer,
      input,
      rules: groupRules,
      lock: async (tx, { consignmentId }) =>
        (await this.consignments.lock(tx, viewer, consignmentId)) ?? new MasterConsignmentNotFound(),
      decide: (tx, consignment, asked, id) => this.make(tx, viewer, consignment, asked, id),
      resultId: (_asked, id) => id,
      replay: async (tx, id) => new GroupDeclarationsSuccess((await this.store.find(tx, viewer, id))!),
    });
  }

  private async make(
    tx: EntityManager,
    viewer: Viewer,
    { id: consignmentId, status }: MasterConsignment,
    { direction, office = null }: ToGroup,
    id: string,
  ) {
    // What more bags may be put into is not all of it yet; what was broken down is gone.
    if (status === ConsignmentStatus.PLANNED || status === ConsignmentStatus.BROKEN_DOWN) {
      return new IllegalMasterConsignmentState(status);
    }
    const bags = await this.bags.lockOf(tx, viewer, consignmentId);
    const inside = await this.bags.within(
      tx,
      viewer,
      bags.map((bag) => bag.id),
    );
    if (inside.length === 0) return new MasterConsignmentEmpty();
    const shipments = await this.shipments.lockAll(
      tx,
      viewer,
      inside.map(({ shipmentId }) => shipmentId),
    );
    const parts = await this.parts.of(tx, shipments, direction);
    const alike = await this.parts.readyAs(tx, parts);
    if (alike instanceof DeclarationsNotReady) return alike;
    const now = this.clock();
    const group = await this.store.begin(tx, {
      ...{ id, tenantId: OF_THE_HOUSE, kind: GroupKind.CONSIGNMENT, direction, ...alike, office },
      ...{ month: null, consignmentId, dueAt: null, state: S.DRAFT, stateAt: now, version: 1 },
      ...{ createdBy: viewer.actor, createdAt: now },
    });
    const added = await this.store.addParts(tx, group, parts.declarations);
    if (added < parts.declarations.length) return this.parts.takenElsewhere(tx, group, parts);
    await this.store.sumUp(tx, group);
    return new GroupDeclarationsSuccess(group);
  }

  /** After a rejection, once its parts are put right. */
  regroup(viewer: Viewer, input: RegroupDeclarationInput): Promise<typeof RegroupDeclarationResult> {
    type Decided = RegroupDeclarationSuccess | DeclarationsNotReady | IllegalGroupedDeclarationState;
    return this.act<GroupedAct, Decided>(viewer, input, {
      operation: "regroupDeclaration",
      rules: groupedActRules,
      decide: async (tx, { group, parts }) => {
        if (group.state !== S.REJECTED) return new IllegalGroupedDeclarationState(group.state);
        const alike = parts && (await this.parts.readyAs(tx, parts, group));
        if (alike instanceof DeclarationsNotReady) return alike;
        Object.assign(group, { version: group.version + 1 }, alike);
        await this.store.move(tx, group, S.DRAFT, this.clock());
        await this.store.sumUp(tx, group);
        return new RegroupDeclarationSuccess(group);
      },
      success: (group) => new RegroupDeclarationSuccess(group),
    });
  }

  submit(viewer: Viewer, input: SubmitGroupedDeclarationInput): Promise<typeof SubmitGroupedDeclarationResult> {
    type Decided =
      | SubmitGroupedDeclarationSuccess
      | DeclarationsNotReady
      | IllegalGroupedDeclarationState
      | InvalidInput;
    return this.act<z.infer<typeof submitGroupedRules>, Decided>(viewer, input, {
      operation: "submitGroupedDeclaration",
      rules: submitGroupedRules,
      decide: async (tx, { group, parts }, { office }) => {
        if (group.state !== S.DRAFT) return new IllegalGroupedDeclarationState(group.state);
        if (office) group.office = office;
        if (!group.office) return new InvalidInput("office", "It is handed in to an office: say which.");
        const alike = parts && (await this.parts.readyAs(tx, parts, group));
        if (alike instanceof DeclarationsNotReady) return alike;
        const left = parts && gone(parts);
        if (left) return left;
        const now = this.clock();
        const wire = await this.office.wireTo(tx, group);
        if (parts) await this.parts.submit(tx, parts, group, wire ? LodgedBy.WIRE : LodgedBy.HAND, now);
        await this.store.move(tx, group, S.SUBMITTED, now);
        await wire?.lodge();
        return new SubmitGroupedDeclarationSuccess(group);
      },
      success: (group) => new SubmitGroupedDeclarationSuccess(group),
    });
  }

  /** What is said of all is said of each part that stands where the whole did; what was said of one alone stays. */
  answer(viewer: Viewer, input: RecordGroupedAnswerInput): Promise<typeof RecordGroupedAnswerResult> {
    type Decided = RecordGroupedAnswerSuccess | IllegalGroupedDeclarationState | InvalidInput;
    return this.act<GroupedAnswer, Decided>(viewer, input, {
      operation: "recordGroupedAnswer",
      rules: groupedAnswerRules,
      decide: (tx, held, said) => this.take(tx, viewer, held, said),
      success: (group) => new RecordGroupedAnswerSuccess(group),
    });
  }

  /** Writes down what an office said of a locked one, or refuses to. */
  async take(tx: EntityManager, viewer: Viewer, { group, parts }: HeldGroup, said: SaidAnswer) {
    const { answer, code = null, message = null, mrn = null, answeredAt, faults = [], receivedIn = null } = said;
    const now = this.clock();
    const at = answeredAt ?? now;
    if (at > now) return new InvalidInput("answeredAt", "An office has not answered in the future.");
    const [before, state] = [group.state, stateAfter(answer)];
    // What is in it has left, or is about to: none of it is cancelled.
    if (!state || state === S.WITHDRAWN || !groupTransitions[before].includes(state))
      return new IllegalGroupedDeclarationState(before);
    if (mrn !== null && group.mrn !== null && mrn !== group.mrn) {
      return new InvalidInput("mrn", `The office's number of it is ${group.mrn}.`);
    }
    group.mrn ??= mrn;
    group.lastWord = { answer, code, message, faults };
    if (parts) {
      const word = { answer, code, message, mrn: group.mrn, answeredAt: at, faults, receivedIn };
      await this.parts.answer(tx, viewer, parts, before, state, word, now);
    }
    await this.store.move(tx, group, state, at, { code, message });
    return new RecordGroupedAnswerSuccess(group);
  }

  withdraw(viewer: Viewer, input: WithdrawGroupedDeclarationInput): Promise<typeof WithdrawGroupedDeclarationResult> {
    type Decided = WithdrawGroupedDeclarationSuccess | IllegalGroupedDeclarationState;
    return this.act<GroupedAct, Decided>(viewer, input, {
      operation: "withdrawGroupedDeclaration",
      rules: groupedActRules,
      decide: async (tx, { group }) => {
        if (!groupTransitions[group.state].includes(S.WITHDRAWN))
          return new IllegalGroupedDeclarationState(group.state);
        const now = this.clock();
        await this.store.move(tx, group, S.WITHDRAWN, now);
        await this.store.letGo(tx, group, now);
        return new WithdrawGroupedDeclarationSuccess(group);
      },
      success: (group) => new WithdrawGroupedDeclarationSuccess(group),
    });
  }

  private act<I extends GroupedAct, D extends object>(
    viewer: Viewer,
    input: object,
    { operation, rules, decide, success }: Act<I, D>,
  ) {
    return perform<I, HeldGroup | GroupedDeclarationNotFound, D>(this.database, {
      operation,
      viewer,
      input,
      rules,
      lock: (tx, { groupedDeclarationId }) => this.lock(tx, viewer, groupedDeclarationId),
      decide: (tx, held, checked) => decide(tx, held as Exclude<typeof held, UserError> & HeldGroup, checked),
      resultId: ({ groupedDeclarationId }) => groupedDeclarationId,
      replay: async (tx, id) => success((await this.store.find(tx, viewer, id))!),
    });
  }

  /** Locked with all that goes with it. */
  async lock(tx: EntityManager, viewer: Viewer, id: string): Promise<HeldGroup | GroupedDeclarationNotFound> {
    const known = await this.store.find(tx, viewer, id);
    if (!known) return new GroupedDeclarationNotFound();
    const goesAlong = known.consignmentId !== null;
    if (known.consignmentId) await this.consignments.lock(tx, viewer, known.consignmentId);
    const bags = known.consignmentId ? await this.bags.lockOf(tx, viewer, known.consignmentId) : [];
    const inside = await this.bags.within(
      tx,
      viewer,
      bags.map((bag) => bag.id),
    );
    const shipments = goesAlong ? await this.parts.lockShipmentsOf(tx, known) : [];
    const group = (await this.store.lock(tx, viewer, id))!;
    if (!goesAlong) return { group, parts: null };
    const of = await this.parts.of(tx, shipments, group.direction, group);
    return { group, parts: { ...of, inside: new Set(inside.map(({ shipmentId }) => shipmentId)) } };
  }
}

/** What was offloaded since is not declared with the others. */
function gone({ shipments, inside }: Parts & { inside: ReadonlySet<string> }): DeclarationsNotReady | null {
  const left = shipments.filter(({ id }) => !inside.has(id));
  const reason = "It is no longer in the consignment: withdraw this, and make another.";
  return left.length > 0
    ? new DeclarationsNotReady(left.map(({ trackingNumber }) => ({ trackingNumber, reason })))
    : null;
}
