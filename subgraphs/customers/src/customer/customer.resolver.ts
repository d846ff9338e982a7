import { type Connection, ConnectionArgs, demand } from "@baiyun/kit";
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { TenantType } from "../tenant/tenant.type";
import type { Customer } from "./customer.entity";
import type { CustomerService } from "./customer.service";
import {
  ApproveCustomerInput,
  ApproveCustomerResult,
  CustomerConnection,
  CustomerFilter,
  CustomerType,
  RegisterCustomerInput,
  RegisterCustomerResult,
  ReinstateCustomerInput,
  ReinstateCustomerResult,
  SuspendCustomerInput,
  SuspendCustomerResult,
} from "./customer.type";
import type { DecideCustomerService } from "./decide-customer.service";
import type { RegisterCustomerService } from "./register-customer.service";

const STAFF_ONLY = '@requiresScopes(scopes: [["role:ops"], ["role:admin"]])';

@Resolver(() => CustomerType)
export class CustomerResolver {
  constructor(
    private readonly directory: CustomerService,
    private readonly registrations: RegisterCustomerService,
    private readonly decisions: DecideCustomerService,
  ) {}

  @Query(() => CustomerType, { nullable: true, description: "Null when the viewer may see no customer with this id." })
  @Directive("@authenticated")
  customer(@Arg("id", () => ID) id: string, @Ctx() { loaders }: Context): Promise<CustomerType | null> {
    return loaders.customer.load(id);
  }

  @Query(() => CustomerConnection, {
    description: "Newest first: every customer for our staff, else the viewer's own.",
  })
  @Directive("@authenticated")
  customers(
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Arg("filter", () => CustomerFilter, { nullable: true }) filter: CustomerFilter | null,
    @Ctx() { viewer }: Context,
  ): Promise<Connection<CustomerType>> {
    return this.directory.list(viewer, filter ?? {}, page);
  }

  @FieldResolver(() => TenantType, { nullable: true })
  tenant(@Root() customer: Customer, @Ctx() { loaders }: Context): Promise<TenantType | null> {
    return loaders.tenant.load(customer.tenantId);
  }

  @Mutation(() => RegisterCustomerResult, { description: "Opens an account for a company and its first admin." })
  registerCustomer(
    @Arg("input", () => RegisterCustomerInput) input: RegisterCustomerInput,
  ): Promise<typeof RegisterCustomerResult> {
    return this.registrations.register(input);
  }

  @Mutation(() => ApproveCustomerResult, { description: "Lets a customer ship, now that we know who they are." })
  @Directive(STAFF_ONLY)
  approveCustomer(
    @Arg("input", () => ApproveCustomerInput) input: ApproveCustomerInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ApproveCustomerResult> {
    demand(viewer, "role:ops", "role:admin");
    return this.decisions.approve(viewer, input);
  }

  @Mutation(() => SuspendCustomerResult, { description: "Stops a customer from shipping and signing in." })
  @Directive(STAFF_ONLY)
  suspendCustomer(
    @Arg("input", () => SuspendCustomerInput) input: SuspendCustomerInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof SuspendCustomerResult> {
    demand(viewer, "role:ops", "role:admin");
    return this.decisions.suspend(viewer, input);
  }

  @Mutation(() => ReinstateCustomerResult, { description: "Lets a suspended customer ship and sign in again." })
  @Directive(STAFF_ONLY)
  reinstateCustomer(
    @Arg("input", () => ReinstateCustomerInput) input: ReinstateCustomerInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ReinstateCustomerResult> {
    demand(viewer, "role:ops", "role:admin");
    return this.decisions.reinstate(viewer, input);
  }
}

export const customerReferences = {
  Customer: ({ id }: { id: string }, { loaders }: Context) => loaders.customer.load(id),
};
