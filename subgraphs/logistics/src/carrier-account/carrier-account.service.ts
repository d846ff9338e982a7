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

/** Accounts of ours with carriers. Their credentials are written and used, and read by nobody. */
export class CarrierAccountService {
  private readonly rules;

  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly calls: CarrierCallService,
    adapters: readonly CarrierAdapter[],
    private readonly clock: Clock,
  ) {
    this.rules = carrierAccountRules(adapters);
  }

  state(viewer: Viewer, input: StateCarrierAccountInput): Promise<typeof StateCarrierAccountResult> {
    type Outcome = StateCarrierAccountSuccess | CarrierAccountChanged | IdempotencyKeyReused;
    return perform<StatedAccount, CarrierAccount | null, Outcome>(this.database, {
      operation: "stateCarrierAccount",
      viewer,
      input,
      rules: this.rules,
      secret: ["credentials"],
      lock: async (tx, { code }) => (await lockRows(tx, viewer, CarrierAccount, [equals("code", code)]))[0] ?? null,
      decide: async (tx, known, stated, newId) => {
        if (known && known.version !== stated.expectedVersion) return new CarrierAccountChanged(known.version);
        const { code, carrier, mode, baseUrl = null, dailyCalls = null } = stated;
        const id = known?.id ?? newId;
        const credentials = credentialsOf(stated.credentials);
        const key = await this.cipher.keyOf(tx, subjectOf(id));
        const account = Object.assign(known ?? new CarrierAccount(), {
          ...{ id, code, carrier, mode, baseUrl, dailyCalls, credentialFields: Object.keys(credentials).sort() },
          sealed: key!.seal(placeOf(id), JSON.stringify(credentials)),
        });
        if (known) await storeRow(tx, account);
        else await insertRows(tx, CarrierAccount, [Object.assign(account, { version: 1, createdBy: viewer.actor })]);
        return new StateCarrierAccountSuccess(account);
      },
      resultId: ({ code }) => code,
      // The credentials are no part of what is remembered of an input: whoever asks again shows here that they are the same.
      replay: async (tx, code, { credentials }) => {
        const [account] = await findRows(tx, viewer, CarrierAccount, [equals("code", code)]);
        const isSame =
          JSON.stringify(await this.credentials(tx, account!)) === JSON.stringify(credentialsOf(credentials));
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

  /** What the carrier gave us, to ask it by. @throws {Error} when it cannot be decrypted. */
  async credentials(tx: EntityManager, { id, sealed }: CarrierAccount): Promise<unknown> {
    const key = await this.cipher.keyOf(tx, subjectOf(id));
    const opened = key?.open(placeOf(id), sealed);
    if (opened?.state !== "open") throw new Error(`the credentials of carrier account ${id} cannot be read`);
    return JSON.parse(opened.text);
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
