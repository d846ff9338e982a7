import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { customer, type Pricing, startPricing, TODAY } from "../testing/pricing";
import { bookInForce } from "./price-book";

let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterAll(() => pricing.close());

/** How PostgreSQL would go about a statement for a viewer if tables were too large to read. */
const planOf = (viewer: Viewer, text: string, values: unknown[]): Promise<string> =>
  pricing.database.transaction(viewer, async (tx) => {
    await tx.query("SET LOCAL enable_seqscan = off");
    const lines: { "QUERY PLAN": string }[] = await tx.query(`EXPLAIN ${text}`, values);
    return lines.map((line) => line["QUERY PLAN"]).join("\n");
  });

const tenant = Viewer.fromClaims(customer());
const VIEWERS = [
  ["its tenant", tenant],
  ["staff", Viewer.system],
] as const;

describe.each(VIEWERS)("for %s", (_name, viewer) => {
  it.each([
    [
      "the quotes of orders",
      "SELECT id FROM quote WHERE order_id = ANY($1)",
      /quote_order[\s\S]*Index Cond: \(order_id = ANY/,
    ],
    [
      "the duty of order lines",
      "SELECT amount_minor FROM duty_estimate WHERE order_line_id = ANY($1)",
      /duty_estimate_pkey[\s\S]*Index Cond: \(order_line_id = ANY/,
    ],
    [
      "the versions of cards",
      "SELECT id FROM rate_card_version WHERE rate_card_id = ANY($1)",
      /rate_card_version_(?:card|by_start)[\s\S]*Index Cond: \(rate_card_id = ANY/,
    ],
    [
      "the lanes of cards",
      "SELECT id FROM rate_lane WHERE rate_card_id = ANY($1)",
      /rate_lane_card[\s\S]*Index Cond: \(rate_card_id = ANY/,
    ],
    [
      "the lanes of versions",
      "SELECT id FROM rate_lane WHERE rate_card_version_id = ANY($1)",
      /rate_lane_rate_card_version_id_service_id_zone_id_key[\s\S]*Index Cond: \(rate_card_version_id = ANY/,
    ],
    [
      "the rules of countries",
      "SELECT id FROM regulatory_rule WHERE countries @> $1::text[]",
      /regulatory_rule_countries[\s\S]*Index Cond: \(countries @>/,
    ],
    [
      "the cards of customers",
      "SELECT id FROM rate_card WHERE customer_id = ANY($1) OR customer_id IS NULL",
      /rate_card(?:_by_customer|s_of_a_customer_never_overlap)[\s\S]*Index Cond: \(customer_id = ANY/,
    ],
    [
      "the cards of one customer",
      "SELECT id FROM rate_card WHERE customer_id = ($1::uuid[])[1]",
      /rate_card(?:_by_customer|s_of_a_customer_never_overlap)[\s\S]*Index Cond: \(customer_id = /,
    ],
    [
      "the cards of nobody",
      "SELECT id FROM rate_card WHERE assigned_from IS NULL AND id <> ALL($1)",
      /Index Scan (?:using|on) rate_card_unassigned/,
    ],
    [
      "proposals by their state",
      "SELECT id FROM pricing_proposal WHERE status = ANY($1::text[])",
      /pricing_proposal_(?:by_status|open)[\s\S]*Index Cond: \(status = ANY/,
    ],
    [
      "proposals by their kind",
      "SELECT id FROM pricing_proposal WHERE kind = ANY($1::text[])",
      /pricing_proposal_by_kind[\s\S]*Index Cond: \(kind = ANY/,
    ],
    [
      "rules by their kind",
      "SELECT id FROM regulatory_rule WHERE kind = ANY($1::text[])",
      /regulatory_rule_by_kind[\s\S]*Index Cond: \(kind = ANY/,
    ],
    [
      "the windows of a rule",
      "SELECT id FROM regulatory_rule WHERE code = ANY($1::text[])",
      /(?:regulatory_rule_by_code|rule_windows_never_overlap|regulatory_rule_code_valid_from_key)[\s\S]*Index Cond: \(code = ANY/,
    ],
  ])("%s are looked up in an index", async (_what, text, lookup) => {
    const plan = await planOf(viewer, text, [[randomUUID(), randomUUID()]]);
    expect(plan).toMatch(lookup);
    expect(plan).not.toContain("Seq Scan");
  });

  it("what is in force is looked up in indexes", async () => {
    const request = {
      tenantId: randomUUID(),
      destination: { country: "DE", postalCode: "" },
      serviceCode: "YUN-STD",
      at: TODAY,
      shipsAt: TODAY,
      rateMaxAgeMs: 0,
    };
    const { text, values } = bookInForce(request);
    const plan = await planOf(viewer, text, values);
    // Of a few rows PostgreSQL would as soon sort what the index of the constraint finds.
    expect(plan).toMatch(/rate_lane_(newest|windows_never_overlap)[\s\S]*Index Cond: \(\(rate_card_id = /);
    expect(plan).toContain("surcharge_version");
    expect(plan).toContain("fx_rate_base_quote_effective_from_key");
    // Zones and territories are a handful, and stay so.
    expect(plan).not.toMatch(/Seq Scan on (?!zone\b|zone_reach\b|territory\b)/);
  });
});
