import {
  type Clock,
  type Database,
  equals,
  findRows,
  InvalidInput,
  insertRows,
  lockRow,
  lockRows,
  oneOf,
  perform,
  storeRow,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { CarrierCode, type RateAsk } from "../carrier/carrier-port";
import { CarrierAccount, HOUSE_ACCOUNT } from "../carrier-account/carrier-account.entity";
import { CarrierAccountNotFound } from "../carrier-account/carrier-account.result";
import type { CarrierRateService } from "../carrier-rate/carrier-rate.service";
import { carrierServiceOf } from "../tracking-number/number-range";
import { CarrierRoute } from "./carrier-route.entity";
import { carrierRouteRules, type StateCarrierRouteInput, type StatedRoute } from "./carrier-route.input";
import { CarrierRouteChanged, type StateCarrierRouteResult, StateCarrierRouteSuccess } from "./carrier-route.result";
import { type Accounts, type Carried, type Choice, choose } from "./choice";

/** What goes where by which service. */
export interface Destined extends Carried {
  serviceCode: string;
  country: string;
  parcels: readonly Omit<RateAsk, "country">[];
}

/** By which carriers services are carried, as our staff keep it. */
export class CarrierRouteService {
  constructor(
    private readonly database: Database,
    private readonly rates: CarrierRateService,
    private readonly clock: Clock,
  ) {}

  /** Of those that serve a destination, and not any that failed. @param failed by `routeKey` */
  async choose(tx: EntityManager, destined: Destined, failed: ReadonlySet<string>): Promise<Choice> {
    const routes = await this.serving(tx, destined);
    return choose(routes, destined, await this.accountsOf(tx, routes, destined), failed);
  }

  /** Those of a service that serve a destination, whether or not they could take it. */
  async serving(
    tx: EntityManager,
    { serviceCode, country }: Pick<Destined, "serviceCode" | "country">,
  ): Promise<CarrierRoute[]> {
    const known = await findRows(tx, Viewer.system, CarrierRoute, [equals("serviceCode", serviceCode)]);
    return known.filter((route) => route.country === null || route.country === country);
  }

  state(viewer: Viewer, input: StateCarrierRouteInput): Promise<typeof StateCarrierRouteResult> {
    type Known = { account: CarrierAccount; route: CarrierRoute | null };
    return perform<
      StatedRoute,
      Known | CarrierAccountNotFound,
      StateCarrierRouteSuccess | CarrierRouteChanged | InvalidInput
    >(this.database, {
      operation: "stateCarrierRoute",
      viewer,
      input,
      rules: carrierRouteRules,
      lock: async (tx, stated) => {
        const account = await lockRow(tx, viewer, CarrierAccount, stated.carrierAccountId);
        return account ? { account, route: await routeOf(tx, stated) } : new CarrierAccountNotFound();
      },
      decide: async (tx, { account, route: known }, stated, newId) => {
        const { carrierAccountId: accountId, expectedVersion, ...rest } = stated;
        if (known && known.version !== expectedVersion) return new CarrierRouteChanged(known.version);
        if (account.carrier === CarrierCode.HOUSE && !carrierServiceOf(stated.serviceCode)) {
          return new InvalidInput("serviceCode", "We have no numbers of our own for this service.");
        }
        const { country = null, maxWeightG = null, baseMinor = null, perKgMinor = null, currency = null } = stated;
        const { transitFromDays = null, transitToDays = null } = stated;
        const route = Object.assign(known ?? new CarrierRoute(), {
          ...{ ...rest, accountId, country, maxWeightG, baseMinor, perKgMinor, currency },
          ...{ transitFromDays, transitToDays },
        });
        if (known) await storeRow(tx, route);
        else {
          const made = { id: newId, version: 1, createdBy: viewer.actor, createdAt: this.clock() };
          await insertRows(tx, CarrierRoute, [Object.assign(route, made)]);
        }
        return new StateCarrierRouteSuccess(route);
      },
      resultId: ({ carrierAccountId }) => carrierAccountId,
      replay: async (tx, _id, stated) => new StateCarrierRouteSuccess((await routeOf(tx, stated))!),
    });
  }

  /** What of accounts decides whether one may be asked now. */
  private async accountsOf(
    tx: EntityManager,
    routes: readonly CarrierRoute[],
    { country, parcels }: Destined,
  ): Promise<Accounts> {
    const ids = routes.map(({ accountId }) => accountId);
    const [accounts, spent, told]: [CarrierAccount[], { id: string }[], Accounts["told"]] = await Promise.all([
      findRows(tx, Viewer.system, CarrierAccount, [oneOf("id", ids)]),
      tx.query(
        `SELECT id FROM carrier_account JOIN carrier_account_day ON account_id = id
         WHERE id = ANY($1) AND day = $2 AND calls >= daily_calls`,
        [ids, this.clock().toISOString().slice(0, 10)],
      ),
      this.rates.of(tx, rivalsIn(routes), country, parcels),
    ]);
    return {
      codes: new Map(accounts.map(({ id, code }) => [id, code])),
      spent: new Set(spent.map(({ id }) => id)),
      told,
    };
  }
}

/** The accounts between which the price decides: those of routes that are open and of one rank. */
function rivalsIn(routes: readonly CarrierRoute[]): string[] {
  const open = routes.filter(({ isOpen, accountId }) => isOpen && accountId !== HOUSE_ACCOUNT);
  const rivals = open.filter((one) => open.some((other) => other.id !== one.id && other.rank === one.rank));
  return rivals.map(({ accountId }) => accountId);
}

/** Of one service, destination, account and product there is one. */
async function routeOf(
  tx: EntityManager,
  { serviceCode, country, carrierAccountId, product }: StatedRoute,
): Promise<CarrierRoute | null> {
  const conditions = [
    equals("serviceCode", serviceCode),
    equals("accountId", carrierAccountId),
    equals("product", product),
  ];
  const known = await lockRows(tx, Viewer.system, CarrierRoute, conditions);
  return known.find((route) => route.country === (country ?? null)) ?? null;
}
