import { Access, type Connection, ConnectionArgs, type Context } from "@baiyun/kit";
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { Supplier } from "./supplier.entity";
import { CreateSupplierInput } from "./supplier.input";
import { CreateSupplierResult } from "./supplier.result";
import type { SupplierService } from "./supplier.service";
import { SupplierConnection, SupplierType } from "./supplier.type";

@Resolver(() => SupplierType)
export class SupplierResolver {
  constructor(private readonly services: { suppliers: SupplierService }) {}

  @Query(() => SupplierType, { nullable: true, description: "Null when you may see no supplier with this id." })
  @Access("signed-in")
  supplier(@Arg("id", () => ID) id: string, @Ctx() { rows }: Context): Promise<SupplierType | null> {
    return rows.one(Supplier, id);
  }

  @Query(() => SupplierConnection, { description: "The suppliers you may see, newest first." })
  @Access("signed-in")
  suppliers(
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<SupplierType>> {
    return rows.newestFirst(Supplier, [], page);
  }

  @Mutation(() => CreateSupplierResult, { description: "Creates a supplier of your own. For customers." })
  @Access("role:customer_admin", "role:customer_member")
  createSupplier(
    @Arg("input", () => CreateSupplierInput) input: CreateSupplierInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CreateSupplierResult> {
    return this.services.suppliers.create(viewer, input);
  }
}
