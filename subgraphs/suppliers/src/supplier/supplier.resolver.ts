import { Access, type Connection, type Context } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { KEEPS_SUPPLIERS, SEES_CONTACT, SEES_SUPPLIERS } from "../access";
import { Supplier } from "./supplier.entity";
import {
  ApproveSupplierInput,
  CloseSupplierInput,
  EditSupplierInput,
  RegisterSupplierInput,
  ReinstateSupplierInput,
  SuppliersArgs,
  SuspendSupplierInput,
  supplierSorting,
  suppliersThat,
} from "./supplier.input";
import {
  ApproveSupplierResult,
  CloseSupplierResult,
  EditSupplierResult,
  RegisterSupplierResult,
  ReinstateSupplierResult,
  SuspendSupplierResult,
} from "./supplier.result";
import type { SupplierService } from "./supplier.service";
import { SupplierConnection, SupplierContactType, SupplierType } from "./supplier.type";
import type { SupplierContacts } from "./supplier-contacts";

@Resolver(() => SupplierType)
export class SupplierResolver {
  constructor(private readonly services: { suppliers: SupplierService; contacts: SupplierContacts }) {}

  @Query(() => SupplierType, {
    nullable: true,
    description: "Null when you may see no supplier with this id. For the supplier itself and our staff.",
  })
  @Access(...SEES_SUPPLIERS)
  supplier(
    @Arg("id", () => ID, { description: "The supplier's." }) id: string,
    @Ctx() { rows }: Context,
  ): Promise<SupplierType | null> {
    return rows.one(Supplier, id);
  }

  @Query(() => SupplierConnection, {
    description: "Newest first unless sorted otherwise: every supplier for our staff, a supplier itself alone.",
  })
  @Access(...SEES_SUPPLIERS)
  suppliers(
    @Args(() => SuppliersArgs) { filter, orderBy, ...page }: SuppliersArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<SupplierType>> {
    return rows.newestFirst(Supplier, suppliersThat(filter), page, supplierSorting.of(orderBy));
  }

  @Mutation(() => RegisterSupplierResult, {
    description:
      "Enters a supplier and invites its first user. Nothing is bought from it yet. For operations and admin.",
  })
  @Access(...KEEPS_SUPPLIERS)
  registerSupplier(
    @Arg("input", () => RegisterSupplierInput, { description: "Who it is." }) input: RegisterSupplierInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RegisterSupplierResult> {
    return this.services.suppliers.register(viewer, input);
  }

  @Mutation(() => EditSupplierResult, {
    description: "Changes a supplier's name, contact or way of sending. For operations and admin.",
  })
  @Access(...KEEPS_SUPPLIERS)
  editSupplier(
    @Arg("input", () => EditSupplierInput, { description: "What to change." }) input: EditSupplierInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof EditSupplierResult> {
    return this.services.suppliers.edit(viewer, input);
  }

  @Mutation(() => ApproveSupplierResult, {
    description: "Lets goods be bought from a supplier that is ONBOARDING. For operations and admin.",
  })
  @Access(...KEEPS_SUPPLIERS)
  approveSupplier(
    @Arg("input", () => ApproveSupplierInput, { description: "Whom to approve." }) input: ApproveSupplierInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ApproveSupplierResult> {
    return this.services.suppliers.approve(viewer, input);
  }

  @Mutation(() => SuspendSupplierResult, {
    description: "Buys nothing new from an ACTIVE supplier; what it has accepted goes on. For operations and admin.",
  })
  @Access(...KEEPS_SUPPLIERS)
  suspendSupplier(
    @Arg("input", () => SuspendSupplierInput, { description: "Whom to stop." }) input: SuspendSupplierInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof SuspendSupplierResult> {
    return this.services.suppliers.suspend(viewer, input);
  }

  @Mutation(() => ReinstateSupplierResult, {
    description: "Lets goods be bought from a SUSPENDED supplier again. For operations and admin.",
  })
  @Access(...KEEPS_SUPPLIERS)
  reinstateSupplier(
    @Arg("input", () => ReinstateSupplierInput, { description: "Whom to reinstate." }) input: ReinstateSupplierInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ReinstateSupplierResult> {
    return this.services.suppliers.reinstate(viewer, input);
  }

  @Mutation(() => CloseSupplierResult, {
    description: "Ends with a SUSPENDED supplier for good, once nothing is open. For operations and admin.",
  })
  @Access(...KEEPS_SUPPLIERS)
  closeSupplier(
    @Arg("input", () => CloseSupplierInput, { description: "Who has left." }) input: CloseSupplierInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CloseSupplierResult> {
    return this.services.suppliers.close(viewer, input);
  }

  @FieldResolver(() => SupplierContactType, {
    nullable: true,
    description: "Whom to write to; null once it was erased. For the supplier, operations and admin.",
  })
  @Access(...SEES_CONTACT)
  contact(@Root() supplier: Supplier, @Ctx() { rows }: Context): Promise<SupplierContactType | null> {
    return this.services.contacts.read(rows, supplier);
  }
}
