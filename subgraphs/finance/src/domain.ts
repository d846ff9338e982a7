import { byId, defineDomain, subgraphConfig } from "@baiyun/kit";
import { Account } from "./account/account.entity";
import { accountCreated } from "./account/account.events";
import { AccountResolver } from "./account/account.resolver";
import { AccountService } from "./account/account.service";
import { onCustomerStatusChanged } from "./consumers/on-customer-status-changed";
import { CreateAccounts } from "./migrations/create-accounts.migration";

export const domain = defineDomain({
  name: "finance",
  summary: "what this domain is for",
  config: subgraphConfig,
  entities: [Account],
  migrations: [CreateAccounts],
  services: ({ database, clock }) => ({
    accounts: new AccountService(database, clock),
  }),
  resolvers: [AccountResolver],
  references: { Account: byId(Account) },
  events: [accountCreated],
  consumers: ({ accounts }) => [onCustomerStatusChanged(accounts)],
});
