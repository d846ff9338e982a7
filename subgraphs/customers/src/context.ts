import { byId, type Database, manyByKey, rowsBy, type Viewer } from "@baiyun/kit";
import { Customer } from "./customer/customer.entity";
import { Membership } from "./membership/membership.entity";
import { Tenant } from "./tenant/tenant.entity";
import { User } from "./user/user.entity";

function loadersFor(database: Database, viewer: Viewer) {
  return {
    tenant: byId(database, viewer, Tenant),
    customer: byId(database, viewer, Customer),
    user: byId(database, viewer, User),
    membershipsOfUser: manyByKey<string, Membership>(
      (userIds) => rowsBy(database, viewer, Membership, "userId", userIds),
      (membership) => membership.userId,
    ),
  };
}

/** Who asks, and what was read for them: one per request. */
export class Context {
  viewer: Viewer;
  loaders: ReturnType<typeof loadersFor>;

  constructor(
    private readonly database: Database,
    viewer: Viewer,
  ) {
    this.viewer = viewer;
    this.loaders = loadersFor(database, viewer);
  }

  /** An anonymous request that signed in reads the rest of its answer as the person it signed in. */
  become(viewer: Viewer): void {
    this.viewer = viewer;
    this.loaders = loadersFor(this.database, viewer);
  }
}
