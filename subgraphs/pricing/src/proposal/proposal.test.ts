import { randomUUID } from "node:crypto";
import { newId, verifyAudit } from "@baiyun/kit";
import { staff } from "@baiyun/kit/testing";
import { customer, invalid, offered, type Pricing, quote, rows, startPricing, TODAY } from "../testing/pricing";
import { draft, ownCard, proposeVersion, publishProposed } from "../testing/rate-cards";

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
const PROPOSAL = `{ proposal { id kind status reason createdBy { id } decidedBy { id } decisionReason version { id status }
  exchangeRates { base quote rate formerRate percent } rule { code validFrom validTo verified } ruleEnd } }`;
const decide = (
  act: "approve" | "reject" | "withdraw",
  proposalId: string,
  claims: object,
  reason = "Seen the source",
) =>
  pricing.act(
    `${act}PricingProposal`,
    `... on ${act[0]!.toUpperCase()}${act.slice(1)}PricingProposalSuccess ${PROPOSAL} ... on IllegalProposalState { current }
     ${act === "approve" ? "... on RegulatoryRuleOverlaps { otherValidFrom otherValidTo }" : ""}`,
    { proposalId, reason },
    claims,
  );
const idOf = (outcome: object) => (outcome as { proposal: { id: string } }).proposal.id;
const statusOf = async (id: string) =>
  (await rows<{ status: string }>(pricing.database, "SELECT status FROM rate_card_version WHERE id = $1", id))[0]!
    .status;
const audited = (subjectId: string) =>
  rows(
    pricing.database,
    "SELECT act, actor, reason FROM audit_entry WHERE subject_id = $1 ORDER BY position",
    subjectId,
  );
const freshDraft = async () => draft(pricing.database, await ownCard(pricing.database, randomUUID()), NOVEMBER);

