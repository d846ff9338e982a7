import { type Database, equals, findRows, isId, lockRow, perform, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { CredentialChange, CredentialChangeStatus, type CredentialHolder } from "./credential-change.entity";
import {
  type ConfirmCredentialChangeInput,
  confirmRules,
  type RejectCredentialChangeInput,
  rejectRules,
} from "./credential-change.input";
import {
  type ConfirmCredentialChangeResult,
  ConfirmCredentialChangeSuccess,
  CredentialChangeNotFound,
  CredentialChangeOvertaken,
  IllegalCredentialChangeState,
  OtherAdminNeeded,
  type RejectCredentialChangeResult,
  RejectCredentialChangeSuccess,
} from "./credential-change.result";
import type { CredentialChanges, Credentials } from "./credential-changes.service";

/** What keeps the credentials of a kind of holder. */
export interface Keeper {
  /** As it is called in the graph. */
  readonly kind: string;
  /** Holds the row, if there is one yet: it is held before the change is. */
  lockHolder: (tx: EntityManager, viewer: Viewer, id: string) => Promise<object | null>;
  /** Of a held one. @returns false when it is not as it was when this was proposed. */
  putToUse: (tx: EntityManager, viewer: Viewer, change: CredentialChange, credentials: Credentials) => Promise<boolean>;
}

/** Decides what another admin stated of a live account. */
export class DecideChangeService {
  constructor(
    private readonly database: Database,
    private readonly changes: CredentialChanges,
    private readonly keepers: Readonly<Record<CredentialHolder, Keeper>>,
  ) {}

  confirm(viewer: Viewer, input: ConfirmCredentialChangeInput): Promise<typeof ConfirmCredentialChangeResult> {
    type Outcome =
      | ConfirmCredentialChangeSuccess
      | IllegalCredentialChangeState
      | OtherAdminNeeded
      | CredentialChangeOvertaken;
    return perform<{ credentialChangeId: string }, CredentialChange | CredentialChangeNotFound, Outcome>(
      this.database,
      {
        operation: "confirmCredentialChange",
        viewer,
        input,
        rules: confirmRules,
        lock: (tx, { credentialChangeId }) => this.lock(tx, viewer, credentialChangeId),
        decide: async (tx, change) => {
          if (change.status !== CredentialChangeStatus.PROPOSED) return new IllegalCredentialChangeState(change.status);
          if (change.createdBy === viewer.actor) return new OtherAdminNeeded();
          const credentials = await this.changes.credentials(tx, change);
          const keeper = this.keepers[change.holder];
          await this.changes.end(tx, viewer, change, CredentialChangeStatus.CONFIRMED, null);
          if (!(await keeper.putToUse(tx, viewer, change, credentials))) return new CredentialChangeOvertaken();
          const subject = { kind: keeper.kind, id: change.subjectId };
          await this.changes.audit(tx, viewer, "confirmCredentialChange", subject);
          return new ConfirmCredentialChangeSuccess(change);
        },
        resultId: ({ credentialChangeId }) => credentialChangeId,
        replay: async (tx, id) => new ConfirmCredentialChangeSuccess(await stored(tx, viewer, id)),
      },
    );
  }

  reject(viewer: Viewer, input: RejectCredentialChangeInput): Promise<typeof RejectCredentialChangeResult> {
    type Given = { credentialChangeId: string; reason: string };
    type Outcome = RejectCredentialChangeSuccess | IllegalCredentialChangeState;
    return perform<Given, CredentialChange | CredentialChangeNotFound, Outcome>(this.database, {
      operation: "rejectCredentialChange",
      viewer,
      input,
      rules: rejectRules,
      lock: (tx, { credentialChangeId }) => this.lock(tx, viewer, credentialChangeId),
      decide: async (tx, change, { reason }) => {
        if (change.status !== CredentialChangeStatus.PROPOSED) return new IllegalCredentialChangeState(change.status);
        await this.changes.end(tx, viewer, change, CredentialChangeStatus.REJECTED, reason);
        const subject = { kind: "CredentialChange", id: change.id };
        await this.changes.audit(tx, viewer, "rejectCredentialChange", subject, reason);
        return new RejectCredentialChangeSuccess(change);
      },
      resultId: ({ credentialChangeId }) => credentialChangeId,
      replay: async (tx, id) => new RejectCredentialChangeSuccess(await stored(tx, viewer, id)),
    });
  }

  private async lock(
    tx: EntityManager,
    viewer: Viewer,
    id: string,
  ): Promise<CredentialChange | CredentialChangeNotFound> {
    const [found] = isId(id) ? await findRows(tx, viewer, CredentialChange, [equals("id", id)]) : [];
    if (!found) return new CredentialChangeNotFound();
    await this.keepers[found.holder].lockHolder(tx, viewer, found.subjectId);
    return (await lockRow(tx, viewer, CredentialChange, id))!;
  }
}

async function stored(tx: EntityManager, viewer: Viewer, id: string): Promise<CredentialChange> {
  return (await findRows(tx, viewer, CredentialChange, [equals("id", id)]))[0]!;
}
