import {
  AuditEntry,
  auditTrail,
  type Context,
  defineDomain,
  handle,
  pruneByAge,
  type Surroundings,
  subgraphConfig,
} from "@baiyun/kit";
import { z } from "zod";
import { afterShip } from "./adapters/aftership/aftership";
import { statusMessages } from "./adapters/edifact/edifact";
import { historyDocument } from "./adapters/epcis/document";
import { epcisCapture } from "./adapters/epcis/epcis";
import { readCode } from "./adapters/seventeen-track/codes";
import { seventeenTrackAnswers, seventeenTrackPushes } from "./adapters/seventeen-track/seventeen-track";
import { CARRIERS_ASKED, carrierSources, carrierTracking, watchersOf } from "./adapters/watchers";
import { StatedCarrier } from "./carrier/stated-carrier.entity";
import { StatedCarriers } from "./carrier/stated-carriers.service";
import { CarrierSuggestion } from "./carrier-suggestion/carrier-suggestion.entity";
import { CarrierSuggestionResolver } from "./carrier-suggestion/carrier-suggestion.resolver";
import { CarrierSuggestionService } from "./carrier-suggestion/carrier-suggestion.service";
import { SuggestionLimits } from "./carrier-suggestion/suggestion-limits";
import { onShipmentCancelled } from "./consumers/on-shipment-cancelled";
import { onShipmentHandedOver } from "./consumers/on-shipment-handed-over";
import { onShipmentLabelled } from "./consumers/on-shipment-labelled";
import { FollowedParcel } from "./followed-parcel/followed-parcel.entity";
import { HistoryDocumentService } from "./history-document/history-document.service";
import { Inbound } from "./inbound/inbound";
import { InboundMessage } from "./inbound-message/inbound-message.entity";
import { InboundMessageResolver } from "./inbound-message/inbound-message.resolver";
import { InboundMessageService } from "./inbound-message/inbound-message.service";
import { LastMileResolver } from "./last-mile/last-mile.resolver";
import { LastMileService } from "./last-mile/last-mile.service";
import { ManualScanResolver } from "./manual-scan/manual-scan.resolver";
import { ManualScanService } from "./manual-scan/manual-scan.service";
import { ArchiveScans } from "./migrations/archive-scans.migration";
import { FollowParcels } from "./migrations/follow-parcels.migration";
import { IndexRefusedMessages } from "./migrations/index-refused-messages.migration";
import { KeepMessages } from "./migrations/keep-messages.migration";
import { SharpenSilence } from "./migrations/sharpen-silence.migration";
import { SuggestCarriers } from "./migrations/suggest-carriers.migration";
import { WatchNumbers } from "./migrations/watch-numbers.migration";
import { ParcelProof } from "./public-track/parcel-proof.service";
import { PublicTrackResolver } from "./public-track/public-track.resolver";
import { PublicTrackService } from "./public-track/public-track.service";
import { ArchiveKeeper } from "./scan-archive/archive-keeper";
import { ScanArchive } from "./scan-archive/scan-archive.service";
import { ShipmentResolver } from "./shipment/shipment.resolver";
import { ShipmentType } from "./shipment/shipment.type";
import { TRACKING_LOST_SUSPECTED } from "./silence/lost-suspected.events";
import { lookForSilentParcels, SilenceService } from "./silence/silence.service";
import { SilenceLimit } from "./silence/silence-limit.entity";
import { SilenceLimitResolver } from "./silence/silence-limit.resolver";
import { SilenceLimitService } from "./silence/silence-limit.service";
import { SilenceLimits } from "./silence/silence-limits";
import { moveToOneListAParcel } from "./store-layout/one-list-a-parcel";
import { TenantFeedResolver } from "./tenant-feed/tenant-feed.resolver";
import { CorrectionService } from "./tracker/correction.service";
import { FollowingService } from "./tracker/following.service";
import { idOf } from "./tracker/tracker";
import { TrackerService } from "./tracker/tracker.service";
import { VisibleParcels } from "./tracker/visible-parcels.service";
import { HistoryService } from "./tracking-event/history.service";
import { TRACKING_EVENT_RECORDED } from "./tracking-event/tracking-event.events";
import { TrackingEventResolver } from "./tracking-event/tracking-event.resolver";
import { TrackingEventType } from "./tracking-event/tracking-event.type";
import { AskedCalls } from "./tracking-source/asked-calls";
import { TrackingSourceResolver } from "./tracking-source/tracking-source.resolver";
import { TrackingSourceService } from "./tracking-source/tracking-source.service";
import { TrackingUpdateResolver } from "./tracking-update/tracking-update.resolver";
import { TrackingUpdateService } from "./tracking-update/tracking-update.service";
import { WakeUps } from "./tracking-update/wake-ups";
import { UserType } from "./user/user.type";
import { Watch } from "./watch/watch.entity";
import { askWatchers } from "./watch/watch.jobs";
import { WatchResolver } from "./watch/watch.resolver";
import { WatchService } from "./watch/watch.service";
import { WatchStore } from "./watch/watch-store";
import { WatchedCarrierService } from "./watch/watched-carrier.service";

