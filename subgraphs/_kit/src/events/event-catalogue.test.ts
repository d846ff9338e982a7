import { z } from "zod";
import { consumer } from "./consumer";
import { defineEvent } from "./define-event";
import { type DomainEvents, eventCataloguePage, eventSchemaFiles, unmetNeeds } from "./event-catalogue";

const offered = defineEvent({
  type: "offer.made.v1",
  description: "A price was offered.",
  payload: z.object({
    offerId: z.guid(),
    total: z.object({ amount: z.string(), currency: z.enum(["EUR", "USD"]) }),
    attempt: z.int().optional(),
    note: z.string().nullable(),
    lines: z.array(z.object({ sku: z.string(), quantity: z.int() })),
  }),
});

const TENANT = "b8f9e3a0-4a5e-4f5b-9a39-6d6f7f4c2d11";
const payload = {
  offerId: "0197c1d2-7b1e-7c3a-8d7e-6f3b0f3c9a55",
  total: { amount: "1845", currency: "EUR" as const },
  note: null,
  lines: [{ sku: "s", quantity: 2 }],
};

/** What a consumer of the offer that reads `needed` cannot count on. */
const unmet = (needed: z.ZodType, type = "offer.made.v1", from = "offers") =>
  unmetNeeds([
    { domain: "offers", emits: [offered], consumes: [] },
    {
      domain: "orders",
      emits: [],
      consumes: [consumer({ from, type, payload: needed, handle: async () => undefined })],
    },
  ]).map(({ path, fault }) => `${path}: ${fault}`);

describe("an event's declaration", () => {
  it("makes the event, with what it declares and nothing else", () => {
    const event = offered.event({
      aggregateId: "a",
      tenantId: TENANT,
      payload: { ...payload, secret: 1 } as typeof payload,
    });
    expect(event).toEqual({ type: "offer.made.v1", aggregateId: "a", tenantId: TENANT, payload });
  });

  it("refuses another payload", () => {
    const wrong = { ...payload, lines: [{ sku: "s", quantity: 1.5 }] };
    expect(() => offered.event({ aggregateId: "a", tenantId: TENANT, payload: wrong })).toThrow(z.ZodError);
  });

  it.each(["offer.made", "Offer.made.v1", "offer.made.v0", "offer"])("%s is no type", (type) => {
    expect(() => defineEvent({ type, description: "", payload: z.object({}) })).toThrow("is no event type");
  });
});

describe("what consumers need", () => {
  it("is met by the same schema, a part of it, and what a transformation begins with", () => {
    expect(unmet(offered.payload)).toEqual([]);
    expect(unmet(z.object({ offerId: z.string(), total: z.object({ amount: z.string().transform(BigInt) }) }))).toEqual(
      [],
    );
    expect(unmet(z.object({ lines: z.array(z.object({ quantity: z.number() })), note: z.string().nullish() }))).toEqual(
      [],
    );
    expect(unmet(z.object({ later: z.string().optional() }))).toEqual([]);
  });

  it.each([
    ["a property that is not there", z.object({ orderId: z.guid() }), ["orderId: is not there"]],
    ["one that may be absent", z.object({ attempt: z.int() }), ["attempt: may be absent"]],
    ["another type", z.object({ offerId: z.number() }), ["offerId: is string, needed is number"]],
    ["null where text is read", z.object({ note: z.string() }), ["note: is string or null, needed is string"]],
    [
      "a value that is not known",
      z.object({ total: z.object({ currency: z.enum(["EUR", "GBP"]) }) }),
      ['total.currency: may be "USD", which is not known'],
    ],
    [
      "one of some where any may come",
      z.object({ total: z.object({ amount: z.enum(["1", "2"]) }) }),
      ['total.amount: is any string, needed is one of "1", "2"'],
    ],
    [
      "a part of a list's items",
      z.object({ lines: z.array(z.object({ weight: z.number() })) }),
      ["lines[].weight: is not there"],
    ],
    [
      "a fraction's whole",
      z.object({ lines: z.array(z.object({ quantity: z.string() })) }),
      ["lines[].quantity: is integer, needed is string"],
    ],
  ])("is not met by %s", (_case, needed, faults) => {
    expect(unmet(needed)).toEqual(faults);
  });

  it("is not met by a type or a domain that nobody emits", () => {
    expect(unmet(z.object({}), "offer.withdrawn.v1")).toEqual([": offers emits no such event"]);
    expect(unmet(z.object({}), "offer.made.v1", "shops")).toEqual([": shops emits no such event"]);
  });

  it("any of several forms must fit each that is emitted", () => {
    const emitted = defineEvent({
      type: "thing.done.v1",
      description: "",
      payload: z.object({ of: z.union([z.object({ a: z.string() }), z.object({ b: z.number() })]) }),
    });
    const gaps = (needed: z.ZodType) =>
      unmetNeeds([
        { domain: "x", emits: [emitted], consumes: [{ from: "x", type: "thing.done.v1", payload: needed }] },
      ]).map(({ path, fault }) => `${path}: ${fault}`);
    expect(gaps(z.object({ of: z.union([z.object({ b: z.number() }), z.object({ a: z.string() })]) }))).toEqual([]);
    expect(gaps(z.object({ of: z.object({ a: z.string() }) }))).toEqual(["of.a: is not there"]);
  });
});

describe("schema files", () => {
  const domains: DomainEvents[] = [
    {
      domain: "shops",
      emits: [defineEvent({ type: "shop.opened.v1", description: "It is open.", payload: z.object({}) })],
      consumes: [],
    },
    { domain: "offers", emits: [offered], consumes: [] },
  ];

  it("are one for each event, by name, open to later properties", () => {
    const files = eventSchemaFiles(domains);
    expect([...files.keys()]).toEqual(["offer.made.v1.json", "shop.opened.v1.json"]);
    expect(files.get("shop.opened.v1.json")).toBe(`{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "shop.opened.v1",
  "description": "It is open.",
  "x-emitter": "shops",
  "type": "object",
  "properties": {}
}
`);
  });

  it("an event has one emitter", () => {
    expect(() => eventSchemaFiles([...domains, { domain: "other", emits: [offered], consumes: [] }])).toThrow(
      "offer.made.v1 is emitted by two domains",
    );
  });

  it("one that is no domain's own has any number", () => {
    const ended = defineEvent({ isOfAny: true, type: "it.ended.v1", description: "It is.", payload: z.object({}) });
    const both = ["offers", "shops"].map((domain) => ({ domain, emits: [ended], consumes: [] }));
    expect(JSON.parse(eventSchemaFiles(both).get("it.ended.v1.json")!)["x-emitter"]).toBe("offers, shops");
    expect(eventCataloguePage(both)).toContain(
      "| [`it.ended.v1`](it.ended.v1.json) | offers, shops | nobody yet | It is. |",
    );
  });
});
