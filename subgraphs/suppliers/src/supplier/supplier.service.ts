import {
  type Clock,
  type Database,
  equals,
  findRows,
  insertRows,
  lockRow,
  perform,
  record,
  storeRow,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Supplier } from "./supplier.entity";
import { supplierRegistered, supplierStatusChanged } from "./supplier.events";
import {
  type EditSupplierInput,
  editSupplierRules,
  moveSupplierRules,
  type NewSupplier,
  type RegisterSupplierInput,
  registerSupplierRules,
  stopSupplierRules,
} from "./supplier.input";
import {
  ApproveSupplierSuccess,
  CloseSupplierSuccess,
  type EditSupplierResult,
  EditSupplierSuccess,
  IllegalSupplierState,
  type RegisterSupplierResult,
  RegisterSupplierSuccess,
  ReinstateSupplierSuccess,
  SupplierChanged,
  SupplierHasOpenPurchaseOrders,
  SupplierNotFound,
  SuspendSupplierSuccess,
} from "./supplier.result";
import type { SupplierContact, SupplierContacts } from "./supplier-contacts";
import { MOVES, type SupplierMove, SupplierStatus } from "./supplier-status";

interface Move {
  idempotencyKey: string;
  supplierId: string;
  reason?: string | null;
}

/** Whom goods are bought from. */
export class SupplierService {
  /** @param openOf how many of a supplier's purchase orders are neither settled nor ended */
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly contacts: SupplierContacts,
    private readonly openOf: (tx: EntityManager, supplierId: string) => Promise<number>,
  ) {}

  /** Once per key. Its tenant, of the same id, is made by who hears of it. */
  register(viewer: Viewer, input: RegisterSupplierInput): Promise<typeof RegisterSupplierResult> {
    return perform(this.database, {
      operation: "registerSupplier",
      viewer,
      input,
      rules: registerSupplierRules,
      lock: async () => null,
      decide: async (tx, _none, given, id) =>
        new RegisterSupplierSuccess(await this.enter(tx, id, given, viewer.actor)),
      resultId: (_input, id) => id,
      replay: async (tx, id) => new RegisterSupplierSuccess(await this.known(tx, viewer, id)),
    });
  }

  /** A new supplier under an id that is given: those of the demo are known beforehand. */
  async enter(tx: EntityManager, id: string, given: NewSupplier, createdBy: string): Promise<Supplier> {
    const { contact, ...content } = given;
    const person = stated(contact);
    const now = this.clock();
    const supplier = Object.assign(new Supplier(), {
      id,
      tenantId: id,
      ...content,
      ...{
        contactSealed: null,
        contactKeyId: null,
        plainContactName: "",
        plainContactEmail: "",
        plainContactPhone: null,
      },
      status: SupplierStatus.ONBOARDING,
      statusReason: null,
      version: 1,
      createdBy,
      createdAt: now,
      updatedAt: now,
    });
    await this.contacts.put(tx, supplier, person, now);
    await insertRows(tx, Supplier, [supplier]);
    await record(tx, supplierRegistered(supplier, person));
    return supplier;
  }

  edit(viewer: Viewer, input: EditSupplierInput): Promise<typeof EditSupplierResult> {
    return perform(this.database, {
      operation: "editSupplier",
      viewer,
      input,
      rules: editSupplierRules,
      lock: (tx, { supplierId }) => this.lock(tx, viewer, supplierId),
      decide: async (tx, supplier, given): Promise<EditSupplierSuccess | SupplierChanged> => {
        if (given.expectedVersion !== supplier.version) return new SupplierChanged(supplier.version);
        const { name, contact, dropShips } = given;
        Object.assign(supplier, {
          name: name ?? supplier.name,
          dropShips: dropShips ?? supplier.dropShips,
          updatedAt: this.clock(),
        });
        if (contact) await this.contacts.put(tx, supplier, stated(contact), supplier.updatedAt);
        await storeRow(tx, supplier);
        return new EditSupplierSuccess(supplier);
      },
      resultId: ({ supplierId }) => supplierId,
      replay: async (tx, id) => new EditSupplierSuccess(await this.known(tx, viewer, id)),
    });
  }

  approve = (viewer: Viewer, input: Move) => this.move(viewer, "approve", input, ApproveSupplierSuccess);
  suspend = (viewer: Viewer, input: Move) => this.move(viewer, "suspend", input, SuspendSupplierSuccess);
  reinstate = (viewer: Viewer, input: Move) => this.move(viewer, "reinstate", input, ReinstateSupplierSuccess);

  /** For good, so not while anything is still to be supplied or paid. */
  close(viewer: Viewer, input: Move) {
    return this.move(viewer, "close", input, CloseSupplierSuccess, async (tx, { id }) => {
      const open = await this.openOf(tx, id);
      return open > 0 ? new SupplierHasOpenPurchaseOrders(open) : null;
    });
  }

  /** The supplier, held for this transaction alone. */
  async lock(tx: EntityManager, viewer: Viewer, id: string): Promise<Supplier | SupplierNotFound> {
    return (await lockRow(tx, viewer, Supplier, id)) ?? new SupplierNotFound();
  }

  private move<S extends object, R extends object = never>(
    viewer: Viewer,
    move: SupplierMove,
    input: Move,
    Success: new (supplier: Supplier) => S,
    refuse: (tx: EntityManager, supplier: Supplier) => Promise<R | null> = async () => null,
  ) {
    const { from, to } = MOVES[move];
    return perform<
      { supplierId: string; reason?: string | null | undefined },
      Supplier | SupplierNotFound,
      S | R | IllegalSupplierState
    >(this.database, {
      operation: `${move}Supplier`,
      viewer,
      input,
      rules: move === "suspend" || move === "close" ? stopSupplierRules : moveSupplierRules,
      lock: (tx, { supplierId }) => this.lock(tx, viewer, supplierId),
      decide: async (tx, supplier, { reason }) => {
        if (supplier.status !== from) return new IllegalSupplierState(supplier.status);
        const refused = await refuse(tx, supplier);
        if (refused) return refused;
        Object.assign(supplier, { status: to, statusReason: reason ?? null, updatedAt: this.clock() });
        await storeRow(tx, supplier);
        await record(tx, supplierStatusChanged(supplier, from));
        return new Success(supplier);
      },
      resultId: ({ supplierId }) => supplierId,
      replay: async (tx, id) => new Success(await this.known(tx, viewer, id)),
    });
  }

  private async known(tx: EntityManager, viewer: Viewer, id: string): Promise<Supplier> {
    const [supplier] = await findRows(tx, viewer, Supplier, [equals("id", id)]);
    return supplier!;
  }
}

const stated = ({ name, email, phone }: NewSupplier["contact"]): SupplierContact => ({
  name,
  email,
  phone: phone ?? null,
});
