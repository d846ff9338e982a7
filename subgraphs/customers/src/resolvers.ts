import type { Database } from "@baiyun/kit";
import { CustomerResolver } from "./customer/customer.resolver";
import { CustomerService } from "./customer/customer.service";
import { DecideCustomerService } from "./customer/decide-customer.service";
import { RegisterCustomerService } from "./customer/register-customer.service";
import { InvitationService } from "./membership/invitation.service";
import { MembershipResolver } from "./membership/membership.resolver";
import { MembershipService } from "./membership/membership.service";
import type { AccessTokens } from "./session/access-tokens";
import { SessionResolver } from "./session/session.resolver";
import { SessionService } from "./session/session.service";
import { SignInLimit } from "./session/sign-in-limit";
import { TenantResolver } from "./tenant/tenant.resolver";
import { TenantService } from "./tenant/tenant.service";
import { UserResolver } from "./user/user.resolver";
import { UserService } from "./user/user.service";

/** The domain's resolvers with the services behind them. */
export function resolversOver(database: Database, tokens: AccessTokens): object[] {
  const [tenants, customers, users] = [new TenantService(), new CustomerService(database), new UserService()];
  const memberships = new MembershipService(database, tenants);
  const invitations = new InvitationService(database, tenants, users, memberships);
  const registrations = new RegisterCustomerService(database, tenants, customers, users, memberships);
  const sessions = new SessionService(database, customers, tokens, new SignInLimit(database));
  return [
    new TenantResolver(memberships),
    new CustomerResolver(customers, registrations, new DecideCustomerService(database)),
    new UserResolver(users),
    new MembershipResolver(memberships, invitations),
    new SessionResolver(sessions),
  ];
}
