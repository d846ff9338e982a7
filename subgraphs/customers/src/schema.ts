import type { SchemaParts } from "@baiyun/kit";
import { CustomerResolver, customerReferences } from "./customer/customer.resolver";
import { MembershipResolver } from "./membership/membership.resolver";
import { SessionResolver } from "./session/session.resolver";
import { TenantResolver, tenantReferences } from "./tenant/tenant.resolver";
import { UserResolver, userReferences } from "./user/user.resolver";

export const schema: SchemaParts = {
  name: "customers",
  resolvers: [TenantResolver, CustomerResolver, UserResolver, MembershipResolver, SessionResolver],
  references: { ...tenantReferences, ...customerReferences, ...userReferences },
};
