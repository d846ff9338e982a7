import { type Database, isId, perform, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { CounterpartCallService } from "../counterpart-call/counterpart-call.service";
import { DeclarationNotFound } from "../declaration/declaration.result";
import { Amendment, Cancellation, DeclarationState } from "../declaration/declaration-state";
import type { DeclarationStore } from "../declaration/declaration-store.service";
import type { GroupedStore } from "../grouped-declaration/grouped-store.service";
import {
  NothingToSend,
  type SendDeclarationAgainInput,
  type SendDeclarationAgainResult,
  SendDeclarationAgainSuccess,
  sendDeclarationAgainRules,
} from "./lodging.type";

/** What came to nothing on its way to an office, and a broker has sent again. */
export class ResendingService {
  constructor(
    private readonly database: Database,
    private readonly store: DeclarationStore,
    private readonly grouped: GroupedStore,
    private readonly calls: CounterpartCallService,
  ) {}

  send(viewer: Viewer, input: SendDeclarationAgainInput): Promise<typeof SendDeclarationAgainResult> {
    type Locked = {
      id: string;
      state: DeclarationState;
      cancellation?: Cancellation | null;
      amendment?: Amendment | null;
    };
    return perform<
      { declarationId: string },
      Locked | DeclarationNotFound,
      SendDeclarationAgainSuccess | NothingToSend
    >(this.database, {
      operation: "sendDeclarationAgain",
      viewer,
      input,
      rules: sendDeclarationAgainRules,
      lock: async (tx, { declarationId }) => (await this.lock(tx, viewer, declarationId)) ?? new DeclarationNotFound(),
      decide: async (tx, { id, state, cancellation = null, amendment = null }) => {
        const asks = cancellation === Cancellation.ASKED || amendment === Amendment.ASKED;
        const isOpen = state === DeclarationState.SUBMITTED || asks;
        if (!isOpen || !(await this.calls.again(tx, id))) return new NothingToSend();
        return new SendDeclarationAgainSuccess((await this.calls.lockLast(tx, id))!);
      },
      resultId: ({ declarationId }) => declarationId,
      replay: async (tx, id) => new SendDeclarationAgainSuccess((await this.calls.lockLast(tx, id))!),
    });
  }

  private async lock(tx: EntityManager, viewer: Viewer, id: string) {
    if (!isId(id)) return null;
    return (await this.store.lock(tx, viewer, id))?.declaration ?? (await this.grouped.lock(tx, viewer, id));
  }
}
