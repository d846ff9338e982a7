import { createLogger, type Environment, eventedDatabase, parseConfig, Subgraph, serve } from "@baiyun/kit";
import { customersConfig } from "./config";
import { Context } from "./context";
import { openDatabase } from "./database";
import { seedDemo } from "./demo";
import { resolversOver } from "./resolvers";
import { schema } from "./schema";
import { AccessTokens } from "./session/access-tokens";
import { jwksRoute } from "./session/jwks.route";

export { type DemoAccount, demoAccounts } from "./demo";

export async function start(env: Environment): Promise<Subgraph> {
  const config = parseConfig(customersConfig, env);
  const logger = createLogger("customers", config.LOG_LEVEL);
  const database = await openDatabase(config.DATABASE_URL);
  if (config.DEMO) await seedDemo(database);
  const tokens = new AccessTokens(config.SIGNING_KEY, config.TOKEN_ISSUER, config.TOKEN_AUDIENCE);
  return Subgraph.start({
    schema,
    resolvers: resolversOver(database, tokens),
    context: (viewer) => new Context(database, viewer),
    resources: await eventedDatabase({ domain: "customers", database, config, consumers: [], logger }),
    routes: (app) => jwksRoute(app, tokens),
    config,
    logger,
  });
}

if (require.main === module) void serve(start);
