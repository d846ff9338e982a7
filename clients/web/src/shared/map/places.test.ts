import { pointOf } from "./places";

describe("where a place stands on the map", () => {
  it.each([
    ["Shenzhen, CN", [114.06, 22.54]],
    ["SHENZHEN, CN", [114.06, 22.54]],
    ["Leipzig, DE", [12.37, 51.34]],
  ])("%s is where WGS-84 has it, longitude first", (place, point) => {
    expect(pointOf(place)).toEqual(point);
  });
});
