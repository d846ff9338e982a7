import {
  type BusSeal,
  type Clock,
  type Connection,
  type Database,
  equals,
  type FieldCipher,
  findRows,
  IdempotencyKeyReused,
  InvalidInput,
  insertRows,
  isId,
  lockRow,
  lockRows,
  type NewEvent,
  type Opened,
  oneOf,
  type Place,
  perform,
  type Rows,
  record,
  SubjectKey,
  storeRow,
  UserError,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Customer } from "../customer/customer.entity";
import { CustomerNotFound, type IllegalCustomerState, unlessClosed } from "../customer/customer.result";
import { CustomsNumber, CustomsNumberKind } from "./customs-number.entity";
import { customsNumberStated, iossDefaultChanged } from "./customs-number.events";
import {
  type AddCustomsNumberInput,
  type AddedNumber,
  addedNumber,
  type ChosenNumber,
  type CustomsNumbersArgs,
  chosenNumber,
  customsNumberSorting,
  type EndCustomsNumberInput,
  type EndedNumber,
  endedNumber,
  type RemoveCustomsNumberInput,
  type SetDefaultIossNumberInput,
} from "./customs-number.input";
import {
  type AddCustomsNumberResult,
  AddCustomsNumberSuccess,
  CustomsNumberChanged,
  CustomsNumberKnown,
  CustomsNumberNotFound,
  CustomsNumberUnfit,
  type EndCustomsNumberResult,
  EndCustomsNumberSuccess,
  type RemoveCustomsNumberResult,
  RemoveCustomsNumberSuccess,
  type SetDefaultIossNumberResult,
  SetDefaultIossNumberSuccess,
  TooManyCustomsNumbers,
} from "./customs-number.result";

const MAX_NUMBERS = 50;

type Refused = CustomsNumberNotFound | IllegalCustomerState;

const placeOf = ({ id }: { id: string }): Place => ({ table: "customs_number", column: "sealed", row: id });

