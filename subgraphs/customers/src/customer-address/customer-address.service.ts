import {
  type Clock,
  type Connection,
  type Database,
  equals,
  findRows,
  insertRows,
  isId,
  lockRow,
  lockRows,
  perform,
  type Rows,
  storeRow,
  UserError,
  type Viewer,
} from "@baiyun/kit";
import type { PostalAddress } from "@baiyun/kit/addresses";
import type { EntityManager } from "typeorm";
import { Customer } from "../customer/customer.entity";
import { CustomerNotFound, type IllegalCustomerState, unlessClosed } from "../customer/customer.result";
import { CustomerAddress } from "./customer-address.entity";
import {
  type AddCustomerAddressInput,
  type AddedAddress,
  addedAddress,
  addressSorting,
  type ChangeCustomerAddressInput,
  type ChangedAddress,
  type CustomerAddressesArgs,
  changedAddress,
  type RemoveCustomerAddressInput,
  type RemovedAddress,
  removedAddress,
} from "./customer-address.input";
import {
  type AddCustomerAddressResult,
  AddCustomerAddressSuccess,
  type ChangeCustomerAddressResult,
  ChangeCustomerAddressSuccess,
  CustomerAddressChanged,
  CustomerAddressNotFound,
  type RemoveCustomerAddressResult,
  RemoveCustomerAddressSuccess,
  TooManyCustomerAddresses,
} from "./customer-address.result";

const MAX_ADDRESSES = 100;

type Refused = CustomerAddressNotFound | IllegalCustomerState;

/** Customers' addresses. Whoever changes one holds its customer, so that one of each kind is the default at any time. */
export class CustomerAddressService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  list(
    rows: Rows,
    customerId: string,
    { kind, orderBy, ...page }: CustomerAddressesArgs,
  ): Promise<Connection<CustomerAddress>> {
    const sort = addressSorting.of(orderBy);
    return rows.newestFirstOf(CustomerAddress, "tenantId", customerId, [equals("kind", kind)], page, sort);
  }

  add(viewer: Viewer, input: AddCustomerAddressInput): Promise<typeof AddCustomerAddressResult> {
    type Outcome = AddCustomerAddressSuccess | TooManyCustomerAddresses;
    return perform<AddedAddress, Customer | CustomerNotFound | IllegalCustomerState, Outcome>(this.database, {
      operation: "addCustomerAddress",
      viewer,
      input,
      rules: addedAddress,
      lock: async (tx, { customerId }) => {
        const customer = await lockRow(tx, viewer, Customer, customerId);
        return customer ? unlessClosed(customer) : new CustomerNotFound();
      },
      decide: async (tx, { id: tenantId }, { kind, address, isDefault }, id) => {
        const known = await findRows(tx, viewer, CustomerAddress, [equals("tenantId", tenantId)]);
        if (known.length >= MAX_ADDRESSES) return new TooManyCustomerAddresses();
        if (isDefault) await undefault(tx, viewer, { tenantId, kind });
        const isFirst = !known.some((other) => other.kind === kind);
        const given = { id, tenantId, kind, isDefault: isDefault || isFirst, ...written(address) };
        await insertRows(tx, CustomerAddress, [{ ...given, createdBy: viewer.actor, createdAt: this.clock() }]);
        return new AddCustomerAddressSuccess(await tx.findOneByOrFail(CustomerAddress, { id }));
      },
      resultId: (_input, id) => id,
      replay: async (tx, id) => new AddCustomerAddressSuccess(await tx.findOneByOrFail(CustomerAddress, { id })),
    });
  }

  change(viewer: Viewer, input: ChangeCustomerAddressInput): Promise<typeof ChangeCustomerAddressResult> {
    type Outcome = ChangeCustomerAddressSuccess | CustomerAddressChanged;
    return perform<ChangedAddress, CustomerAddress | Refused, Outcome>(this.database, {
      operation: "changeCustomerAddress",
      viewer,
      input,
      rules: changedAddress,
      lock: (tx, { addressId }) => lockAddress(tx, viewer, addressId),
      decide: async (tx, kept, { expectedVersion, address, isDefault }) => {
        if (kept.version !== expectedVersion) return new CustomerAddressChanged(kept.version);
        if (isDefault && !kept.isDefault) await undefault(tx, viewer, kept);
        Object.assign(kept, address && written(address), isDefault && { isDefault });
        await storeRow(tx, kept);
        return new ChangeCustomerAddressSuccess(kept);
      },
      resultId: ({ addressId }) => addressId,
      replay: async (tx, id) => new ChangeCustomerAddressSuccess(await tx.findOneByOrFail(CustomerAddress, { id })),
    });
  }

  remove(viewer: Viewer, input: RemoveCustomerAddressInput): Promise<typeof RemoveCustomerAddressResult> {
    type Outcome = RemoveCustomerAddressSuccess | CustomerAddressChanged;
    return perform<RemovedAddress, CustomerAddress | Refused, Outcome>(this.database, {
      operation: "removeCustomerAddress",
      viewer,
      input,
      rules: removedAddress,
      lock: (tx, { addressId }) => lockAddress(tx, viewer, addressId),
      decide: async (tx, { id, tenantId, kind, version, isDefault }, { expectedVersion }) => {
        if (version !== expectedVersion) return new CustomerAddressChanged(version);
        await tx.delete(CustomerAddress, { id });
        const ofKind = [equals("tenantId", tenantId), equals("kind", kind)];
        const [oldest] = isDefault ? await lockRows(tx, viewer, CustomerAddress, ofKind) : [];
        if (oldest) await storeRow(tx, Object.assign(oldest, { isDefault: true }), ["isDefault"]);
        return new RemoveCustomerAddressSuccess(id);
      },
      resultId: ({ addressId }) => addressId,
      replay: async (_tx, id) => new RemoveCustomerAddressSuccess(id),
    });
  }
}

/** Every part of it, so that what is left out of a change is gone. */
const written = ({ line2, region, phone, email, ...stated }: PostalAddress & { phone?: string }) => ({
  ...stated,
  line2: line2 ?? null,
  region: region ?? null,
  phone: phone ?? null,
  email: email ?? null,
});

/** The customer is locked before its address. */
async function lockAddress(tx: EntityManager, viewer: Viewer, id: string): Promise<CustomerAddress | Refused> {
  const [found] = isId(id) ? await findRows(tx, viewer, CustomerAddress, [equals("id", id)]) : [];
  const customer = found && (await lockRow(tx, viewer, Customer, found.tenantId));
  if (!customer) return new CustomerAddressNotFound();
  const refused = unlessClosed(customer);
  if (refused instanceof UserError) return refused;
  return (await lockRow(tx, viewer, CustomerAddress, id)) ?? new CustomerAddressNotFound();
}

async function undefault(
  tx: EntityManager,
  viewer: Viewer,
  { tenantId, kind }: Pick<CustomerAddress, "tenantId" | "kind">,
): Promise<void> {
  const conditions = [equals("tenantId", tenantId), equals("kind", kind), equals("isDefault", true)];
  for (const address of await lockRows(tx, viewer, CustomerAddress, conditions)) {
    await storeRow(tx, Object.assign(address, { isDefault: false }), ["isDefault"]);
  }
}
