import type { FieldCipher, Surroundings } from "@baiyun/kit";
import type { z } from "zod";
import { BookedParcels } from "./booking/booked-parcels.service";
import { BookingService } from "./booking/booking.service";
import { BookingActs } from "./booking/booking-acts.service";
import { BookingCalls } from "./booking/booking-calls.service";
import { BookingStore } from "./booking/booking-store.service";
import { CarrierOrders } from "./booking/carrier-orders.service";
import { LabellingService } from "./booking/labelling.service";
import { ParcelCalls } from "./booking/parcel-calls.service";
import type { CarrierAdapter } from "./carrier/carrier-port";
import { CarrierAccountService } from "./carrier-account/carrier-account.service";
import { CarrierPorts } from "./carrier-account/carrier-ports";
import { CallsUnderWay } from "./carrier-call/calls-under-way";
import { CarrierCallService } from "./carrier-call/carrier-call.service";
import { CarrierManifestService } from "./carrier-manifest/carrier-manifest.service";
import { CarrierRateService } from "./carrier-rate/carrier-rate.service";
import { CarrierRouteService } from "./carrier-route/carrier-route.service";
import type { logisticsConfig } from "./config";
import type { CredentialChanges } from "./credential-change/credential-changes.service";
import type { ShipmentCustomsService } from "./declaration/shipment-customs.service";
import type { ExceptionService } from "./exception/exception.service";
import type { GoodsService } from "./goods/goods.service";
import type { LabelService } from "./label/label.service";
import type { ParcelService } from "./parcel/parcel.service";
import type { WarehouseService } from "./warehouse/warehouse.service";

type Given = Pick<Surroundings<z.infer<typeof logisticsConfig>>, "database" | "clock" | "logger" | "config"> & {
  adapters: readonly CarrierAdapter[];
  reach: ConstructorParameters<typeof CarrierPorts>[2];
  cipher: FieldCipher;
  changes: CredentialChanges;
  labels: LabelService;
  parcels: ParcelService;
  goods: GoodsService;
  customs: ShipmentCustomsService;
  exceptions: ExceptionService;
  warehouses: WarehouseService;
};

/** What asks carriers, and books with them: who needs whom. */
export function carrierServices(given: Given) {
  const { database, clock, logger, config, adapters, reach, cipher, changes } = given;
  const { labels, parcels, goods, customs, exceptions, warehouses } = given;
  const ports = new CarrierPorts(adapters, config.CARRIER_SANDBOX_URL ?? null, reach);
  const callsUnderWay = new CallsUnderWay(logger, () => ports.close());
  const carrierCalls: CarrierCallService = new CarrierCallService(
    database,
    callsUnderWay,
    async (tx, account) => ports.of(account, await carrierAccounts.credentials(tx, account)),
    () => bookingCalls,
    () => carrierRates,
    () => carrierManifests,
    clock,
  );
  const carrierAccounts = new CarrierAccountService(database, cipher, changes, carrierCalls, adapters, clock);
  const carrierRates = new CarrierRateService(carrierCalls, clock);
  const carrierRoutes = new CarrierRouteService(database, carrierRates, clock);
  const [bookingStore, labelling] = [new BookingStore(), new LabellingService(labels, parcels)];
  const booked = new BookedParcels(carrierCalls);
  const bookings = new BookingService(
    bookingStore,
    booked,
    carrierRoutes,
    carrierCalls,
    labelling,
    exceptions,
    parcels,
    goods,
    customs,
    clock,
  );
  const carrierOrders = new CarrierOrders(parcels, goods, customs);
  const { CARRIER_RETRY_MS: retryMs } = config;
  const carrierManifests = new CarrierManifestService(database, carrierCalls, warehouses, exceptions, retryMs, clock);
  const bookingCalls = new BookingCalls(
    bookingStore,
    bookings,
    labelling,
    carrierOrders,
    new ParcelCalls(bookingStore, booked, bookings, carrierOrders, labelling, retryMs, clock),
    retryMs,
    clock,
  );
  return {
    ...{ callsUnderWay, carrierCalls, carrierAccounts, carrierRates, carrierRoutes, carrierManifests },
    ...{ bookings, bookingStore, labelling },
    bookingActs: new BookingActs(database, bookingStore, booked, bookings, carrierCalls, carrierRoutes),
  };
}
