import type { PositionOf } from "./map-documents";
import { clustersOf, isLater, isTroubled, placeOf, placesOf } from "./positions";

const parcel = (id: string, location: string | null, own: Partial<PositionOf> = {}): PositionOf => ({
  __typename: "Shipment",
  id,
  trackingNumber: id,
  serviceCode: "YUN-STD",
  destinationCountry: "DE",
  status: "DEPARTED",
  trackingStatus: "IN_TRANSIT",
  exceptions: [],
  seen: location === null ? null : scan("1", location),
  ...own,
});
const scan = (id: string, location: string, occurredAt: string | null = "2026-11-01T00:00:00Z") => ({
  __typename: "TrackingEvent" as const,
  id,
  status: "IN_TRANSIT" as const,
  location,
  countryCode: "DE",
  occurredAt,
  localTime: null,
  utcOffset: null,
  recordedAt: "2026-11-01T01:00:00Z",
});

describe("where parcels are", () => {
  it("gathers them by place, the fullest first, and keeps those whose place nobody knows", () => {
    const places = placesOf([
      parcel("1", "SHENZHEN, CN"),
      parcel("2", "Leipzig, DE"),
      parcel("3", "leipzig, DE"),
      parcel("4", null),
    ]);
    expect(places.map(({ name, parcels }) => [name, parcels.map(({ id }) => id)])).toEqual([
      ["Leipzig, DE", ["2", "3"]],
      ["Shenzhen, CN", ["1"]],
      [null, ["4"]],
    ]);
    expect(placeOf(parcel("5", "Somewhere, DE"))?.name).toBe("Somewhere, DE");
  });

  it("makes one mark of what cannot be told apart", () => {
    const places = placesOf([parcel("1", "Leipzig, DE"), parcel("2", "Berlin, DE"), parcel("3", "Shenzhen, CN")]);
    const clusters = clustersOf(places, ([longitude, latitude]) => [longitude, latitude], 3);
    expect(clusters.map(({ count, places: here }) => [count, here.map(({ name }) => name).sort()])).toEqual([
      [2, ["Berlin, DE", "Leipzig, DE"]],
      [1, ["Shenzhen, CN"]],
    ]);
  });

  it("the later scan counts, and each once", () => {
    const [early, late] = [scan("1", "Leipzig, DE"), scan("2", "Berlin, DE", "2026-11-02T00:00:00Z")];
    expect([isLater(late, early), isLater(early, late), isLater(early, early), isLater(early, null)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it("a parcel is in trouble while an exception of it is open", () => {
    const exception = (closedAt: string | null) => ({
      __typename: "ShipmentException" as const,
      id: "1",
      kind: "LOST" as const,
      closedAt,
    });
    expect(isTroubled(parcel("1", null, { exceptions: [exception(null)] }))).toBe(true);
    expect(isTroubled(parcel("1", null, { exceptions: [exception("2026-11-02T00:00:00Z")] }))).toBe(false);
  });
});