const trackingConfig = subgraphConfig.extend({
  /** The 17TRACK account's key, which signs its pushes. */
  SEVENTEEN_TRACK_KEY: z.string().min(1),
  /** The secret of the AfterShip webhook, which signs its pushes. */
  AFTERSHIP_SECRET: z.string().min(1),
  /** What partners who sign nothing show to bring us status messages. */
  INGEST_SECRET: z.string().min(16),
  /** Where 17TRACK is asked; it is told of no number without it. */
  SEVENTEEN_TRACK_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** JSON: by carrier (YUNEXPRESS, FOUR_PX, YANWEN) its `url` and the credentials by which its own tracking is asked; of YUNEXPRESS by either interface. */
  CARRIER_TRACKING: carrierTracking.optional(),
  /** Whether those who are asked and who push are the sandbox: nothing is carried then, and whoever follows a parcel is told so. */
  TRACKING_SANDBOX: z.stringbool().default(false),
  /** Of one call to any of them. */
  TRACKING_TIMEOUT_MS: z.coerce.number().int().min(100).max(60_000).default(20_000),
  /** After so long without a word about a parcel those who watch it are asked. */
  TRACKING_SILENT_MINUTES: z.coerce.number().int().min(1).max(43_200).default(360),
  /** How long Redis keeps a parcel once nobody waits for it any more; README says when that is. */
  TRACKING_RETENTION_DAYS: z.coerce.number().int().min(1).max(3_650).default(90),
});

async function services({
  redis,
  database,
  live,
  config,
  clock,
  logger,
}: Surroundings<z.infer<typeof trackingConfig>>) {
  const archive = new ScanArchive(database);
  const trackers = new TrackerService(redis, archive, config.TRACKING_RETENTION_DAYS);
  const limits = new SilenceLimits();
  const silence = new SilenceService(trackers, limits, clock);
  const history = new HistoryService(redis);
  // Before anything reads or adds to what an older version kept.
  await moveToOneListAParcel(redis, trackers, readCode);
  const most = seventeenTrackPushes(config.SEVENTEEN_TRACK_KEY);
  const partners = [statusMessages(config.INGEST_SECRET), epcisCapture(config.INGEST_SECRET)];
  const pushers = [afterShip(config.AFTERSHIP_SECRET), ...partners];
  const inboundMessages: InboundMessageService = new InboundMessageService(database, clock, () => inbound);
  const inbound: Inbound = new Inbound({
    ...{ redis, clock, logger, retryAfterMs: config.TAKE_OVER_AFTER_MS },
    most,
    others: [...pushers, seventeenTrackAnswers, ...carrierSources],
    take: (reports) => trackers.take(reports),
    ...{ note: inboundMessages.note, turnedAway: inboundMessages.turnedAway },
  });
  const aggregator = { url: config.SEVENTEEN_TRACK_URL, key: config.SEVENTEEN_TRACK_KEY };
  const reach = { timeoutMs: config.TRACKING_TIMEOUT_MS, redis };
  const watchers = watchersOf(aggregator, config.CARRIER_TRACKING, reach);
  const counted = new AskedCalls(redis);
  const watches = new WatchService({
    ...{ database, trackers, clock, logger, watchers, counted, store: new WatchStore() },
    keep: (source, body, receivedAt) => inbound.keep(source, body, receivedAt),
    silentAfterMs: config.TRACKING_SILENT_MINUTES * 60_000,
  });
  const heard = [most, ...pushers].map(({ name }) => name);
  const asked = watchers.map(({ name }) => name);
  const known = { asked, heard, all: [...new Set([...heard, ...CARRIERS_ASKED, ...asked])] };
  const [stated, proof] = [new StatedCarriers(database, clock), new ParcelProof(redis, trackers)];
  const limitsOfStrangers = new SuggestionLimits(redis, clock);
  const [parcels, wakeUps] = [new VisibleParcels(trackers, history), new WakeUps(redis)];
  return {
    database,
    trackers,
    history,
    parcels,
    live,
    archive,
    silence,
    silenceLimits: new SilenceLimitService(database, limits, clock),
    lastMiles: new LastMileService(database, archive, trackers, stated, clock),
    keeper: new ArchiveKeeper({ redis, database, archive, trackers, clock, logger }),
    following: new FollowingService(trackers, archive, silence, watches, stated, clock),
    wakeUps,
    updates: new TrackingUpdateService({ parcels, trackers, history, wakeUps }),
    corrections: new CorrectionService({ redis, trackers, history, parcels, clock }),
    manualScans: new ManualScanService(database, trackers, history, clock),
    isSandbox: config.TRACKING_SANDBOX,
    publicTracks: new PublicTrackService(proof, history, stated, config.TRACKING_SANDBOX, logger),
    inbound,
    inboundMessages,
    historyDocuments: new HistoryDocumentService(history, historyDocument, clock),
    watches,
    trackingSources: new TrackingSourceService(database, counted, known, clock),
    watchedCarriers: new WatchedCarrierService(database, trackers, watches, stated, clock),
    carrierSuggestions: new CarrierSuggestionService({
      ...{ database, proof, trackers, stated, watches, limits: limitsOfStrangers, clock },
    }),
  };
}

