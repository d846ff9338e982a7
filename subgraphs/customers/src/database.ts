import { Database } from "@baiyun/kit";
import { Customer } from "./customer/customer.entity";
import { Invitation } from "./membership/invitation.entity";
import { Membership } from "./membership/membership.entity";
import { CreateCustomers } from "./migrations/create-customers.migration";
import { CreateSessions } from "./migrations/create-sessions.migration";
import { CreateTenants } from "./migrations/create-tenants.migration";
import { CreateUsers } from "./migrations/create-users.migration";
import { RefreshToken } from "./session/refresh-token.entity";
import { Session } from "./session/session.entity";
import { Tenant } from "./tenant/tenant.entity";
import { User } from "./user/user.entity";

export function openDatabase(url: string): Promise<Database> {
  return Database.open({
    url,
    entities: [Tenant, Customer, User, Membership, Invitation, Session, RefreshToken],
    migrations: [CreateTenants, CreateCustomers, CreateUsers, CreateSessions],
  });
}
