import { chosen, queueSearch } from "./queue-search";

const KNOWN = ["FUNDS", "STAFF"] as const;

describe("the address of a queue", () => {
  it("gives back what it was made of, in the order of the filter", () => {
    expect(queueSearch(KNOWN)({ filter: ["STAFF", "FUNDS"], direction: "DESC", after: "cursor", item: "1" })).toEqual({
      filter: ["FUNDS", "STAFF"],
      direction: "DESC",
      after: "cursor",
      item: "1",
    });
  });

  it("leaves out what cannot be read", () => {
    expect(queueSearch(KNOWN)({ filter: ["OTHER", 7], direction: "ASC", after: 3, item: null })).toEqual({});
    expect(queueSearch(KNOWN)({ filter: "STAFF" })).toEqual({});
  });

  it("keeps any value where the queue's values are not known before", () => {
    expect(queueSearch()({ filter: ["orders", 7] })).toEqual({ filter: ["orders"] });
  });

  it("asks for everything when nothing is chosen", () => {
    expect(chosen(KNOWN, {})).toBeNull();
    expect(chosen(KNOWN, { filter: ["STAFF"] })).toEqual(["STAFF"]);
  });
});
