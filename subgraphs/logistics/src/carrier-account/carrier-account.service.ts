import {
  type Clock,
  type Database,
  equals,
  type FieldCipher,
  findRows,
  IdempotencyKeyReused,
  insertRows,
  isId,
  lockRow,
  lockRows,
  type Place,
  perform,
  storeRow,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { type CarrierAdapter, CarrierCode } from "../carrier/carrier-port";
import type { CarrierCallService } from "../carrier-call/carrier-call.service";
import { type CredentialChange, CredentialHolder } from "../credential-change/credential-change.entity";
import type { CredentialChangeProposed, CredentialChangeWaits } from "../credential-change/credential-change.result";
import {
  type CredentialChanges,
  type Credentials,
  namesOf,
  same,
  takesTwo,
} from "../credential-change/credential-changes.service";
import type { Keeper } from "../credential-change/decide-change.service";
import { OF_THE_HOUSE } from "../house";
import { CarrierAccount } from "./carrier-account.entity";
import {
  type CheckCarrierAccountInput,
  carrierAccountRules,
  checkCarrierAccountRules,
  credentialsOf,
  type StateCarrierAccountInput,
  type StatedAccount,
} from "./carrier-account.input";
import {
  CarrierAccountChanged,
  CarrierAccountNotFound,
  type CheckCarrierAccountResult,
  CheckCarrierAccountSuccess,
  type StateCarrierAccountResult,
  StateCarrierAccountSuccess,
} from "./carrier-account.result";
import type { CarrierAccountHealth } from "./carrier-account.type";

const DAY_MS = 86_400_000;
const placeOf = (row: string): Place => ({ table: "carrier_account", column: "sealed", row });
const subjectOf = (id: string) => ({ id, tenantId: OF_THE_HOUSE });

/** What is stated of an account, besides its credentials. */
type Stated = Pick<CarrierAccount, "code" | "carrier" | "mode" | "baseUrl" | "dailyCalls">;

/**
 * Accounts of ours with carriers. Their credentials are written and used, and read by nobody; those of live accounts are used once
 * another admin has confirmed them.
 */
export class CarrierAccountService implements Keeper {
  readonly kind = "CarrierAccount";
  private readonly rules;

  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly changes: CredentialChanges,
    private readonly calls: CarrierCallService,
    adapters: readonly CarrierAdapter[],
    private readonly clock: Clock,
  ) {
    this.rules = carrierAccountRules(adapters);
  }

  state(viewer: Viewer, input: StateCarrierAccountInput): Promise<typeof StateCarrierAccountResult> {
    type Refused = CarrierAccountChanged | CredentialChangeWaits | IdempotencyKeyReused;
    type Outcome = StateCarrierAccountSuccess | CredentialChangeProposed | Refused;
    return perform<StatedAccount, CarrierAccount | null, Outcome>(this.database, {
      operation: "stateCarrierAccount",
      viewer,
      input,
      rules: this.rules,
      secret: ["credentials"],
      lock: async (tx, { code }) => (await lockRows(tx, viewer, CarrierAccount, [equals("code", code)]))[0] ?? null,
      decide: async (tx, known, stated, newId) => {
        if (known && known.version !== stated.expectedVersion) return new CarrierAccountChanged(known.version);
        const { code, carrier, mode, baseUrl, dailyCalls } = stated;
        const content = { code, carrier, mode, baseUrl: baseUrl ?? null, dailyCalls: dailyCalls ?? null };
        const credentials = credentialsOf(stated.credentials);
        const before = known && { ...known, speaks: known.carrier, credentials: await this.opened(tx, known) };
        if (takesTwo(before, { ...content, speaks: carrier, credentials })) {
          const proposed = { id: newId, holder: CredentialHolder.CARRIER_ACCOUNT, known, content, credentials };
          return this.changes.open(tx, viewer, "stateCarrierAccount", proposed);
        }
        const account = await this.keep(tx, known, { id: newId, createdBy: viewer.actor }, content, credentials);
        await this.changes.audit(tx, viewer, "stateCarrierAccount", { kind: this.kind, id: account.id });
        return new StateCarrierAccountSuccess(account);
      },
      resultId: (_stated, id) => id,
      // The credentials are no part of what is remembered of an input: whoever asks again shows here that they are the same.
      replay: async (tx, id, { code, credentials: given }) => {
        const credentials = credentialsOf(given);
        const proposed = await this.changes.replayed(tx, viewer, id, credentials);
        if (proposed) return proposed;
        const [account] = await findRows(tx, viewer, CarrierAccount, [equals("code", code)]);
        const isSame = same(await this.credentials(tx, account!), credentials);
        return isSame ? new StateCarrierAccountSuccess(account!) : new IdempotencyKeyReused();
      },
    });
  }

  /** Has the carrier asked about a parcel that nobody has: whether it answers shows whether the account works. */
  check(viewer: Viewer, input: CheckCarrierAccountInput): Promise<typeof CheckCarrierAccountResult> {
    type Asked = { carrierAccountId: string };
    return perform<Asked, CarrierAccount | CarrierAccountNotFound, CheckCarrierAccountSuccess>(this.database, {
      operation: "checkCarrierAccount",
      viewer,
      input,
      rules: checkCarrierAccountRules,
      lock: async (tx, { carrierAccountId: id }) =>
        (isId(id) ? await lockRow(tx, viewer, CarrierAccount, id) : null) ?? new CarrierAccountNotFound(),
      decide: async (tx, account, _asked, id) => {
        // Of our own account there is nobody to ask.
        if (account.carrier !== CarrierCode.HOUSE) await this.calls.check(tx, account, { id, createdBy: viewer.actor });
        return new CheckCarrierAccountSuccess(account);
      },
      resultId: ({ carrierAccountId }) => carrierAccountId,
      replay: async (tx, id) => new CheckCarrierAccountSuccess((await lockRow(tx, viewer, CarrierAccount, id))!),
    });
  }

  lockHolder(tx: EntityManager, viewer: Viewer, id: string): Promise<CarrierAccount | null> {
    return lockRow(tx, viewer, CarrierAccount, id);
  }

  async putToUse(
    tx: EntityManager,
    viewer: Viewer,
    { subjectId: id, baseVersion, code, content, createdBy }: CredentialChange,
    credentials: Credentials,
  ): Promise<boolean> {
    const [known] = await lockRows(tx, viewer, CarrierAccount, [equals("code", code)]);
    if ((known?.version ?? null) !== baseVersion || (known && known.id !== id)) return false;
    await this.keep(tx, known ?? null, { id, createdBy }, content as Stated, credentials);
    return true;
  }

  /** What the carrier gave us, to ask it by. @throws {Error} when it cannot be decrypted. */
  async credentials(tx: EntityManager, account: CarrierAccount): Promise<Credentials> {
    const opened = await this.opened(tx, account);
    if (!opened) throw new Error(`the credentials of carrier account ${account.id} cannot be read`);
    return opened;
  }

  private async opened(tx: EntityManager, { id, sealed }: CarrierAccount): Promise<Credentials | null> {
    const key = await this.cipher.keyOf(tx, subjectOf(id));
    const opened = key?.open(placeOf(id), sealed);
    return opened?.state === "open" ? (JSON.parse(opened.text) as Credentials) : null;
  }

  private async keep(
    tx: EntityManager,
    known: CarrierAccount | null,
    made: { id: string; createdBy: string },
    stated: Stated,
    credentials: Credentials,
  ): Promise<CarrierAccount> {
    const id = known?.id ?? made.id;
    const key = await this.cipher.keyOf(tx, subjectOf(id));
    const sealed = key!.seal(placeOf(id), JSON.stringify(credentials));
    const account = Object.assign(known ?? new CarrierAccount(), stated, {
      ...{ id, credentialFields: namesOf(credentials), sealed },
    });
    if (known) await storeRow(tx, account);
    else await insertRows(tx, CarrierAccount, [Object.assign(account, { version: 1, createdBy: made.createdBy })]);
    return account;
  }

  /** Of many at once, for one page. */
  readonly healthOf = async (viewer: Viewer, accounts: readonly CarrierAccount[]): Promise<CarrierAccountHealth[]> => {
    const now = this.clock();
    const since = new Date(now.getTime() - DAY_MS);
    const counted = await this.calls.countOf(
      viewer,
      accounts.map(({ id }) => id),
      since,
      now,
    );
    return accounts.map(({ id, dailyCalls }) => {
      const { askedToday, ...known } = counted.get(id)!;
      return {
        ...known,
        errorRate: known.calls === 0 ? null : known.failures / known.calls,
        remainingToday: dailyCalls === null ? null : Math.max(0, dailyCalls - askedToday),
      };
    });
  };
}
