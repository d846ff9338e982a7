import { refusedFields } from "./refused-fields";

const errorOf = (...errors: { path: (string | number)[]; code: string }[]) =>
  ({ graphQLErrors: errors.map(({ path, code }) => ({ path, extensions: { code } })) }) as never;

describe("fields that a role may not see", () => {
  it("are named below the order, however it was found and whichever of a list", () => {
    expect(
      refusedFields(
        errorOf(
          { path: ["order", "quote", "costTotal"], code: "UNAUTHORIZED_FIELD_OR_TYPE" },
          { path: ["order", "history", "edges", 0, "node", "changedBy"], code: "FORBIDDEN" },
          {
            path: ["shipmentByTrackingNumber", "order", "lines", "@", "unitValue"],
            code: "UNAUTHORIZED_FIELD_OR_TYPE",
          },
          { path: ["orderByReference", "margin"], code: "FORBIDDEN" },
        ),
      ),
    ).toEqual(new Set(["quote.costTotal", "history.edges.node.changedBy", "lines.unitValue", "margin"]));
  });

  it("are not those that could not be had for another reason", () => {
    expect(refusedFields(errorOf({ path: ["order", "quote"], code: "SUBGRAPH_UNAVAILABLE" }))).toEqual(new Set());
    expect(refusedFields(undefined)).toEqual(new Set());
  });
});
