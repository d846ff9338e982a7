import { Access, type Connection, type Context, type Scope } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Customer } from "../customer/customer.entity";
import { CustomerType } from "../customer/customer.type";
import {
  AddCustomerAddressInput,
  ChangeCustomerAddressInput,
  CustomerAddressesArgs,
  RemoveCustomerAddressInput,
} from "./customer-address.input";
import {
  AddCustomerAddressResult,
  ChangeCustomerAddressResult,
  RemoveCustomerAddressResult,
} from "./customer-address.result";
import type { CustomerAddressService } from "./customer-address.service";
import { CustomerAddressConnection, type CustomerAddressType } from "./customer-address.type";

const KEEPS_ADDRESSES = ["role:customer_admin", "role:ops", "role:admin"] as const satisfies readonly Scope[];

@Resolver(() => CustomerType)
export class CustomerAddressResolver {
  constructor(private readonly services: { addresses: CustomerAddressService }) {}

  @FieldResolver(() => CustomerAddressConnection, {
    nullable: true,
    description:
      "Where its parcels are fetched and go back to, and where its bills go; newest first unless sorted otherwise. For its people and our staff.",
  })
  @Access(
    "role:customer_admin",
    "role:customer_member",
    "role:ops",
    "role:broker",
    "role:finance",
    "role:support",
    "role:admin",
  )
  addresses(
    @Root() { id }: Customer,
    @Args(() => CustomerAddressesArgs) args: CustomerAddressesArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<CustomerAddressType>> {
    return this.services.addresses.list(rows, id, args);
  }

  @Mutation(() => AddCustomerAddressResult, {
    nullable: true,
    description: "Keeps another address of a customer. For the customer's admin, ops and admin.",
  })
  @Access(...KEEPS_ADDRESSES)
  addCustomerAddress(
    @Arg("input", () => AddCustomerAddressInput, { description: "Which, and whose." }) input: AddCustomerAddressInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof AddCustomerAddressResult> {
    return this.services.addresses.add(viewer, input);
  }

  @Mutation(() => ChangeCustomerAddressResult, {
    nullable: true,
    description:
      "Changes an address of a customer, or makes it its kind's default. For the customer's admin, ops and admin.",
  })
  @Access(...KEEPS_ADDRESSES)
  changeCustomerAddress(
    @Arg("input", () => ChangeCustomerAddressInput, { description: "Which, and how." })
    input: ChangeCustomerAddressInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ChangeCustomerAddressResult> {
    return this.services.addresses.change(viewer, input);
  }

  @Mutation(() => RemoveCustomerAddressResult, {
    nullable: true,
    description: "Forgets an address of a customer. For the customer's admin, ops and admin.",
  })
  @Access(...KEEPS_ADDRESSES)
  removeCustomerAddress(
    @Arg("input", () => RemoveCustomerAddressInput, { description: "Which." }) input: RemoveCustomerAddressInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RemoveCustomerAddressResult> {
    return this.services.addresses.remove(viewer, input);
  }
}
