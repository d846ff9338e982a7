import { type Logistics, newOrder, openLogistics, orderAccepted } from "../testing/logistics";

let logistics: Logistics;
beforeAll(async () => {
  logistics = await openLogistics();
});
afterAll(() => logistics.close());

it.each([
  [{ country: "HK", postalCode: "", phone: "+852 9123 4567" }, { phoneEnd: "234567" }],
  [{ country: "HK", postalCode: "", phone: "+85" }, {}],
  [{ country: "HK", postalCode: "", phone: null }, {}],
  [{ country: "IE", postalCode: "D02 AF30", phone: "+353 1 234 5678" }, {}],
])("a shipment to %j tells who tracks it %j of the phone and no more", async (address, told) => {
  const order = newOrder();
  const accepted = orderAccepted(order);
  const payload = accepted.payload as { consignee: object };
  await logistics.deliver({ ...accepted, payload: { ...payload, consignee: { ...payload.consignee, ...address } } });
  const shipment = await logistics.shipmentOf(order);
  const [event] = await logistics.events(shipment);
  const { country: destinationCountry, postalCode } = address;
  expect(event!.payload).toEqual({
    shipmentId: shipment.id,
    orderId: order.orderId,
    trackingNumber: shipment.trackingNumber,
    carrier: "YUNEXPRESS",
    destinationCountry,
    postalCode,
    ...told,
  });
});
