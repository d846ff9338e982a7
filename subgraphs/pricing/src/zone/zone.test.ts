import { randomUUID } from "node:crypto";
import { newId } from "@baiyun/kit";
import { staff } from "@baiyun/kit/testing";
import { customer, invalid, offered, type Pricing, quote, rows, startPricing, TODAY } from "../testing/pricing";
import { draft, ownCard, publishVersion } from "../testing/rate-cards";

let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterEach(() => {
  pricing.clock.set(TODAY);
});
afterAll(() => pricing.close());

const [one, other] = [staff("pricing"), staff("admin")];
const NOVEMBER = new Date("2026-11-01T00:00:00.000Z");
const code = `TYROL-${newId().slice(-6).toUpperCase()}`;

const create = (own: object = {}, claims: object = one) =>
  pricing.act(
    "createZone",
    "... on CreateZoneSuccess { zone { id code areas { country } validFrom } }",
    { code, name: "Tyrol", ...own },
    claims,
  );
const propose = (zoneId: string, areas: object[], validFrom: Date, claims: object = one) =>
  pricing.act(
    "proposeZoneReach",
    "... on ProposeZoneReachSuccess { proposal { id kind zone { code areas { country postalPrefix } validFrom } } }",
    { zoneId, areas, validFrom, reason: "Far valleys" },
    claims,
  );
const approve = (proposalId: string, claims: object = other) =>
  pricing.act(
    "approvePricingProposal",
    "... on ApprovePricingProposalSuccess { proposal { status } }",
    { proposalId },
    claims,
  );
const idOf = (outcome: object) => (outcome as { proposal: { id: string } }).proposal.id;
const zonesAt = async (at: Date | null) => {
  const { data } = await pricing.run<{ zones: { code: string; areas: object[]; validTo: string | null }[] }>(
    "query ($at: DateTime) { zones(at: $at) { code areas { country postalPrefix } validTo } }",
    { at },
    customer(),
  );
  return data.zones.find((zone) => zone.code === code)!;
};

it("a zone is where two persons say, from then on, and prices, replays and the catalogue follow", async () => {
  const tenant = customer();
  const { zone } = (await create()) as unknown as { zone: { id: string } };
  expect(zone).toEqual({ id: expect.any(String), code, areas: [], validFrom: null });
  expect((await create()).__typename).toBe("ZoneCodeTaken");
  const card = await ownCard(pricing.database, tenant.tid);
  await publishVersion(
    pricing,
    await draft(pricing.database, card, new Date(TODAY.getTime() + 1), null, [{ zoneCode: code, perKg: 50_000 }]),
  );

  const tyrol = [{ country: "AT", postalPrefix: "60" }];
  const proposed = await propose(zone.id, tyrol, NOVEMBER);
  expect(proposed).toMatchObject({
    proposal: { kind: "ZONE_REACH", zone: { code, areas: tyrol, validFrom: NOVEMBER.toISOString() } },
  });
  expect((await propose(zone.id, tyrol, NOVEMBER, other)).__typename).toBe("AlreadyProposed");
  expect((await approve(idOf(proposed), one)).__typename).toBe("OtherPersonNeeded");
  expect((await approve(idOf(proposed))).__typename).toBe("ApprovePricingProposalSuccess");

  const december = new Date("2026-12-01T00:00:00.000Z");
  const wider = [...tyrol, { country: "AT", postalPrefix: "61" }];
  await approve(idOf(await propose(zone.id, wider, december)));
  expect(await propose(zone.id, tyrol, NOVEMBER)).toEqual(
    invalid("validFrom", "A change of that time or later is approved already."),
  );
  expect([await zonesAt(null), await zonesAt(NOVEMBER), await zonesAt(december)]).toEqual([
    { code, areas: [], validTo: null },
    { code, areas: tyrol, validTo: december.toISOString() },
    { code, areas: wider, validTo: null },
  ]);

  const freight = async (at: Date, postalCode: string) => {
    pricing.clock.set(at);
    const own = { destination: { country: "AT", postalCode } };
    const shown = offered(await quote(pricing, own, tenant, "id lines { amount { amountMinor } }"));
    return [shown.id, (shown.lines as { amount: { amountMinor: string } }[])[0]!.amount.amountMinor];
  };
  const [before, dear, far, farther] = [
    await freight(TODAY, "6020"),
    await freight(NOVEMBER, "6020"),
    await freight(NOVEMBER, "6130"),
    await freight(december, "6130"),
  ];
  expect([before, dear, far, farther].map(([, minor]) => minor)).toEqual(["14227", "98800", "14227", "98800"]);
  const AS_OF =
    "query ($id: ID!, $at: DateTime!) { quoteAsOf(id: $id, at: $at) { sellTotal { after { decimal } } } quoteReplay(id: $id) { identical } }";
  const { data } = await pricing.run(AS_OF, { id: before![0], at: december }, tenant);
  expect(data).toEqual({
    quoteAsOf: { sellTotal: { after: { decimal: "988.00" } } },
    quoteReplay: { identical: true },
  });
});

it("refuses places that are none, an instant that is over, and whoever does not price; windows never overlap", async () => {
  const { zone } = (await create({ code: `${code}-2` })) as unknown as { zone: { id: string } };
  const place = { country: "AT", postalPrefix: "62" };
  expect(await propose(zone.id, [place, place], NOVEMBER)).toEqual(
    invalid("areas.1", "Names this place a second time."),
  );
  expect(await propose(zone.id, [{ country: "AT", postalPrefix: "6 2" }], NOVEMBER)).toEqual(
    invalid("areas.0.postalPrefix", "This is 1 to 12 capital letters and digits."),
  );
  expect(await propose(zone.id, [place], TODAY)).toEqual(invalid("validFrom", "Must be after now."));
  expect((await propose(randomUUID(), [place], NOVEMBER)).__typename).toBe("ZoneNotFound");
  for (const claims of [customer(), staff("finance")]) {
    await expect(create({}, claims)).rejects.toThrow("FORBIDDEN");
    await expect(propose(zone.id, [place], NOVEMBER, claims)).rejects.toThrow("FORBIDDEN");
  }
  const insert = (opening: boolean) =>
    rows(
      pricing.database,
      "INSERT INTO zone_reach (id, zone_id, areas, valid_from, opening) SELECT $1, id, '[]', now(), $2 FROM zone WHERE code = 'EU-1'",
      newId(),
      opening,
    );
  await expect(insert(true)).rejects.toThrow("zone_windows_never_overlap");
  await expect(insert(false)).rejects.toThrow("reach_of_two_persons");
});