/** The numbers that customs knows customers by. Whoever changes one holds its customer, so that one is the default at any time. */
export class CustomsNumberService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
    private readonly bus: BusSeal,
  ) {}

  list(
    rows: Rows,
    customerId: string,
    { kind, orderBy, ...page }: CustomsNumbersArgs,
  ): Promise<Connection<CustomsNumber>> {
    const sort = customsNumberSorting.of(orderBy);
    return rows.newestFirstOf(CustomsNumber, "tenantId", customerId, [equals("kind", kind)], page, sort);
  }

  /** What a number is. The keys of all that are asked for at one moment are read together. */
  async read(rows: Rows, number: CustomsNumber): Promise<Opened> {
    return this.cipher.open(await rows.one(SubjectKey, number.tenantId), placeOf(number), number.sealed);
  }

  /** In UTC: a number is good to the end of its last day there. */
  isValid({ validFrom, validTo }: CustomsNumber): boolean {
    return validFrom <= this.today && this.lasts(validTo);
  }

  add(viewer: Viewer, input: AddCustomsNumberInput): Promise<typeof AddCustomsNumberResult> {
    type Outcome =
      | AddCustomsNumberSuccess
      | CustomsNumberKnown
      | TooManyCustomsNumbers
      | InvalidInput
      | IdempotencyKeyReused;
    return perform<AddedNumber, Customer | CustomerNotFound | IllegalCustomerState, Outcome>(this.database, {
      operation: "addCustomsNumber",
      viewer,
      input,
      rules: addedNumber,
      secret: ["number"],
      lock: async (tx, { customerId }) => {
        const customer = await lockRow(tx, viewer, Customer, customerId);
        return customer ? unlessClosed(customer) : new CustomerNotFound();
      },
      decide: async (tx, { id: tenantId }, { kind, number, validFrom, validTo, isDefault }, id) => {
        const known = await findRows(tx, viewer, CustomsNumber, [equals("tenantId", tenantId)]);
        const key = await this.cipher.keyOf(tx, { id: tenantId, tenantId });
        if (!key) throw new Error(`customer ${tenantId} was erased and is not closed`);
        const same = known.find((other) => {
          const opened = other.kind === kind && key.open(placeOf(other), other.sealed);
          return opened && opened.state === "open" && opened.text === number;
        });
        if (same) return new CustomsNumberKnown(same);
        if (known.length >= MAX_NUMBERS) return new TooManyCustomsNumbers();

        const from = validFrom ?? this.today;
        if (validTo && validTo < from) return new InvalidInput("validTo", "The last day is not before the first.");
        const isFirst =
          kind === CustomsNumberKind.IOSS && !known.some((other) => other.isDefault) && this.lasts(validTo);
        if (isDefault) await undefault(tx, viewer, tenantId);
        const given = {
          id,
          tenantId,
          kind,
          validFrom: from,
          validTo: validTo ?? null,
          isDefault: isDefault || isFirst,
        };
        await insertRows(tx, CustomsNumber, [
          { ...given, sealed: key.seal(placeOf({ id }), number), createdBy: viewer.actor, createdAt: this.clock() },
        ]);
        if (given.isDefault) await record(tx, iossDefaultChanged(this.bus, tenantId, { ...given, text: number }));
        const kept = await tx.findOneByOrFail(CustomsNumber, { id });
        await record(tx, customsNumberStated(kept));
        return new AddCustomsNumberSuccess(kept);
      },
      resultId: (_input, id) => id,
      // The number is no part of what is remembered of an input, so that whoever asks again shows here that it is the same.
      replay: async (tx, id, { number }) => {
        const kept = await tx.findOneByOrFail(CustomsNumber, { id });
        const key = await this.cipher.keyOf(tx, { id: kept.tenantId, tenantId: kept.tenantId });
        const opened = key?.open(placeOf(kept), kept.sealed);
        const isSame = opened?.state === "open" && opened.text === number;
        return isSame ? new AddCustomsNumberSuccess(kept) : new IdempotencyKeyReused();
      },
    });
  }

  setDefault(viewer: Viewer, input: SetDefaultIossNumberInput): Promise<typeof SetDefaultIossNumberResult> {
    type Outcome = SetDefaultIossNumberSuccess | CustomsNumberChanged | CustomsNumberUnfit;
    return perform<ChosenNumber, CustomsNumber | Refused, Outcome>(this.database, {
      operation: "setDefaultIossNumber",
      viewer,
      input,
      rules: chosenNumber,
      lock: (tx, { customsNumberId }) => lockNumber(tx, viewer, customsNumberId),
      decide: async (tx, number, { expectedVersion }) => {
        if (number.version !== expectedVersion) return new CustomsNumberChanged(number.version);
        if (number.kind !== CustomsNumberKind.IOSS || !this.lasts(number.validTo)) return new CustomsNumberUnfit();
        if (number.isDefault) return new SetDefaultIossNumberSuccess(number);
        await undefault(tx, viewer, number.tenantId);
        await storeRow(tx, Object.assign(number, { isDefault: true }), ["isDefault"]);
        await this.tellDefault(tx, number);
        return new SetDefaultIossNumberSuccess(number);
      },
      resultId: ({ customsNumberId }) => customsNumberId,
      replay: async (tx, id) => new SetDefaultIossNumberSuccess(await tx.findOneByOrFail(CustomsNumber, { id })),
    });
  }

  end(viewer: Viewer, input: EndCustomsNumberInput): Promise<typeof EndCustomsNumberResult> {
    type Outcome = EndCustomsNumberSuccess | CustomsNumberChanged | InvalidInput;
    return perform<EndedNumber, CustomsNumber | Refused, Outcome>(this.database, {
      operation: "endCustomsNumber",
      viewer,
      input,
      rules: endedNumber,
      lock: (tx, { customsNumberId }) => lockNumber(tx, viewer, customsNumberId),
      decide: async (tx, number, { expectedVersion, validTo }) => {
        if (number.version !== expectedVersion) return new CustomsNumberChanged(number.version);
        if (validTo < number.validFrom) return new InvalidInput("validTo", "The last day is not before the first.");
        // What is good no longer is nobody's default; another is chosen by whoever knows which.
        const wasDefault = number.isDefault;
        const isDefault = wasDefault && this.lasts(validTo);
        await storeRow(tx, Object.assign(number, { validTo, isDefault }), ["validTo", "isDefault"]);
        if (isDefault) await this.tellDefault(tx, number);
        else if (wasDefault) await record(tx, iossDefaultChanged(this.bus, number.tenantId, null));
        await record(tx, customsNumberStated(number));
        return new EndCustomsNumberSuccess(number);
      },
      resultId: ({ customsNumberId }) => customsNumberId,
      replay: async (tx, id) => new EndCustomsNumberSuccess(await tx.findOneByOrFail(CustomsNumber, { id })),
    });
  }

  /** What was kept by mistake. What was good once is ended instead, so that it stays known for which days it was. */
  remove(viewer: Viewer, input: RemoveCustomsNumberInput): Promise<typeof RemoveCustomsNumberResult> {
    return perform<ChosenNumber, CustomsNumber | Refused, RemoveCustomsNumberSuccess | CustomsNumberChanged>(
      this.database,
      {
        operation: "removeCustomsNumber",
        viewer,
        input,
        rules: chosenNumber,
        lock: (tx, { customsNumberId }) => lockNumber(tx, viewer, customsNumberId),
        decide: async (tx, number, { expectedVersion }) => {
          const { id, tenantId, version, isDefault } = number;
          if (version !== expectedVersion) return new CustomsNumberChanged(version);
          await tx.delete(CustomsNumber, { id });
          if (isDefault) await record(tx, iossDefaultChanged(this.bus, tenantId, null));
          await record(tx, customsNumberStated(number, version + 1));
          return new RemoveCustomsNumberSuccess(id);
        },
        resultId: ({ customsNumberId }) => customsNumberId,
        replay: async (_tx, id) => new RemoveCustomsNumberSuccess(id),
      },
    );
  }

  /** Tells once more which numbers these customers have. Whoever calls it holds them. */
  async restate(tx: EntityManager, customerIds: readonly string[]): Promise<void> {
    for (const number of await findRows(tx, Viewer.system, CustomsNumber, [oneOf("tenantId", customerIds)])) {
      await record(tx, customsNumberStated(number));
    }
  }

  /** Tells once more of those that are a default and can be read. Whoever calls it holds their customers. */
  async restateDefaults(tx: EntityManager, customerIds: readonly string[]): Promise<void> {
    const conditions = [oneOf("tenantId", customerIds), equals("isDefault", true)];
    for (const number of await findRows(tx, Viewer.system, CustomsNumber, conditions)) {
      const event = await this.defaultEvent(tx, number);
      if (event) await record(tx, event);
    }
  }

  private async tellDefault(tx: EntityManager, number: CustomsNumber): Promise<void> {
    const event = await this.defaultEvent(tx, number);
    if (!event) throw new Error(`customs number ${number.id} cannot be read`);
    await record(tx, event);
  }

  private async defaultEvent(tx: EntityManager, number: CustomsNumber): Promise<NewEvent | null> {
    const { tenantId, validFrom, validTo, sealed } = number;
    const key = await this.cipher.keyOf(tx, { id: tenantId, tenantId });
    const opened = key?.open(placeOf(number), sealed);
    if (opened?.state !== "open") return null;
    return iossDefaultChanged(this.bus, tenantId, { validFrom, validTo, text: opened.text });
  }

  private lasts(validTo: string | null | undefined): boolean {
    return !validTo || validTo >= this.today;
  }

  private get today(): string {
    return this.clock().toISOString().slice(0, 10);
  }
}

/** The customer is locked before its number. */
async function lockNumber(tx: EntityManager, viewer: Viewer, id: string): Promise<CustomsNumber | Refused> {
  const [found] = isId(id) ? await findRows(tx, viewer, CustomsNumber, [equals("id", id)]) : [];
  const customer = found && (await lockRow(tx, viewer, Customer, found.tenantId));
  if (!customer) return new CustomsNumberNotFound();
  const refused = unlessClosed(customer);
  if (refused instanceof UserError) return refused;
  return (await lockRow(tx, viewer, CustomsNumber, id)) ?? new CustomsNumberNotFound();
}

async function undefault(tx: EntityManager, viewer: Viewer, tenantId: string): Promise<void> {
  const conditions = [equals("tenantId", tenantId), equals("isDefault", true)];
  for (const number of await lockRows(tx, viewer, CustomsNumber, conditions)) {
    await storeRow(tx, Object.assign(number, { isDefault: false }), ["isDefault"]);
  }
}
