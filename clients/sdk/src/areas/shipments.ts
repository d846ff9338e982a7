import { BaiYunError, RefusedError } from "../errors.ts";
import {
  LabelsDocument,
  type LabelsQuery,
  type ShipmentPartsFragment as Shipment,
  ShipmentByIdDocument,
  ShipmentByTrackingNumberDocument,
  ShipmentsDocument,
  ShipmentsOfOrderDocument,
  type ShipmentsQueryVariables,
  TestLabelDocument,
  type TestLabelQueryVariables,
} from "../gql/graphql.ts";
import type { CallOptions, GraphClient } from "../graph.ts";
import { pages } from "../pages.ts";
import { type WaitTerms, waitFor } from "../waiting.ts";

export type Label = NonNullable<NonNullable<LabelsQuery["shipment"]>["labels"]>[number];

/** A label of no parcel, as a file. */
export interface TestLabelFile {
  fileName: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** Needs `shipments:read`, and `labels:read` for labels. */
export class Shipments {
  constructor(private readonly graph: GraphClient) {}

  /** Null when there is none of yours with this id. */
  async get(id: string, options?: CallOptions): Promise<Shipment | null> {
    return (await this.graph.ask(ShipmentByIdDocument, { id }, options)).shipment;
  }

  async byTrackingNumber(number: string, options?: CallOptions): Promise<Shipment | null> {
    return (await this.graph.ask(ShipmentByTrackingNumberDocument, { number }, options)).shipmentByTrackingNumber;
  }

  /** All of them, newest first unless sorted otherwise, in pages of 50. */
  list(
    asked: Omit<Partial<ShipmentsQueryVariables>, "after"> = {},
    options?: CallOptions,
  ): AsyncGenerator<Shipment, void> {
    return pages(
      async (after) => (await this.graph.ask(ShipmentsDocument, { first: 50, ...asked, after }, options)).shipments,
    );
  }

  /**
   * The first shipment of an order whose quote was accepted, once its label is there. Needs `orders:read` too.
   *
   * @throws {BaiYunError} ORDER_ON_HOLD or ORDER_CANCELLED with the reason, where the order stops before that
   */
  waitForOrder(orderId: string, terms: WaitTerms = {}): Promise<Shipment> {
    return waitFor(async () => {
      const { order } = await this.graph.ask(ShipmentsOfOrderDocument, { orderId }, terms);
      if (order?.status === "ON_HOLD" || order?.status === "CANCELLED")
        throw new BaiYunError(`ORDER_${order.status}`, order.holdReason ?? `The order is ${order.status}.`);
      const [shipment] = order?.shipments ?? [];
      return shipment && order?.status === "IN_FULFILMENT" ? shipment : null;
    }, terms);
  }

  /** One for each parcel and format; a link opens for 15 minutes. */
  async labels(shipmentId: string, options?: CallOptions): Promise<readonly Label[]> {
    return (await this.graph.ask(LabelsDocument, { shipmentId }, options)).shipment?.labels ?? [];
  }

  /**
   * A label of no parcel, for trying a printer or a program; for nothing, and with a key of the sandbox too. In PDF with a German
   * address where the input says nothing else.
   *
   * @throws {RefusedError} InvalidInput, with what of a consignee of your own cannot be printed
   */
  async testLabel(input: TestLabelQueryVariables["input"] = {}, options?: CallOptions): Promise<TestLabelFile> {
    const { testLabel } = await this.graph.ask(TestLabelDocument, { input }, options);
    if (testLabel.__typename !== "TestLabel") throw new RefusedError(testLabel);
    const { fileName, mediaType, content } = testLabel;
    return { fileName, mediaType, bytes: Uint8Array.from(atob(content), (character) => character.charCodeAt(0)) };
  }
}
