import { getOperationAST, parse } from "graphql";
import { cutUnauthorized } from "../src/access/filter";
import { ensureAuthorized, refusalsIn } from "../src/access/refusal";
import { ANONYMOUS } from "../src/request/identity";
import { loadSupergraph } from "../src/supergraph";
import { ARCHIVE_SDL, reader, unauthorized } from "./fixtures/archive";

describe("an operation that asks for more than it may", () => {
  const { access: rules, schema } = loadSupergraph(ARCHIVE_SDL);
  const query =
    "query($y: Boolean!) { level @include(if: $y) keeper { badge a: badge ... @skip(if: $y) { badge } } stamps }";
  const cuts = (viewer = ANONYMOUS) => cutUnauthorized(schema, getOperationAST(parse(query))!, rules.for(viewer)).cuts;

  it("is refused as a whole, with every path that it asks for", () => {
    const errors = [
      unauthorized("level"),
      unauthorized("keeper", "badge"),
      unauthorized("keeper", "a"),
      unauthorized("stamps"),
    ];
    expect(() => ensureAuthorized(cuts(), { y: true })).toThrow(expect.objectContaining({ status: 403, errors }));
    const paths = refusalsIn(cuts(), { y: false }).map(({ path }) => path);
    expect(paths).toEqual([["keeper", "badge"], ["keeper", "a"], ["stamps"]]);
  });

  it("is not, for a viewer who may read all of it", () => {
    expect(() => ensureAuthorized(cuts(reader("stamp")), { y: true })).not.toThrow();
  });
});
