import { createLogger, type Environment, eventedDatabase, parseConfig, Subgraph, serve } from "@baiyun/kit";
import { logisticsConfig } from "./config";
import { consumersOf } from "./consumers";
import { loadersFor } from "./context";
import { openDatabase } from "./database";
import { LabelService } from "./label/label.service";
import { LabelLinks } from "./label/label-link";
import { serveLabels } from "./label/label-routes";
import { ParcelService } from "./parcel/parcel.service";
import { resolversOver } from "./resolvers";
import { schema } from "./schema";
import { FulfilmentService } from "./shipment/fulfilment.service";
import { ShipmentService } from "./shipment/shipment.service";

/** Opens the domain's stores and starts it. @throws {ConfigError} */
export async function start(env: Environment): Promise<Subgraph> {
  const config = parseConfig(logisticsConfig, env);
  const logger = createLogger("logistics", config.LOG_LEVEL);
  const database = await openDatabase(config.DATABASE_URL);
  const shipments = new ShipmentService(database);
  const parcels = new ParcelService(database, shipments);
  const labels = new LabelService(database);
  const links = new LabelLinks(config.PUBLIC_URL, config.LABEL_SECRET);
  const consumers = consumersOf(new FulfilmentService(parcels, labels), shipments);
  return Subgraph.start({
    schema,
    resolvers: resolversOver(shipments, parcels, links),
    context: (viewer) => ({ viewer, loaders: loadersFor(database, viewer) }),
    resources: await eventedDatabase({ domain: "logistics", database, config, consumers, logger }),
    routes: (app) => serveLabels(app, labels, links),
    config,
    logger,
  });
}

if (require.main === module) void serve(start);
