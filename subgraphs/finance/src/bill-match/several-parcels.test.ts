import { randomUUID } from "node:crypto";
import { CarriersUnderTest, lineOf, newNumber } from "../testing/carriers";
import { FinanceUnderTest } from "../testing/finance";

let finance: FinanceUnderTest;
let carriers: CarriersUnderTest;
beforeAll(async () => {
  finance = await FinanceUnderTest.start();
  carriers = new CarriersUnderTest(finance);
});
afterAll(() => finance.close());

const WEIGHED = "2026-11-20T08:00:00.000Z";
const REWEIGHED = "2026-11-20T09:00:00.000Z";

/** A shipment of three, of which none was weighed. */
async function three() {
  const parcels = Array.from({ length: 3 }, () => ({ parcelId: randomUUID(), trackingNumber: newNumber() }));
  const shipment = await carriers.shipped({ trackingNumber: parcels[0]!.trackingNumber, parcels });
  const weigh = (number: number, weightG: number, measuredAt = WEIGHED) =>
    carriers.measured(shipment, weightG, { parcelId: parcels[number - 1]!.parcelId, measuredAt });
  const { tenantId, shipmentId, orderId } = shipment;
  const reweighed = (parcelsBillableG: number[], measuredAt = WEIGHED) =>
    carriers.tell("pricing", "quote.reweighed.v1", tenantId, {
      ...{ quoteId: randomUUID(), shipmentId, orderId, measurementId: randomUUID(), quotedBillableG: 3000 },
      ...{ measuredBillableG: parcelsBillableG.reduce((sum, one) => sum + one), parcelsBillableG, measuredAt },
    });
  const handedOver = (number: number, lastMileNumber: string | null) =>
    carriers.tell("logistics", "shipment.handed_over.v1", tenantId, {
      ...{ shipmentId, orderId, trackingNumber: parcels[number - 1]!.trackingNumber, carrier: "DHL", lastMileNumber },
      occurredAt: "2026-11-24T08:00:00.000Z",
    });
  return { shipment, numbers: parcels.map(({ trackingNumber }) => trackingNumber), weigh, reweighed, handedOver };
}
type Three = Awaited<ReturnType<typeof three>>;

const verdicts = async ({ numbers }: Pick<Three, "numbers">, ...grams: number[]) =>
  (await carriers.recorded(...numbers.map((number, index) => lineOf(number, grams[index]!)))).matches.map(
    ({ verdict, parcelNumber, expectedWeightG }) => [verdict, parcelNumber, expectedWeightG],
  );

it("each of several parcels is held against its own weight, of which pricing tell before or after the scales", async () => {
  const parcels = await three();
  for (const [index, weightG] of [640, 500, 900].entries()) await parcels.weigh(index + 1, weightG);
  expect(await verdicts(parcels, 640, 1000, 900)).toEqual([
    ["MATCHED", 1, 640],
    ["OVER", 2, 500],
    ["MATCHED", 3, 900],
  ]);
  const others = await three();
  await others.reweighed([1976, 500, 1200]);
  for (const [index, weightG] of [640, 500, 900].entries()) await others.weigh(index + 1, weightG);
  expect(await verdicts(others, 1976, 500, 2000)).toEqual([
    ["MATCHED", 1, 1976],
    ["MATCHED", 2, 500],
    ["OVER", 3, 1200],
  ]);
});

it("one that is weighed once more counts by its mass until pricing tell of it, and by no earlier word of theirs", async () => {
  const parcels = await three();
  for (const [index, weightG] of [640, 500, 900].entries()) await parcels.weigh(index + 1, weightG);
  await parcels.reweighed([1976, 600, 1200]);
  await parcels.weigh(2, 700, REWEIGHED);
  expect(await verdicts(parcels, 1976, 700, 1200)).toEqual([
    ["MATCHED", 1, 1976],
    ["MATCHED", 2, 700],
    ["MATCHED", 3, 1200],
  ]);
  await parcels.reweighed([1976, 800, 1200], REWEIGHED);
  await parcels.reweighed([10, 10, 10]);
  const { matches } = await carriers.recorded(lineOf(parcels.numbers[1]!, 800, "1100"));
  expect(matches).toMatchObject([{ verdict: "DUPLICATE", parcelNumber: 2, expectedWeightG: 800 }]);
});

it("a parcel of several is known by its own last mile's number, and the first stays known by its own", async () => {
  const parcels = await three();
  for (const [index, weightG] of [640, 500, 900].entries()) await parcels.weigh(index + 1, weightG);
  const [second, third] = [newNumber(), newNumber()];
  await parcels.handedOver(2, second);
  await parcels.handedOver(3, third);
  await parcels.handedOver(3, null);
  await parcels.handedOver(1, null);
  expect(await verdicts({ numbers: [parcels.numbers[0]!, second, third] }, 640, 500, 900)).toEqual([
    ["MATCHED", 1, 640],
    ["MATCHED", 2, 500],
    ["MATCHED", 3, 900],
  ]);
});

it("from a weight what is billed for that parcel is found, and from that the weight", async () => {
  const parcels = await three();
  const events = [await parcels.weigh(1, 640), await parcels.weigh(2, 500), await parcels.weigh(3, 900)];
  await parcels.reweighed([1976, 500, 1200]);
  await verdicts(parcels, 1976, 600, 1200);
  const query = `query ($eventId: ID!) { eventTrace(eventId: $eventId) { weights {
    parcelNumber weightG measuredBillableG billed { parcelNumber verdict weights { weightG parcelNumber } } } } }`;
  const { data } = await finance.domain.run(query, { eventId: events[1]! }, finance.finance);
  expect(data).toEqual({
    eventTrace: {
      weights: [
        {
          ...{ parcelNumber: 2, weightG: 500, measuredBillableG: 500 },
          billed: [{ parcelNumber: 2, verdict: "OVER", weights: [{ weightG: 500, parcelNumber: 2 }] }],
        },
      ],
    },
  });
  await parcels.weigh(2, 700, REWEIGHED);
  const billable = async (eventId: string) => {
    const asked = `query ($eventId: ID!) { eventTrace(eventId: $eventId) { weights { measuredBillableG } } }`;
    return (await finance.domain.run(asked, { eventId }, finance.finance)).data;
  };
  expect(await billable(events[0]!)).toEqual({ eventTrace: { weights: [{ measuredBillableG: 1976 }] } });
});
