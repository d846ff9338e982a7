import { Access, type Connection, type Context, type Scope } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { KycDocument } from "../kyc-document/kyc-document.entity";
import { KycDocumentsArgs, kycDocumentSorting } from "../kyc-document/kyc-document.input";
import { KycDocumentConnection, type KycDocumentType } from "../kyc-document/kyc-document.type";
import { Tenant } from "../tenant/tenant.entity";
import { TenantType } from "../tenant/tenant.type";
import { Customer } from "./customer.entity";
import {
  ApproveCustomerInput,
  CloseCustomerInput,
  CustomersArgs,
  DecisionsArgs,
  decisionSorting,
  ReinstateCustomerInput,
  SuspendCustomerInput,
} from "./customer.input";
import {
  ApproveCustomerResult,
  CloseCustomerResult,
  ReinstateCustomerResult,
  SuspendCustomerResult,
} from "./customer.result";
import type { CustomerService } from "./customer.service";
import { CustomerConnection, CustomerType } from "./customer.type";
import { CustomerDecision } from "./customer-decision.entity";
import { CustomerDecisionConnection, type CustomerDecisionType } from "./customer-decision.type";
import type { DecideCustomerService } from "./decide-customer.service";

const DECIDES = ["role:ops", "role:admin"] as const satisfies readonly Scope[];

interface Services {
  customers: CustomerService;
  decisions: DecideCustomerService;
}

@Resolver(() => CustomerType)
export class CustomerResolver {
  constructor(private readonly services: Services) {}

  @Query(() => CustomerType, { nullable: true, description: "Null when the viewer may see no customer with this id." })
  @Access("signed-in")
  customer(
    @Arg("id", () => ID, { description: "The customer's." }) id: string,
    @Ctx() { rows }: Context,
  ): Promise<CustomerType | null> {
    return rows.one(Customer, id);
  }

  @Query(() => CustomerConnection, {
    description: "Newest first unless sorted otherwise: every customer for our staff, else the viewer's own.",
  })
  @Access("signed-in")
  customers(
    @Args(() => CustomersArgs) args: CustomersArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<CustomerType>> {
    return this.services.customers.list(rows, args);
  }

  @FieldResolver(() => TenantType, { nullable: true, description: "The company whose rows are the customer's." })
  tenant(@Root() customer: Customer, @Ctx() { rows }: Context): Promise<TenantType | null> {
    return rows.one(Tenant, customer.tenantId);
  }

  @FieldResolver(() => KycDocumentConnection, {
    nullable: true,
    description:
      "What shows who the customer is, newest first unless sorted otherwise. For the customer's admin, ops and admin.",
  })
  @Access("role:customer_admin", "role:ops", "role:admin")
  kycDocuments(
    @Root() customer: Customer,
    @Args(() => KycDocumentsArgs) { orderBy, ...page }: KycDocumentsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<KycDocumentType>> {
    return rows.newestFirstOf(KycDocument, "tenantId", customer.id, [], page, kycDocumentSorting.of(orderBy));
  }

  @FieldResolver(() => CustomerDecisionConnection, {
    nullable: true,
    description:
      "What we decided about the customer, newest first unless sorted otherwise. For ops, support and admin.",
  })
  @Access("role:ops", "role:support", "role:admin")
  decisions(
    @Root() customer: Customer,
    @Args(() => DecisionsArgs) { orderBy, ...page }: DecisionsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<CustomerDecisionType>> {
    return rows.newestFirstOf(CustomerDecision, "tenantId", customer.id, [], page, decisionSorting.of(orderBy));
  }

  @Mutation(() => ApproveCustomerResult, {
    description:
      "Lets a customer ship, now that its documents show who they are; those that wait are accepted. For ops and admin.",
  })
  @Access(...DECIDES)
  approveCustomer(
    @Arg("input", () => ApproveCustomerInput, { description: "Whom to let ship." }) input: ApproveCustomerInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ApproveCustomerResult> {
    return this.services.decisions.approve(viewer, input);
  }

  @Mutation(() => SuspendCustomerResult, {
    description: "Stops a customer from shipping and signing in. For ops and admin.",
  })
  @Access(...DECIDES)
  suspendCustomer(
    @Arg("input", () => SuspendCustomerInput, { description: "Whom to stop." }) input: SuspendCustomerInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof SuspendCustomerResult> {
    return this.services.decisions.suspend(viewer, input);
  }

  @Mutation(() => ReinstateCustomerResult, {
    description: "Lets a suspended customer ship and sign in again. For ops and admin.",
  })
  @Access(...DECIDES)
  reinstateCustomer(
    @Arg("input", () => ReinstateCustomerInput, { description: "Whom to reinstate." }) input: ReinstateCustomerInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ReinstateCustomerResult> {
    return this.services.decisions.reinstate(viewer, input);
  }

  @Mutation(() => CloseCustomerResult, {
    nullable: true,
    description:
      "Ends a customer's account for good, once nothing is owed, held or under way: its people sign in no more. For ops and admin.",
  })
  @Access(...DECIDES)
  closeCustomer(
    @Arg("input", () => CloseCustomerInput, { description: "Whose, and why." }) input: CloseCustomerInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CloseCustomerResult> {
    return this.services.decisions.close(viewer, input);
  }
}
