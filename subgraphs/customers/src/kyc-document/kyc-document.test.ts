import { createHash, randomUUID } from "node:crypto";
import { type Listening, listen } from "@baiyun/kit";
import { type Outcome, staff, viewer } from "@baiyun/kit/testing";
import { type Customers, ops, type Registered, register, rows, startCustomers } from "../testing/customers";
import { documentsOf, submitKyc } from "../testing/kyc";

let customers: Customers;
let listening: Listening;
beforeAll(async () => {
  customers = await startCustomers();
  listening = await listen(customers.subgraph);
});
afterAll(() => listening.close());
afterEach(() => customers.clock.release());

const PNG = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from("a picture")]);
const PDF = Buffer.from("%PDF-1.7\nbusiness licence");
const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from("a picture")]);

interface Handed {
  document: { id: string; version: number };
  upload: { url: string; expiresAt: string };
}

const submit = (customerId: string, own: object = {}, claims: object = ops()): Promise<Outcome> =>
  submitKyc(customers, customerId, own, claims);
const stored = (registered: Registered) => documentsOf(customers, registered);
const handIn = async (customerId: string, own: object = {}) =>
  (await submit(customerId, own)) as unknown as Outcome & Handed;

const reject = (documentId: string, own: object = {}, claims: object = ops()): Promise<Outcome> =>
  customers.act(
    "rejectKycDocument",
    `... on RejectKycDocumentSuccess { document { status rejectionReason version } }
     ... on IllegalKycDocumentState { current } ... on KycDocumentChanged { currentVersion }`,
    { documentId, expectedVersion: 2, reason: "Not legible", ...own },
    claims,
  );
const approve = (customerId: string, claims: object = ops()): Promise<Outcome> =>
  customers.act(
    "approveCustomer",
    "... on ApproveCustomerSuccess { customer { status } }",
    { customerId, expectedVersion: 1 },
    claims,
  );

/** The link as it is here: its public address is another's. */
const here = (url: string): string => url.replace("http://localhost:4000", listening.url);
const put = async (url: string, body: Buffer, type = "application/octet-stream") =>
  fetch(here(url), { method: "PUT", body: new Uint8Array(body), headers: { "content-type": type } });
const uploaded = async (customerId: string, own: object = {}): Promise<string> => {
  const { document, upload } = await handIn(customerId, own);
  expect((await put(upload.url, PDF)).status).toBe(201);
  return document.id;
};

const customerOf = ({ customerId }: Registered) =>
  rows(customers, "SELECT status, version FROM customer WHERE id = $1", customerId);

const KYC = `query ($id: ID!) { customer(id: $id) {
  kycDocuments { edges { node { id status rejectionReason file { url } decidedBy { id } } } }
  decisions { edges { node { from to reason decidedAt decidedBy { name } } } } } }`;
interface Read {
  customer: {
    kycDocuments: { edges: { node: { file: { url: string } | null } & Record<string, unknown> }[] } | null;
    decisions: { edges: { node: object }[] } | null;
  };
}
const read = async ({ customerId }: Registered, claims: object) =>
  (await customers.run<Read>(KYC, { id: customerId }, claims)).data.customer;

const missing = {
  __typename: "KycDocumentMissing",
  message: "No valid document shows who this customer is: hand one in with submitKycDocument, and upload its file.",
};

