import { type Clock, type Database, equals, findRows, lockRow, perform, storeRow, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { DeniedParty } from "./denied-party.entity";
import {
  type AddDeniedPartyInput,
  addDeniedPartyRules,
  type NewDeniedParty,
  type RetireDeniedPartyInput,
  type Retirement,
  retireDeniedPartyRules,
} from "./denied-party.input";
import {
  type AddDeniedPartyResult,
  AddDeniedPartySuccess,
  DeniedPartyChanged,
  DeniedPartyNotFound,
  DeniedPartyRetired,
  type RetireDeniedPartyResult,
  RetireDeniedPartySuccess,
} from "./denied-party.result";
import { keysOf, plainName } from "./party-names";
import type { ScreeningService } from "./screening.service";

/** The list of whom nothing is sent to. It grows and is retired from; nothing of it is deleted. */
export class DeniedPartyService {
  constructor(
    private readonly database: Database,
    private readonly screening: ScreeningService,
    private readonly clock: Clock,
  ) {}

  add(viewer: Viewer, input: AddDeniedPartyInput): Promise<typeof AddDeniedPartyResult> {
    return perform<NewDeniedParty, null, AddDeniedPartySuccess>(this.database, {
      operation: "addDeniedParty",
      viewer,
      input,
      rules: addDeniedPartyRules,
      lock: async () => null,
      decide: async (tx, _none, { name, aliases, address = null, country = null, source }, id) => {
        const party = Object.assign(new DeniedParty(), {
          ...{ id, name, aliases, address, country, source, plainName: plainName(name) },
          ...{
            keys: keysOf([name, ...aliases], address),
            version: 1,
            createdBy: viewer.actor,
            createdAt: this.clock(),
          },
        });
        await this.screening.grow(tx, party);
        return new AddDeniedPartySuccess(party);
      },
      resultId: (_input, id) => id,
      replay: async (tx, id) => new AddDeniedPartySuccess(await known(tx, viewer, id)),
    });
  }

  /** Nothing new is held against it; what was found and not decided stays to be decided. */
  retire(viewer: Viewer, input: RetireDeniedPartyInput): Promise<typeof RetireDeniedPartyResult> {
    return perform<
      Retirement,
      DeniedParty | DeniedPartyNotFound,
      RetireDeniedPartySuccess | DeniedPartyChanged | DeniedPartyRetired
    >(this.database, {
      operation: "retireDeniedParty",
      viewer,
      input,
      rules: retireDeniedPartyRules,
      lock: async (tx, { deniedPartyId }) =>
        (await lockRow(tx, viewer, DeniedParty, deniedPartyId)) ?? new DeniedPartyNotFound(),
      decide: async (tx, party, { expectedVersion, reason }) => {
        if (party.retiredAt) return new DeniedPartyRetired();
        if (party.version !== expectedVersion) return new DeniedPartyChanged(party.version);
        await storeRow(tx, Object.assign(party, { retiredAt: this.clock(), retiredBecause: reason }), [
          "retiredAt",
          "retiredBecause",
        ]);
        return new RetireDeniedPartySuccess(party);
      },
      resultId: ({ deniedPartyId }) => deniedPartyId,
      replay: async (tx, id) => new RetireDeniedPartySuccess(await known(tx, viewer, id)),
    });
  }
}

async function known(tx: EntityManager, viewer: Viewer, id: string): Promise<DeniedParty> {
  const [party] = await findRows(tx, viewer, DeniedParty, [equals("id", id)]);
  return party!;
}
