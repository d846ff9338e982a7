import { consumersResource, type Logger, type Redis, type Resource } from "@baiyun/kit";
import type { TrackerService } from "../tracker/tracker.service";
import { onShipmentCancelled } from "./shipment-cancelled";
import { onShipmentLabelled } from "./shipment-labelled";

/** What logistics tells us. */
export const fromLogistics = (trackers: TrackerService, redis: Redis, logger: Logger): Resource =>
  consumersResource<void>({
    group: "tracking",
    consumers: [onShipmentLabelled(trackers), onShipmentCancelled(trackers)],
    // Repeating either changes nothing, so no inbox has to remember what was handled.
    once: (_event, effect) => effect(),
    redis,
    logger,
  });