describe("a version of a price list", () => {
  it("is published by somebody else than who proposed it, once, and both are audited", async () => {
    const version = await freshDraft();
    expect((await publishProposed(pricing, version, {}, other)).__typename).toBe("RateCardVersionNotProposed");
    const proposed = await proposeVersion(pricing, version, one);
    expect(proposed).toMatchObject({ proposal: { kind: "RATE_CARD_VERSION", status: "PROPOSED" } });
    expect((await proposeVersion(pricing, version, other)).__typename).toBe("AlreadyProposed");
    expect((await publishProposed(pricing, version, {}, one)).__typename).toBe("OtherPersonNeeded");
    expect((await decide("approve", idOf(proposed), one)).__typename).toBe("OtherPersonNeeded");
    expect((await decide("reject", idOf(proposed), one)).__typename).toBe("OtherPersonNeeded");
    expect((await decide("withdraw", idOf(proposed), other)).__typename).toBe("NotYourProposal");
    expect(await statusOf(version)).toBe("DRAFT");

    const outcomes = await Promise.all([
      publishProposed(pricing, version, {}, other),
      publishProposed(pricing, version, {}, staff("pricing")),
      decide("approve", idOf(proposed), other),
    ]);
    const won = ["PublishRateCardVersionSuccess", "ApprovePricingProposalSuccess"];
    expect(outcomes.filter(({ __typename }) => won.includes(__typename))).toHaveLength(1);
    expect(await statusOf(version)).toBe("PUBLISHED");
    const BY = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on RateCardVersion { proposal { id createdBy { id } } } } }`;
    const by = async (claims: object) =>
      (await pricing.run(BY, { of: [{ __typename: "RateCardVersion", id: version }] }, claims)).data._entities;
    expect(await by(staff("finance"))).toEqual([{ proposal: { id: idOf(proposed), createdBy: { id: one.sub } } }]);
    expect(await by(staff("ops"))).toEqual([{ proposal: null }]);
    expect((await audited(version)).map(({ act, actor }) => [act, actor === one.sub])).toEqual([
      ["proposeRateCardVersion", true],
      ["publishRateCardVersion", false],
    ]);
    expect(await decide("reject", idOf(proposed), other)).toMatchObject({ current: "APPROVED" });
    expect((await verifyAudit(pricing.database)).brokenAt).toBeNull();
  });

  it("that is rejected or taken back is a draft still, and may be proposed again", async () => {
    const version = await freshDraft();
    const first = idOf(await proposeVersion(pricing, version, one));
    expect(await decide("reject", first, other, "Too dear")).toMatchObject({
      proposal: { status: "REJECTED", decidedBy: { id: other.sub }, decisionReason: "Too dear" },
    });
    expect((await publishProposed(pricing, version, {}, other)).__typename).toBe("RateCardVersionNotProposed");
    const second = idOf(await proposeVersion(pricing, version, one));
    expect(await decide("withdraw", second, one)).toMatchObject({ proposal: { status: "WITHDRAWN", decidedBy: null } });
    await proposeVersion(pricing, version, other);
    expect((await publishProposed(pricing, version, {}, one)).__typename).toBe("PublishRateCardVersionSuccess");
  });

  it("is never published by one, whoever writes", async () => {
    const version = await freshDraft();
    const proposal = idOf(await proposeVersion(pricing, version, one));
    const attempts: [string, string][] = [
      ["UPDATE rate_card_version SET status = 'PUBLISHED' WHERE id = $1", "version_of_two_persons"],
      [`UPDATE rate_card_version SET status = 'PUBLISHED', proposal_id = '${proposal}' WHERE id = $1`, "foreign key"],
      ["UPDATE pricing_proposal SET status = 'APPROVED' WHERE subject_id = $1", "proposal_is_decided"],
      [
        "UPDATE pricing_proposal SET status = 'APPROVED', decided_by = created_by WHERE subject_id = $1",
        "proposal_of_two_persons",
      ],
      ["UPDATE pricing_proposal SET created_by = 'other' WHERE subject_id = $1", "decided once"],
      ["DELETE FROM pricing_proposal WHERE subject_id = $1", "decided once"],
    ];
    for (const [sql, refused] of attempts) await expect(rows(pricing.database, sql, version)).rejects.toThrow(refused);
    expect(await statusOf(version)).toBe("DRAFT");
  });

  it("is for those who price; finance may see what waits", async () => {
    const version = await freshDraft();
    const proposal = idOf(await proposeVersion(pricing, version, one));
    for (const claims of [customer(), staff("finance"), staff("ops")]) {
      await expect(proposeVersion(pricing, version, claims)).rejects.toThrow("FORBIDDEN");
      for (const act of ["approve", "reject", "withdraw"] as const) {
        await expect(decide(act, proposal, claims)).rejects.toThrow("FORBIDDEN");
      }
    }
    const WAITING = `query ($kind: [PricingProposalKind!]) { pricingProposals(filter: { status: [PROPOSED], kind: $kind }) { edges { node { id version { id } } } } }`;
    const waiting = async (kind: string) => {
      const { data } = await pricing.run<{ pricingProposals: { edges: object[] } }>(
        WAITING,
        { kind: [kind] },
        staff("finance"),
      );
      return data.pricingProposals.edges;
    };
    expect((await waiting("RATE_CARD_VERSION"))[0]).toEqual({ node: { id: proposal, version: { id: version } } });
    expect(await waiting("REGULATORY_RULE_END")).toEqual([]);
    expect((await pricing.run(WAITING, {}, customer())).errors![0]!.extensions!.code).toBe("FORBIDDEN");
  });
});

describe("exchange rates that jump", () => {
  const publish = (rates: object[], claims: object, own: object = {}) =>
    pricing.act(
      "publishExchangeRates",
      `... on PublishExchangeRatesSuccess { rates { base quote rate } } ... on ExchangeRatesProposed ${PROPOSAL}`,
      { source: "A bank", effectiveFrom: pricing.clock.now(), reason: "A bad day", rates, ...own },
      claims,
    );
  const rate = (quote: string, value: string) => ({ base: "USD", quote, rate: value });
  const known = async (quote: string) =>
    (
      await rows<{ rate: string }>(
        pricing.database,
        "SELECT rate FROM fx_rate WHERE base = 'USD' AND quote = $1 ORDER BY effective_from DESC LIMIT 1",
        quote,
      )
    )[0]?.rate;

  it("wait for somebody else, all of them; small steps do not add up to one in a day", async () => {
    pricing.clock.set("2029-03-01T08:00:00.000Z");
    expect((await publish([rate("THB", "10"), rate("NOK", "10")], one)).__typename).toBe("PublishExchangeRatesSuccess");
    pricing.clock.advance(3_600_000);
    expect((await publish([rate("THB", "11")], one)).__typename).toBe("PublishExchangeRatesSuccess");
    pricing.clock.advance(86_400_000);
    expect((await publish([rate("THB", "11.5")], one)).__typename).toBe("PublishExchangeRatesSuccess");
    pricing.clock.advance(3_600_000);
    // 12.2 is 6.09% above what holds, and 10.91% above what held a day ago.
    expect(await publish([rate("THB", "12.2")], one, { reason: null })).toEqual(
      invalid("reason", "Somebody else has to agree to rates that differ so much: USD/THB by 10.91%. Say why."),
    );
    const proposed = await publish([rate("THB", "12.2"), { base: "NOK", quote: "USD", rate: "0.1" }], one);
    expect(proposed).toMatchObject({
      proposal: {
        ...{ kind: "EXCHANGE_RATES", status: "PROPOSED", reason: "A bad day", createdBy: { id: one.sub } },
        exchangeRates: [
          { base: "USD", quote: "THB", rate: "12.2", formerRate: "11", percent: "10.91" },
          { base: "NOK", quote: "USD", rate: "0.1", formerRate: null, percent: null },
        ],
      },
    });
    expect(await known("THB")).toBe("11.5");
    expect((await decide("approve", idOf(proposed), one)).__typename).toBe("OtherPersonNeeded");
    expect(await decide("approve", idOf(proposed), other)).toMatchObject({ proposal: { status: "APPROVED" } });
    expect(await known("THB")).toBe("12.2");
    const AT = `query ($at: DateTime) { exchangeRates(at: $at) { quote rate } }`;
    const { data } = await pricing.run<{ exchangeRates: object[] }>(
      AT,
      { at: "2029-03-01T08:30:00Z" },
      staff("finance"),
    );
    expect(data.exchangeRates).toContainEqual({ quote: "THB", rate: "10" });
  });
});

describe("a regulatory rule", () => {
  const propose = (own: object = {}, claims: object = one) =>
    pricing.act(
      "proposeRegulatoryRule",
      `... on ProposeRegulatoryRuleSuccess ${PROPOSAL} ... on RegulatoryRuleOverlaps { otherValidFrom otherValidTo }`,
      {
        ...{ code: "LU-TEST-FEE", kind: "FEE_PER_PARCEL", territories: ["LU"], currency: "EUR", amountMinor: "100" },
        ...{
          validFrom: "2026-11-10",
          verified: true,
          source: "Luxembourg: made up for a test",
          reason: "New law",
          ...own,
        },
      },
      claims,
    );
  const proposeEnd = (ruleId: string, validTo: string, claims: object = one) =>
    pricing.act(
      "proposeRegulatoryRuleEnd",
      `... on ProposeRegulatoryRuleEndSuccess ${PROPOSAL} ... on RegulatoryRuleOverlaps { otherValidFrom otherValidTo }`,
      { ruleId, validTo, reason: "Repealed" },
      claims,
    );
  const RULES = `query ($filter: RegulatoryRuleFilter) { regulatoryRules(filter: $filter, orderBy: { field: CREATED_AT, direction: ASC }) {
    edges { node { id code validFrom validTo amount { decimal } } } } }`;
  const windows = async (filter: object) => {
    const { data } = await pricing.run<{
      regulatoryRules: { edges: { node: { id: string; validFrom: string; validTo: string | null } }[] };
    }>(RULES, { filter }, customer());
    return data.regulatoryRules.edges.map(({ node }) => node);
  };
  const days = async (code: string) =>
    (await windows({ code })).map(({ validFrom, validTo }) => [validFrom.slice(0, 10), validTo?.slice(0, 10) ?? null]);

  it("holds from its day on once another person agrees, and the one before ends there", async () => {
    const first = await propose();
    expect(first).toMatchObject({
      proposal: { rule: { code: "LU-TEST-FEE", validFrom: "2026-11-10T00:00:00.000Z", validTo: null, verified: true } },
    });
    expect((await decide("approve", idOf(first), one)).__typename).toBe("OtherPersonNeeded");
    expect(await days("LU-TEST-FEE")).toEqual([]);
    const approvals = await Promise.all(
      [other, staff("pricing")].map((claims) => decide("approve", idOf(first), claims)),
    );
    expect(approvals.map(({ __typename }) => __typename).sort()).toEqual([
      "ApprovePricingProposalSuccess",
      "IllegalProposalState",
    ]);
    await decide("approve", idOf(await propose({ validFrom: "2027-01-01", amountMinor: "200" })), other);
    expect(await days("LU-TEST-FEE")).toEqual([
      ["2026-11-10", "2027-01-01"],
      ["2027-01-01", null],
    ]);
    const fees = async (at: string) => {
      pricing.clock.set(at);
      const own = { destination: { country: "LU", postalCode: "1111" }, currency: "EUR" };
      return offered(await quote(pricing, own, customer(), "landedCost { fees { decimal } }")).landedCost;
    };
    const seen = [
      await fees("2026-10-05T08:00:00Z"),
      await fees("2026-11-20T08:00:00Z"),
      await fees("2027-01-20T08:00:00Z"),
    ];
    expect(seen).toEqual(["0.00", "1.00", "2.00"].map((decimal) => ({ fees: { decimal } })));
    expect((await windows({ territory: "LU", kind: "FEE_PER_PARCEL", at: "2026-12-01T00:00:00Z" })).length).toBe(1);
  });

  it("refuses what overlaps, is over, or is not a rule, and what only another one may decide", async () => {
    const code = "LV-TEST-FEE";
    const own = { code, territories: ["LV"] };
    await decide("approve", idOf(await propose({ ...own, validTo: "2027-06-01" })), other);
    expect(await propose({ ...own, validFrom: "2027-01-01", validTo: "2027-03-01" })).toMatchObject({
      ...{ __typename: "RegulatoryRuleOverlaps", otherValidFrom: "2026-11-10T00:00:00.000Z" },
      otherValidTo: "2027-06-01T00:00:00.000Z",
    });
    const refusals: [object, string, string][] = [
      [{ validFrom: "2026-10-04" }, "validFrom", "Must not be a day that is over."],
      [{ territories: ["ATLANTIS"] }, "territories", "No territory keeps its rules under ATLANTIS."],
      [{ kind: "IMPORT_TAX", percent: "5" }, "amountMinor", "IMPORT_TAX has not one."],
      [{ amountMinor: null }, "amountMinor", "FEE_PER_PARCEL needs one."],
      [{ validFrom: "soon" }, "validFrom", "This is a day such as 2027-01-01."],
      [{ validTo: "2026-11-10" }, "validTo", "Must be after validFrom."],
      [{ kind: "DUTY_RELIEF", amountMinor: null }, "kind", `${code} is of kind FEE_PER_PARCEL.`],
    ];
    for (const [more, field, message] of refusals) {
      expect(await propose({ ...own, validFrom: "2028-01-01", ...more })).toEqual(invalid(field, message));
    }
    const { id } = (await windows({ code }))[0]!;
    expect(await proposeEnd(id, "2026-10-05")).toEqual(invalid("validTo", "Must be after today."));
    expect((await proposeEnd(randomUUID(), "2027-01-01")).__typename).toBe("RegulatoryRuleNotFound");
    const ending = await proposeEnd(id, "2027-02-01");
    expect(ending).toMatchObject({ proposal: { rule: { code }, ruleEnd: "2027-02-01T00:00:00.000Z" } });
    expect((await proposeEnd(id, "2027-02-02", other)).__typename).toBe("AlreadyProposed");
    expect((await decide("approve", idOf(ending), other)).__typename).toBe("ApprovePricingProposalSuccess");
    expect(await days(code)).toEqual([["2026-11-10", "2027-02-01"]]);
    expect((await audited(id)).map(({ act, reason }) => [act, reason])).toEqual([
      ["approvePricingProposal", "Seen the source"],
      ["proposeRegulatoryRuleEnd", "Repealed"],
      ["approvePricingProposal", "Seen the source"],
    ]);
    await expect(propose(own, customer())).rejects.toThrow("FORBIDDEN");
  });

  it("of one code there is one at a time, and none of one person, whoever writes", async () => {
    const insert = (opening: boolean) =>
      rows(
        pricing.database,
        `INSERT INTO regulatory_rule (id, opening, code, kind, countries, currency, amount_minor, valid_from, verified, source)
         VALUES ($1, $2, 'RO-PARCEL-FEE', 'FEE_PER_PARCEL', '{RO}', 'RON', 1, '2027-01-01', false, 'test')`,
        newId(),
        opening,
      );
    await expect(insert(true)).rejects.toThrow("rule_windows_never_overlap");
    await expect(insert(false)).rejects.toThrow("rule_of_two_persons");
  });
});
