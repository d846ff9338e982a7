import { auditTrail } from "@baiyun/kit";
import { BagResolver } from "./bag/bag.resolver";
import { BagConsignmentResolver } from "./bag/bag-consignment.resolver";
import { BagParcelResolver } from "./bag/bag-parcel.resolver";
import {
  CarrierBookingResolver,
  CarrierCallResolver,
  CarrierCandidateResolver,
  ShipmentBookingsResolver,
} from "./booking/booking.resolver";
import { CarrierAccountResolver } from "./carrier-account/carrier-account.resolver";
import { BagCarrierManifestsResolver, CarrierManifestResolver } from "./carrier-manifest/carrier-manifest.resolver";
import { CarrierRouteResolver } from "./carrier-route/carrier-route.resolver";
import { ConsignmentResolver } from "./consignment/consignment.resolver";
import { ConsignmentActsResolver } from "./consignment/consignment-acts.resolver";
import { OffloadResolver } from "./consignment/offload.resolver";
import { ConsignmentRerouteResolver, RerouteResolver } from "./consignment/reroute.resolver";
import { CounterpartResolver } from "./counterpart/counterpart.resolver";
import { CounterpartMessageResolver } from "./counterpart-message/counterpart-message.resolver";
import { CredentialChangeResolver } from "./credential-change/credential-change.resolver";
import {
  CounterpartCallResolver,
  DeclarationLodgingResolver,
  GroupedLodgingResolver,
} from "./customs/lodging.resolver";
import { RegimeRuleResolver } from "./customs-rule/regime-rule.resolver";
import { DecisionResolver, ShipmentDecisionsResolver } from "./decision/decision.resolver";
import { DeclarationResolver, DeclarationVersionResolver } from "./declaration/declaration.resolver";
import { DeclarationActsResolver } from "./declaration/declaration-acts.resolver";
import { ShipmentExceptionResolver } from "./exception/exception.resolver";
import { ExceptionHoursResolver } from "./exception/exception-hours.resolver";
import { ExceptionNoteResolver } from "./exception/exception-note.resolver";
import { ExceptionOwnerResolver } from "./exception/exception-owner.resolver";
import { ExceptionQueueResolver } from "./exception/exception-queue.resolver";
import { ExceptionRaisedResolver } from "./exception/exception-raised.resolver";
import { LostShipmentResolver } from "./exception/lost-shipment.resolver";
import { FiguresResolver } from "./figures/figures.resolver";
import { GoodsCheckResolver } from "./goods-check/goods-check.resolver";
import {
  ConsignmentDeclarationsResolver,
  GroupedDeclarationResolver,
  GroupedPartResolver,
} from "./grouped-declaration/grouped-declaration.resolver";
import { HandOverResolver } from "./hand-over/hand-over.resolver";
import { histories } from "./histories";
import { HsCodeResolver } from "./hs/hs-code.resolver";
import { InterceptResolver } from "./intercept/intercept.resolver";
import { LabelResolver } from "./label/label.resolver";
import { LabelPrintResolver, LabelPrintsResolver } from "./label-print/label-print.resolver";
import {
  BagManifestResolver,
  ConsignmentManifestResolver,
  HandOverManifestResolver,
} from "./manifest/manifest.resolver";
import { OrderResolver } from "./order/order.resolver";
import { OrderCheckResolver } from "./order-check/order-check.resolver";
import { ParcelResolver } from "./parcel/parcel.resolver";
import { ParcelReceiptsResolver } from "./parcel/parcel-receipts.resolver";
import { ReceivingResolver } from "./receiving/receiving.resolver";
import { UnexpectedParcelResolver } from "./receiving/unexpected-parcel.resolver";
import { GoodsRestrictionResolver } from "./restriction/goods-restriction.resolver";
import { DeniedPartyResolver } from "./screening/denied-party.resolver";
import { PartyMatchDecisionResolver, PartyMatchResolver } from "./screening/party-match.resolver";
import { ShipmentResolver } from "./shipment/shipment.resolver";
import { ShipmentCustomsResolver } from "./shipment/shipment-customs.resolver";
import { ShipmentLineHaulResolver } from "./shipment/shipment-line-haul.resolver";
import { ShipmentHoldResolver } from "./shipment-hold/shipment-hold.resolver";
import { ShipmentUpdateResolver } from "./shipment-update/shipment-update.resolver";
import { TestLabelResolver } from "./test-label/test-label.resolver";
import { UserType } from "./user/user.type";
import { WarehouseResolver } from "./warehouse/warehouse.resolver";

/** Every class of the graph that this domain has. */
export const resolvers = [
  ShipmentResolver,
  ParcelResolver,
  LabelResolver,
  LabelPrintResolver,
  LabelPrintsResolver,
  TestLabelResolver,
  OrderResolver,
  OrderCheckResolver,
  ShipmentExceptionResolver,
  ShipmentHoldResolver,
  ShipmentCustomsResolver,
  DeclarationResolver,
  DeclarationVersionResolver,
  DeclarationActsResolver,
  GroupedDeclarationResolver,
  GroupedPartResolver,
  ConsignmentDeclarationsResolver,
  GoodsRestrictionResolver,
  HsCodeResolver,
  FiguresResolver,
  GoodsCheckResolver,
  RegimeRuleResolver,
  DeniedPartyResolver,
  PartyMatchResolver,
  PartyMatchDecisionResolver,
  ExceptionOwnerResolver,
  ExceptionQueueResolver,
  LostShipmentResolver,
  ExceptionNoteResolver,
  ExceptionHoursResolver,
  CarrierAccountResolver,
  CarrierRouteResolver,
  ShipmentBookingsResolver,
  CarrierBookingResolver,
  CarrierCallResolver,
  CarrierCandidateResolver,
  CarrierManifestResolver,
  BagCarrierManifestsResolver,
  CounterpartResolver,
  CredentialChangeResolver,
  auditTrail("logistics", UserType),
  ...histories,
  CounterpartMessageResolver,
  CounterpartCallResolver,
  DeclarationLodgingResolver,
  GroupedLodgingResolver,
  WarehouseResolver,
  ParcelReceiptsResolver,
  ReceivingResolver,
  UnexpectedParcelResolver,
  BagResolver,
  BagParcelResolver,
  BagConsignmentResolver,
  ConsignmentResolver,
  ConsignmentActsResolver,
  OffloadResolver,
  RerouteResolver,
  ConsignmentRerouteResolver,
  InterceptResolver,
  DecisionResolver,
  ShipmentDecisionsResolver,
  ShipmentUpdateResolver,
  ExceptionRaisedResolver,
  HandOverResolver,
  BagManifestResolver,
  ConsignmentManifestResolver,
  HandOverManifestResolver,
  ShipmentLineHaulResolver,
] as const;