interface Key {
  id: string;
}
/** The number comes with what is asked of it, not with the bare key. */
type ShipmentKey = Key & { trackingNumber?: string };
type Asked = Context<{ parcels: VisibleParcels }>;

export const domain = defineDomain({
  name: "tracking",
  summary: "scans, live updates, public tracking",
  config: trackingConfig,
  entities: [FollowedParcel, SilenceLimit, InboundMessage, Watch, StatedCarrier, CarrierSuggestion, AuditEntry],
  migrations: [
    ArchiveScans,
    SharpenSilence,
    FollowParcels,
    KeepMessages,
    WatchNumbers,
    IndexRefusedMessages,
    SuggestCarriers,
  ],
  secrets: { SEVENTEEN_TRACK_KEY: "random", AFTERSHIP_SECRET: "random", INGEST_SECRET: "random" },
  services,
  resolvers: [
    ShipmentResolver,
    TrackingEventResolver,
    TrackingUpdateResolver,
    TenantFeedResolver,
    ManualScanResolver,
    PublicTrackResolver,
    SilenceLimitResolver,
    LastMileResolver,
    CarrierSuggestionResolver,
    InboundMessageResolver,
    WatchResolver,
    TrackingSourceResolver,
    auditTrail("tracking", UserType),
  ],
  references: {
    Shipment: async ({ id, trackingNumber }: ShipmentKey, context: Asked) => {
      const { ofNumbers, ofShipments } = context.services.parcels;
      const tracker = await (trackingNumber ? context.load(ofNumbers, trackingNumber) : context.load(ofShipments, id));
      return tracker && idOf(tracker) === id ? { id, trackingNumber: tracker.number, tracker } : null;
    },
    TrackingEvent: ({ id }: Key, context: Asked) => context.load(context.services.parcels.scans, id),
  },
  orphanedTypes: [ShipmentType, TrackingEventType],
  events: [TRACKING_EVENT_RECORDED, TRACKING_LOST_SUSPECTED],
  consumers: ({ following }) => [
    onShipmentLabelled(following),
    onShipmentHandedOver(following),
    onShipmentCancelled(following),
  ],
  jobs: ({ silence, watches }) => [
    handle(lookForSilentParcels, (tx) => silence.look(tx)),
    handle(askWatchers, () => watches.look()),
  ],
  retentions: () => [
    { name: "inbound messages", keepForMs: 30 * 86_400_000, prune: pruneByAge("inbound_message", "received_at") },
    {
      name: "carrier suggestions",
      keepForMs: 180 * 86_400_000,
      prune: pruneByAge("carrier_suggestion", "suggested_at"),
    },
  ],
  resources: ({ keeper, wakeUps, inbound, watches }) => [keeper, wakeUps, inbound, watches],
  deadLetters: ({ inbound }) => inbound.deadLetters,
  routes: (app, { inbound }) => inbound.routes(app),
  published: { paths: ["/ingest"], port: 4005 },
});
