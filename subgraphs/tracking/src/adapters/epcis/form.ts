import { z } from "zod";
import { faultsBySchema } from "./published-schema";

/** The core business vocabulary that EPCIS 2.0 takes without a prefix. */
export const BIZ_STEPS =
  "accepting arriving assembling collecting commissioning consigning creating_class_instance cycle_counting decommissioning departing destroying disassembling dispensing encoding entering_exiting holding inspecting installing killing loading other packing picking receiving removing repackaging repairing replacing reserving retail_selling sampling sensor_reporting shipping staging_outbound stock_taking stocking storing transporting unloading unpacking void_shipping".split(
    " ",
  );
export const DISPOSITIONS =
  "active available completeness_inferred completeness_verified conformant container_closed container_open damaged destroyed dispensed disposed encoded expired in_progress in_transit inactive mismatch_class mismatch_instance mismatch_quantity needs_replacement no_pedigree_match non_conformant non_sellable_other partially_dispensed recalled reserved retail_sold returned sellable_accessible sellable_not_accessible stolen unavailable unknown".split(
    " ",
  );

/** An absolute URI. */
const uri = z.string().regex(/^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/, "This is no URI.");
const OF_THE_VOCABULARY = /^(?:urn:epcglobal:cbv|https?:\/\/ns\.gs1\.org\/cbv\/)/;
const word = (known: readonly string[], what: string) =>
  z
    .string()
    .refine(
      (value) => known.includes(value) || (uri.safeParse(value).success && !OF_THE_VOCABULARY.test(value)),
      `This is a ${what} of the core vocabulary, or a URI outside of it.`,
    );

const time = z.iso.datetime({ offset: true });
const zone = z.string().regex(/^[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00)$/, "This is an offset, such as +08:00.");
const action = z.enum(["OBSERVE", "ADD", "DELETE"]);
const place = z.object({ id: uri });
const epcs = z.array(uri).refine((list) => new Set(list).size === list.length, "An EPC stands in it once.");
const words = z.record(z.string(), z.unknown());
const context = z.union(
  [uri, words, z.array(z.union([uri, words]))],
  "This is a context: a URI, an object, or a list of these.",
);

const quantities = z.array(z.unknown());
const parties = z.array(z.unknown());
const transactions = z.array(z.strictObject({ type: z.string().optional(), bizTransaction: uri }));

const common = {
  "@context": context.optional(),
  eventTime: time,
  eventTimeZoneOffset: zone,
  recordTime: time.optional(),
  eventID: uri.optional(),
  bizStep: word(BIZ_STEPS, "business step").optional(),
  disposition: word(DISPOSITIONS, "disposition").optional(),
  readPoint: place.optional(),
  bizLocation: place.optional(),
  bizTransactionList: transactions.optional(),
  certificationInfo: z.unknown().optional(),
  errorDeclaration: z.unknown().optional(),
  sourceList: parties.optional(),
  destinationList: parties.optional(),
  sensorElementList: z.array(z.unknown()).optional(),
};

/** Besides its own names an event has only those with a prefix. */
const prefixed = <S extends z.ZodRawShape>(shape: S) =>
  z
    .object(shape)
    .catchall(z.unknown())
    .superRefine((event, { addIssue }) => {
      for (const name of Object.keys(event as object)) {
        if (!(name in shape) && !name.includes(":"))
          addIssue({ code: "custom", path: [name], message: "An event has no such field, nor has its name a prefix." });
      }
    });

const objectEvent = prefixed({
  ...common,
  action,
  type: z.literal("ObjectEvent"),
  epcList: epcs.optional(),
  quantityList: quantities.min(1).optional(),
  persistentDisposition: z.unknown().optional(),
  ilmd: words.optional(),
}).superRefine((event, { addIssue }) => {
  if (!event.epcList && !event.quantityList && !(event.sensorElementList && event.readPoint))
    addIssue({ code: "custom", path: ["epcList"], message: "It says what was observed." });
  if (event.ilmd && event.action !== "ADD")
    addIssue({ code: "custom", path: ["ilmd"], message: "Only what is added has master data of its own." });
});