it("the customer hands a document in, our staff looks at it and approves, and who decided is kept", async () => {
  const registered = await register(customers, { kyc: false });
  const { customerId, admin } = registered;
  customers.clock.set("2026-11-20T08:00:00Z");
  expect(await approve(customerId)).toEqual(missing);
  const handed = (await submit(customerId, {}, admin)) as unknown as Outcome & Handed;
  expect(handed).toEqual({
    __typename: "SubmitKycDocumentSuccess",
    upload: {
      url: expect.stringMatching(/^http:\/\/localhost:4000\/kyc-documents\/[0-9a-f-]{36}\?token=/),
      expiresAt: "2026-11-20T08:15:00.000Z",
    },
    document: {
      id: expect.any(String),
      kind: "PASSPORT",
      number: "E1234 5678",
      issuingCountry: "CN",
      holderName: "Lin Wei",
      expiresOn: "2030-01-31",
      status: "AWAITING_FILE",
      sha256: null,
      version: 1,
    },
  });
  expect(await approve(customerId)).toEqual(missing);
  expect([await customerOf(registered), await stored(registered)]).toEqual([
    [{ status: "PENDING_KYC", version: 1 }],
    [{ status: "AWAITING_FILE", version: 1, size: null }],
  ]);

  const answer = await put(handed.upload.url, PDF, "image/png");
  const sha256 = createHash("sha256").update(PDF).digest("hex");
  expect([answer.status, await answer.json()]).toEqual([201, { sha256, mediaType: "application/pdf" }]);

  const [own] = (await read(registered, admin)).kycDocuments!.edges;
  expect(Buffer.from(await (await fetch(here(own!.node.file!.url))).arrayBuffer())).toEqual(PDF);
  const looksAt = { documentId: handed.document.id, reason: "To decide about the customer" };
  const shown = await customers.act(
    "revealKycDocument",
    "... on RevealKycDocumentSuccess { file { url } }",
    looksAt,
    ops(),
  );
  const file = await fetch(here((shown.file as { url: string }).url));
  expect(Buffer.from(await file.arrayBuffer())).toEqual(PDF);
  expect(["content-type", "cache-control", "x-content-type-options"].map((name) => file.headers.get(name))).toEqual([
    "application/pdf",
    "private, no-store",
    "nosniff",
  ]);

  const [{ id: sub, name }] = await rows(
    customers,
    "SELECT id, name FROM user_account WHERE email = 'ops@baiyun.example'",
  );
  const decider = { sub: String(sub), tid: "*", scope: "role:ops" };
  expect(await approve(customerId, decider)).toEqual({
    __typename: "ApproveCustomerSuccess",
    customer: { status: "ACTIVE" },
  });
  const { kycDocuments, decisions } = await read(registered, decider);
  expect(kycDocuments!.edges.map(({ node: { status, decidedBy } }) => ({ status, decidedBy }))).toEqual([
    { status: "ACCEPTED", decidedBy: { id: sub } },
  ]);
  expect(decisions!.edges).toEqual([
    {
      node: {
        from: "PENDING_KYC",
        to: "ACTIVE",
        reason: null,
        decidedAt: "2026-11-20T08:00:00.000Z",
        decidedBy: { name },
      },
    },
  ]);
});

it("a rejected document does not count, and says why; another one may be handed in", async () => {
  const registered = await register(customers, { kyc: false });
  const { customerId, admin } = registered;
  const first = await uploaded(customerId);
  expect(await reject(first)).toEqual({
    __typename: "RejectKycDocumentSuccess",
    document: { status: "REJECTED", rejectionReason: "Not legible", version: 3 },
  });
  expect(await reject(first, { expectedVersion: 3 })).toMatchObject({
    __typename: "IllegalKycDocumentState",
    current: "REJECTED",
  });
  expect(await approve(customerId)).toEqual(missing);
  const { edges } = (await read(registered, admin)).kycDocuments!;
  expect(edges[0]!.node).toMatchObject({ status: "REJECTED", rejectionReason: "Not legible", decidedBy: null });
  await uploaded(customerId);
  expect((await approve(customerId)).__typename).toBe("ApproveCustomerSuccess");
  expect((await stored(registered)).map(({ status }) => status)).toEqual(["REJECTED", "ACCEPTED"]);
});

it("a document that has expired does not count; one does on its last day", async () => {
  const [late, inTime] = [await register(customers, { kyc: false }), await register(customers, { kyc: false })];
  customers.clock.set("2026-11-20T08:00:00Z");
  for (const { customerId } of [late, inTime]) await uploaded(customerId, { expiresOn: "2026-11-20" });
  customers.clock.set("2026-11-20T23:59:59Z");
  expect((await approve(inTime.customerId)).__typename).toBe("ApproveCustomerSuccess");
  customers.clock.set("2026-11-21T00:00:00Z");
  expect(await approve(late.customerId)).toEqual(missing);
  expect(await stored(late)).toEqual([{ status: "SUBMITTED", version: 2, size: PDF.length }]);
});

it("of an approval and a rejection at once one decides about the document", async () => {
  const registered = await register(customers, { kyc: false });
  const id = await uploaded(registered.customerId);
  const [approved, rejected] = await Promise.all([approve(registered.customerId), reject(id)]);
  expect([
    ["ApproveCustomerSuccess", "IllegalKycDocumentState"],
    ["KycDocumentMissing", "RejectKycDocumentSuccess"],
  ]).toContainEqual([approved.__typename, rejected.__typename]);
});

