import { Viewer } from "@baiyun/kit";
import { staff } from "@baiyun/kit/testing";
import type { Shipment } from "../shipment/shipment.entity";
import { article, type Logistics, newOrder } from "./logistics";

const LINES = `lines { description hsCode quantity value { amountMinor currency } originCountry grossWeightG weightShared }`;
const OF_SHIPMENT = /* GraphQL */ `
  query ($id: ID!) { shipment(id: $id) { declarations {
    id direction country regime regimeUnknown lrn mrn state version rowVersion office lodgedBy
    declared { version value { amountMinor currency } grossWeightG ${LINES} }
  } } }
`;
interface Shown {
  id: string;
  direction: string;
  regime: string | null;
  regimeUnknown: string | null;
  lrn: string;
  state: string;
  version: number;
  rowVersion: number;
  declared: { value: object | null; grossWeightG: number; lines: { hsCode: string; value: object | null }[] };
}

/** A line as a broker states it: two T-shirts, unless something else is said. */
export const line = (overrides: object = {}) => ({
  ...{ description: "T-shirt, cotton", hsCode: "6109.10", quantity: 2, grossWeightG: 640 },
  ...{ value: { amountMinor: "2580", currency: "EUR" }, ...overrides },
});

/** What a broker does with declarations, and what is seen of them. */
export function brokerAt(logistics: Logistics) {
  const broker = staff("broker");
  const act = (mutation: string, selection: string, input: object, claims: object = broker) =>
    logistics.running.act(mutation, selection, input, claims);
  const declarationsOf = async ({ id }: Shipment, claims: object = broker) =>
    (await logistics.running.run<{ shipment: { declarations: Shown[] } }>(OF_SHIPMENT, { id }, claims)).data.shipment
      .declarations;

  const ship = (more: { lines?: object[]; consignee?: object; consigneeTaxNumber?: string } = {}) =>
    logistics.ship(newOrder(), { lines: [article()], ...more });
  const draftOf = async (shipment: Shipment, direction: string) =>
    (await declarationsOf(shipment)).find((one) => one.direction === direction)!;
  const validate = (declarationId: string) =>
    act(
      "validateDeclaration",
      "... on ValidateDeclarationSuccess { declaration { state } remarks { field } } ... on DeclarationFaulty { faults { field message } remarks { field } } ... on IllegalDeclarationState { current }",
      { declarationId },
    );
  const submit = (declarationId: string) =>
    act("submitDeclaration", "... on IllegalDeclarationState { current }", { declarationId });
  const answer = (declarationId: string, said: string, more: object = {}) =>
    act("recordCustomsAnswer", "... on RecordCustomsAnswerSuccess { declaration { state mrn } }", {
      ...{ declarationId, answer: said, ...more },
    });
  /** Accepted by an office, which then says these. */
  const told = async (shipment: Shipment, direction: string, ...said: string[]): Promise<string> => {
    const { id, state } = await draftOf(shipment, direction);
    if (state === "DRAFT") {
      await validate(id);
      await submit(id);
      await answer(id, "ACCEPTED", { mrn: "26XX0000000000001" });
    }
    for (const word of said) await answer(id, word);
    return id;
  };
  const correct = (declarationId: string, expectedVersion: number, change: object, claims: object = broker) =>
    act(
      "correctDeclaration",
      "... on CorrectDeclarationSuccess { declaration { state version rowVersion } } ... on DeclarationChanged { currentVersion } ... on IllegalDeclarationState { current }",
      { declarationId, expectedVersion, ...change },
      claims,
    );
  /** A statement of ours against the rows, past every service. */
  const sql = (statement: string, ...values: unknown[]) =>
    logistics.database.transaction(Viewer.system, (tx) => tx.query(statement, values));
  return { broker, act, declarationsOf, ship, draftOf, validate, submit, answer, told, correct, sql };
}
