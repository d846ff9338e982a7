import { randomUUID } from "node:crypto";
import { verifyAudit } from "@baiyun/kit";
import { staff } from "@baiyun/kit/testing";
import { customer, invalid, type Pricing, rows, startPricing } from "../testing/pricing";

let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterAll(() => pricing.close());

const [one, other] = [staff("pricing"), staff("admin")];
const REQUIREMENT = "requirement { code kind wanted threshold { decimal currency } validFrom validTo verified }";
const SHOWN = `{ proposal { id kind status ${REQUIREMENT} requirementEnd } }`;
const OVERLAPS = "... on ImportRequirementOverlaps { otherValidFrom otherValidTo }";

const propose = (own: object = {}, claims: object = one) =>
  pricing.act(
    "proposeImportRequirement",
    `... on ProposeImportRequirementSuccess ${SHOWN} ${OVERLAPS}`,
    {
      ...{ code: "CH-VAT-NUMBER", kind: "UID_NUMBER", territories: ["CH"], validFrom: "2026-11-10", verified: true },
      ...{ wanted: "The seller's number.", why: "Platforms owe the tax.", source: "Made up for a test" },
      ...{ reason: "New law", ...own },
    },
    claims,
  );
const proposeEnd = (requirementId: string, validTo: string, claims: object = one) =>
  pricing.act(
    "proposeImportRequirementEnd",
    `... on ProposeImportRequirementEndSuccess ${SHOWN} ${OVERLAPS}`,
    { requirementId, validTo, reason: "Repealed" },
    claims,
  );
const approve = (outcome: object, claims: object = other) =>
  pricing.act(
    "approvePricingProposal",
    `... on ApprovePricingProposalSuccess { proposal { status } } ${OVERLAPS}`,
    { proposalId: (outcome as { proposal: { id: string } }).proposal.id, reason: "Seen the source" },
    claims,
  );
const windows = (code: string) =>
  rows<{ id: string; from: string; to: string | null }>(
    pricing.database,
    `SELECT id, valid_from::date::text AS from, valid_to::date::text AS to FROM import_requirement WHERE code = $1
     ORDER BY valid_from`,
    code,
  );
const days = async (code: string) => (await windows(code)).map(({ from, to }) => [from, to]);
const wanted = async (country: string, at: string) => {
  const { data } = await pricing.run<{ importRequirements: { code: string }[] }>(
    `query ($country: CountryCode!, $at: DateTime) { importRequirements(country: $country, at: $at) { code } }`,
    { country, at },
    customer(),
  );
  return data.importRequirements.map(({ code }) => code);
};

it("is wanted from its day on once another person agrees, and what was wanted before ends there", async () => {
  const threshold = { thresholdMinor: "15000", currency: "CHF" };
  const first = await propose(threshold);
  expect(first).toMatchObject({
    proposal: {
      ...{ kind: "IMPORT_REQUIREMENT", status: "PROPOSED", requirementEnd: null },
      requirement: {
        ...{ code: "CH-VAT-NUMBER", kind: "UID_NUMBER", wanted: "The seller's number.", verified: true },
        ...{ threshold: { decimal: "150.00", currency: "CHF" }, validFrom: "2026-11-10T00:00:00.000Z", validTo: null },
      },
    },
  });
  expect((await approve(first, one)).__typename).toBe("OtherPersonNeeded");
  expect(await days("CH-VAT-NUMBER")).toEqual([]);
  const approvals = await Promise.all([other, staff("pricing")].map((claims) => approve(first, claims)));
  expect(approvals.map(({ __typename }) => __typename).sort()).toEqual([
    "ApprovePricingProposalSuccess",
    "IllegalProposalState",
  ]);
  await approve(await propose({ validFrom: "2027-01-01" }));
  expect(await days("CH-VAT-NUMBER")).toEqual([
    ["2026-11-10", "2027-01-01"],
    ["2027-01-01", null],
  ]);
  expect(await wanted("CH", "2026-11-01T12:00:00Z")).toEqual(["CH-UID"]);
  expect(await wanted("CH", "2026-11-20T12:00:00Z")).toEqual(["CH-UID", "CH-VAT-NUMBER"]);
});

it("what came with the software is ended, or followed by another window, by two persons too", async () => {
  const [seeded] = await windows("NO-VOEC");
  const ending = await proposeEnd(seeded!.id, "2027-02-01");
  expect(ending).toMatchObject({
    proposal: {
      ...{ kind: "IMPORT_REQUIREMENT_END", requirement: { code: "NO-VOEC", validTo: null } },
      requirementEnd: "2027-02-01T00:00:00.000Z",
    },
  });
  expect((await proposeEnd(seeded!.id, "2027-02-02", other)).__typename).toBe("AlreadyProposed");
  expect(await approve(ending)).toMatchObject({ proposal: { status: "APPROVED" } });
  expect(await days("NO-VOEC")).toEqual([["2024-01-01", "2027-02-01"]]);
  expect(await wanted("NO", "2027-01-31T12:00:00Z")).toEqual(["NO-VOEC"]);
  expect(await wanted("NO", "2027-02-01T12:00:00Z")).toEqual([]);
  expect((await verifyAudit(pricing.database)).brokenAt).toBeNull();
});

it("refuses what overlaps, is over or is nowhere, who may not, and writing past two persons; nothing is changed", async () => {
  const own = { code: "CA-TEST", territories: ["CA"], kind: "HS_CODE" };
  await approve(await propose({ ...own, validTo: "2027-06-01" }));
  const before = await days("CA-TEST");
  expect(await propose({ ...own, validFrom: "2027-01-01", validTo: "2027-03-01" })).toMatchObject({
    ...{ __typename: "ImportRequirementOverlaps", otherValidFrom: "2026-11-10T00:00:00.000Z" },
    otherValidTo: "2027-06-01T00:00:00.000Z",
  });
  const refusals: [object, string, string][] = [
    [{ validFrom: "2026-10-04" }, "validFrom", "Must not be a day that is over."],
    [{ territories: ["ATLANTIS"] }, "territories", "No territory keeps its rules under ATLANTIS."],
    [{ thresholdMinor: "100" }, "currency", "A threshold and its currency go together."],
    [{ validTo: "2027-12-31" }, "validTo", "Must be after validFrom."],
    [{ kind: "GST_NUMBER" }, "kind", "CA-TEST is of kind HS_CODE."],
  ];
  for (const [more, field, message] of refusals) {
    expect(await propose({ ...own, validFrom: "2028-01-01", ...more })).toEqual(invalid(field, message));
  }
  const { id } = (await windows("CA-TEST"))[0]!;
  expect(await proposeEnd(id, "2026-10-05")).toEqual(invalid("validTo", "Must be after today."));
  expect((await proposeEnd(randomUUID(), "2027-01-01")).__typename).toBe("ImportRequirementNotFound");
  for (const claims of [customer(), staff("finance"), staff("ops")]) {
    await expect(propose(own, claims)).rejects.toThrow("FORBIDDEN");
    await expect(proposeEnd(id, "2027-01-01", claims)).rejects.toThrow("FORBIDDEN");
  }
  const copied = (opening: boolean) =>
    rows(
      pricing.database,
      `INSERT INTO import_requirement (id, opening, code, kind, territories, wanted, why, valid_from, verified, source)
       VALUES (gen_random_uuid(), $1, 'CA-OTHER', 'HS_CODE', '{CA}', 'x', 'x', '2030-01-01', false, 'test')`,
      opening,
    );
  await expect(copied(false)).rejects.toThrow("requirement_of_two_persons");
  expect(await days("CA-TEST")).toEqual(before);
});