describe("a file", () => {
  it.each([
    ["a JPEG", JPEG, "image/jpeg"],
    ["a PNG", PNG, "image/png"],
    ["a PDF", PDF, "application/pdf"],
  ])("is %s by how it begins", async (_what, bytes, mediaType) => {
    const { customerId } = await register(customers, { kyc: false });
    const { upload } = await handIn(customerId);
    const answer = await put(upload.url, bytes, "application/json");
    expect([answer.status, await answer.json()]).toMatchObject([201, { mediaType }]);
  });

  it.each([
    ["something else", Buffer.from("<html>%PDF-</html>"), "application/pdf", 415],
    ["nothing", Buffer.alloc(0), "application/pdf", 415],
    ["more than 5 MB", Buffer.concat([PDF, Buffer.alloc(5 * 1024 * 1024)]), "application/pdf", 413],
  ])("that is %s is refused, and nothing is kept", async (_what, bytes, type, status) => {
    const registered = await register(customers, { kyc: false });
    const { upload } = await handIn(registered.customerId);
    expect((await put(upload.url, bytes, type)).status).toBe(status);
    expect(await stored(registered)).toEqual([{ status: "AWAITING_FILE", version: 1, size: null }]);
  });

  it("is kept once: the same again changes nothing, another is refused, of two at once one is kept", async () => {
    const registered = await register(customers, { kyc: false });
    const { upload } = await handIn(registered.customerId);
    const answers = await Promise.all([put(upload.url, PDF), put(upload.url, PNG)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const [kept, other] = answers[0]!.status === 201 ? [PDF, PNG] : [PNG, PDF];
    expect([(await put(upload.url, kept)).status, (await put(upload.url, other)).status]).toEqual([201, 409]);
    expect(await stored(registered)).toEqual([{ status: "SUBMITTED", version: 2, size: kept.length }]);
  });

  it("is reached by its own link alone, for a quarter of an hour", async () => {
    const registered = await register(customers, { kyc: false });
    customers.clock.set("2026-11-20T08:00:00Z");
    const [one, two] = [await handIn(registered.customerId), await handIn(registered.customerId)];
    const url = here(one.upload.url);
    const token = new URL(url).searchParams.get("token")!;
    const forged = [
      url.replace(/token=.*/, ""),
      url.replace(/token=\d/, "token=9"),
      `${here(two.upload.url).split("?")[0]}?token=${token}`,
    ];
    for (const wrong of forged) expect((await put(wrong, PDF)).status).toBe(403);
    // What lets one upload does not let one read.
    expect((await fetch(url)).status).toBe(403);
    customers.clock.set("2026-11-20T08:15:00Z");
    expect((await put(url, PDF)).status).toBe(410);
    expect((await stored(registered)).map(({ status }) => status)).toEqual(["AWAITING_FILE", "AWAITING_FILE"]);
  });

  it("whose link has expired gets another by the same key", async () => {
    const { customerId } = await register(customers, { kyc: false });
    const idempotencyKey = randomUUID();
    const claims = ops();
    customers.clock.set("2026-11-20T08:00:00Z");
    const first = (await submit(customerId, { idempotencyKey }, claims)) as unknown as Handed;
    customers.clock.set("2026-11-20T09:00:00Z");
    const again = (await submit(customerId, { idempotencyKey }, claims)) as unknown as Handed;
    expect(again.document).toEqual(first.document);
    expect([(await put(first.upload.url, PDF)).status, (await put(again.upload.url, PDF)).status]).toEqual([410, 201]);
  });
});

it("who may not, does not: nobody hands in for, decides about or sees another's", async () => {
  const [mine, theirs] = [await register(customers, { kyc: false }), await register(customers, { kyc: false })];
  const id = await uploaded(theirs.customerId);
  const member = viewer("customer_member", mine.tenantId);
  expect(await submit(theirs.customerId, {}, mine.admin)).toMatchObject({ __typename: "CustomerNotFound" });
  await expect(submit(mine.customerId, {}, member)).rejects.toThrow("FORBIDDEN");
  await expect(submit(mine.customerId, {}, {})).rejects.toThrow("UNAUTHENTICATED");
  await expect(reject(id, {}, theirs.admin)).rejects.toThrow("FORBIDDEN");
  await expect(reject(id, {}, staff("finance"))).rejects.toThrow("FORBIDDEN");
  expect(await reject(randomUUID())).toMatchObject({ __typename: "KycDocumentNotFound" });
  expect(await reject(id, { expectedVersion: 1 })).toMatchObject({
    __typename: "KycDocumentChanged",
    currentVersion: 2,
  });
  expect(await read(theirs, mine.admin)).toBeNull();
  expect(await read(mine, member)).toEqual({ kycDocuments: null, decisions: null });
  expect((await read(theirs, theirs.admin)).decisions).toBeNull();
  expect((await read(theirs, staff("support"))).kycDocuments).toBeNull();
  expect([await stored(mine), await stored(theirs)]).toEqual([
    [],
    [{ status: "SUBMITTED", version: 2, size: PDF.length }],
  ]);
});
