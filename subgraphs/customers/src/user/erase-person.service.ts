import {
  audit,
  type Clock,
  type Database,
  type FieldCipher,
  InvalidInput,
  isId,
  lockRow,
  perform,
  record,
  revokeAccess,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { InvitationService } from "../invitation/invitation.service";
import type { KycDocument } from "../kyc-document/kyc-document.entity";
import type { KycDocumentService } from "../kyc-document/kyc-document.service";
import type { MailService } from "../mail/mail.service";
import { LastAdmin } from "../membership/membership.result";
import type { MembershipService } from "../membership/membership.service";
import type { PasswordService } from "../password/password.service";
import type { RegistrationService } from "../registration/registration.service";
import type { TenantService } from "../tenant/tenant.service";
import { type ErasePersonInput, type Erasure, erasure } from "./erase-person.input";
import { type ErasePersonResult, ErasePersonSuccess, PersonErased } from "./erase-person.result";
import { PersonNotFound } from "./profile.result";
import { User } from "./user.entity";
import { personErased } from "./user.events";
import type { UserService } from "./user.service";

interface Accounts {
  tenants: TenantService;
  users: UserService;
  memberships: MembershipService;
  documents: KycDocumentService;
  cipher: FieldCipher;
  /** Whatever else bears the person's address for a while. */
  mails: MailService;
  registrations: RegistrationService;
  invitations: InvitationService;
  resets: PasswordService;
}

/** Takes out who a person was; the row stays, for what they did stands in other rows by its id. */
export class ErasePersonService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
  ) {}

  erase(viewer: Viewer, input: ErasePersonInput): Promise<typeof ErasePersonResult> {
    const { tenants, users, memberships, documents } = this.accounts;
    return perform<Erasure, User | PersonNotFound, ErasePersonSuccess | PersonErased | LastAdmin | InvalidInput>(
      this.database,
      {
        operation: "erasePerson",
        viewer,
        input,
        rules: erasure,
        lock: async (tx, { userId }) => {
          const found = isId(userId) ? await tx.findOneBy(User, { id: userId }) : null;
          if (!found) return new PersonNotFound();
          await tenants.lock(tx, found.tenantId);
          return (await lockRow(tx, viewer, User, userId)) ?? new PersonNotFound();
        },
        decide: async (tx, user, { documentIds, reason }) => {
          if (user.erasedAt) return new PersonErased();
          const { id, tenantId } = user;
          const membership = await memberships.ofUserIfAny(tx, { userId: id, tenantId });
          if (membership && (await memberships.isLastAdmin(tx, membership)) && !(await hasLeft(tx, tenantId))) {
            return new LastAdmin();
          }
          const kept = await documents.erase(tx, tenantId, documentIds);
          if (kept instanceof InvalidInput) return kept;

          const at = this.clock();
          await this.forgetAddress(tx, user);
          await users.erase(tx, user, membership?.role ?? user.lastRole, at);
          if (membership) await memberships.end(tx, membership);
          else await memberships.state(tx, id);
          // Who was taken out before has no sessions; a token that they gave might still be good for a moment.
          if (!membership) await revokeAccess(tx, { claim: "sub", value: id, tenantId });
          await this.accounts.cipher.erase(tx, user, at);
          const subject = { kind: "User", id, tenantId };
          await audit(tx, { viewer, at, act: "erasePerson", subject, reason });
          await record(tx, personErased(user, at));
          return this.answer(tx, id, kept);
        },
        resultId: ({ userId }) => userId,
        replay: async (tx, id, { documentIds }) => this.answer(tx, id, await documents.unerased(tx, documentIds)),
      },
    );
  }

  private async answer(tx: EntityManager, id: string, kept: KycDocument[]): Promise<ErasePersonSuccess> {
    return new ErasePersonSuccess(await this.accounts.users.byId(tx, id), kept);
  }

  private async forgetAddress(tx: EntityManager, { id, email }: User): Promise<void> {
    const { mails, registrations, invitations, resets } = this.accounts;
    await invitations.forget(tx, id);
    await resets.forget(tx, id, email);
    await registrations.forget(tx, email);
    await mails.forget(tx, email);
  }
}

/** Nobody has to govern a customer that was closed. */
async function hasLeft(tx: EntityManager, tenantId: string): Promise<boolean> {
  const [{ closed }] = await tx.query(
    "SELECT EXISTS (SELECT FROM customer WHERE id = $1 AND status = 'CLOSED') AS closed",
    [tenantId],
  );
  return closed;
}