/** What is in a parent, or fixed to it. */
const within = <T extends string, P extends z.ZodType>(type: T, parentID: P) =>
  prefixed({
    ...common,
    action,
    type: z.literal(type),
    parentID,
    childEPCs: z.array(uri).optional(),
    childQuantityList: quantities.min(1).optional(),
  }).superRefine((event, { addIssue }) => {
    if (event.action !== "DELETE" && !event.childEPCs?.length && !event.childQuantityList)
      addIssue({ code: "custom", path: ["childEPCs"], message: "It says what is in the parent." });
  });

const transactionEvent = prefixed({
  ...common,
  action,
  type: z.literal("TransactionEvent"),
  bizTransactionList: transactions.min(1),
  parentID: uri.optional(),
  epcList: z.array(uri).optional(),
  quantityList: quantities.min(1).optional(),
}).superRefine((event, { addIssue }) => {
  if (event.action !== "DELETE" && !event.epcList && !event.quantityList)
    addIssue({ code: "custom", path: ["epcList"], message: "It says what the transaction is about." });
});

const transformationEvent = prefixed({
  ...common,
  type: z.literal("TransformationEvent"),
  inputEPCList: epcs.optional(),
  inputQuantityList: quantities.min(1).optional(),
  outputEPCList: epcs.optional(),
  outputQuantityList: quantities.min(1).optional(),
  transformationID: uri.optional(),
  persistentDisposition: z.unknown().optional(),
  ilmd: words.optional(),
}).superRefine((event, { addIssue }) => {
  const hasInput = Boolean(event.inputEPCList?.length || event.inputQuantityList);
  const hasOutput = Boolean(event.outputEPCList?.length || event.outputQuantityList);
  const isWhole = event.transformationID === undefined ? hasInput && hasOutput : hasInput || hasOutput;
  if (!isWhole)
    addIssue({
      code: "custom",
      path: ["inputEPCList"],
      message: "It says what became what, or is part of one that does.",
    });
});

const event = z.discriminatedUnion("type", [
  objectEvent,
  within("AggregationEvent", uri.optional()),
  within("AssociationEvent", uri),
  transactionEvent,
  transformationEvent,
]);
export type EpcisEvent = z.infer<typeof event>;

const document = z.object({
  "@context": context,
  type: z.literal("EPCISDocument"),
  schemaVersion: z.string().regex(/^2(\.\d+){1,2}$/, "This is a version 2."),
  creationDate: time,
  epcisBody: z.object({ eventList: z.array(event) }),
});

/** EPCIS 2.0 in JSON-LD: a document, or one event with its context. What reads a parcel is told apart here; all else is the published schema's to judge. */
export const captured = z.union([
  document.transform(({ epcisBody: { eventList } }) => eventList),
  z.intersection(event, z.object({ "@context": context })).transform((one): EpcisEvent[] => [one as EpcisEvent]),
]);

/** Every fault, by its path; null for none. */
export function faultsIn(body: Buffer): { path: string; message: string }[] | null {
  let json: unknown;
  try {
    json = JSON.parse(body.toString());
  } catch {
    return [{ path: "", message: "This is JSON." }];
  }
  const isDocument = (json as { type?: unknown } | null)?.type === "EPCISDocument";
  const parsed = (isDocument ? document : captured).safeParse(json);
  if (parsed.success) {
    const faults = faultsBySchema(json);
    return faults.length > 0 ? faults : null;
  }
  const issues = isDocument ? parsed.error.issues : eventIssues(json);
  return issues.map(({ path, message }) => ({ path: path.join("."), message }));
}

/** Of what is no document, as one event. */
function eventIssues(json: unknown): { path: PropertyKey[]; message: string }[] {
  const single = event.safeParse(json);
  const missing = (json as { "@context"?: unknown } | null)?.["@context"] === undefined;
  return [
    ...(single.success ? [] : single.error.issues),
    ...(missing ? [{ path: ["@context"], message: "One event alone has its context." }] : []),
  ];
}
