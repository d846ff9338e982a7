import { randomUUID } from "node:crypto";
import { newId, Viewer } from "@baiyun/kit";
import { testDatabaseUrl } from "@baiyun/kit/testing";
import { domain } from "../domain";
import { type Customers, type Registered, register, rows, startCustomers } from "../testing/customers";
import { submitKyc } from "../testing/kyc";
import { sealNextPapers } from "./seal-papers";

let customers: Customers;
let registered: Registered;
beforeAll(async () => {
  // Its own: what other files leave would be sealed first, a page at a time.
  customers = await startCustomers({ DATABASE_URL: await testDatabaseUrl("customers-papers", domain) });
});
beforeEach(async () => {
  registered = await register(customers, { kyc: false });
});
afterAll(() => customers.close());

const FILE = Buffer.from("%PDF-1.7 the whole of a passport");

const shown = async () => {
  const text = `query ($id: ID!) { customer(id: $id) { kycDocuments { edges { node { number holderName } } } } }`;
  type Read = { customer: { kycDocuments: { edges: { node: object }[] } } };
  const { data } = await customers.run<Read>(text, { id: registered.customerId }, registered.admin);
  return data.customer.kycDocuments.edges.map(({ node }) => node);
};

/** As text, all that the tables hold of the customer's documents. */
const kept = async () => {
  const found = await rows(
    customers,
    `SELECT encode(convert_to(d::text, 'UTF8') || coalesce(f.bytes, f.sealed, ''), 'escape') AS all
     FROM kyc_document d LEFT JOIN kyc_file f ON document_id = id WHERE d.tenant_id = $1`,
    registered.tenantId,
  );
  return found.map(({ all }) => String(all)).join();
};

it("what a document says, and its file, stand encrypted and are shown to whoever may see them", async () => {
  const { document } = (await submitKyc(customers, registered.customerId)) as unknown as { document: { id: string } };
  await customers.services.documents.keepFile(document.id, FILE, "application/pdf");
  const text = await kept();
  for (const plain of ["E1234", "Lin Wei", "passport"]) expect(text).not.toContain(plain);
  expect(await shown()).toEqual([{ number: "E1234 5678", holderName: "Lin Wei" }]);
  expect(await customers.services.documents.file(document.id)).toEqual({ bytes: FILE, mediaType: "application/pdf" });

  // Moved to another document of the same customer it is nobody's.
  const other = (await submitKyc(customers, registered.customerId, { number: "X1" })) as unknown as {
    document: { id: string };
  };
  await rows(
    customers,
    "UPDATE kyc_document SET number_sealed = (SELECT number_sealed FROM kyc_document WHERE id = $1) WHERE id = $2",
    document.id,
    other.document.id,
  );
  expect(await shown()).toEqual([
    { number: "unreadable", holderName: "Lin Wei" },
    { number: "E1234 5678", holderName: "Lin Wei" },
  ]);
});

it("one key names one document, though what it says is not remembered with the key", async () => {
  const own = { idempotencyKey: randomUUID() };
  const first = (await submitKyc(customers, registered.customerId, own, registered.admin)) as unknown as {
    document: { id: string };
  };
  expect(await submitKyc(customers, registered.customerId, own, registered.admin)).toMatchObject({
    document: { id: first.document.id },
  });
  for (const other of [{ number: "E999" }, { holderName: "Another" }]) {
    expect((await submitKyc(customers, registered.customerId, { ...own, ...other }, registered.admin)).__typename).toBe(
      "IdempotencyKeyReused",
    );
  }
  expect(await shown()).toHaveLength(1);
});

it("what an earlier version wrote is shown as it stands, and encrypted page by page; what is erased is left", async () => {
  const [plain, gone] = [newId(), newId()];
  const insert = `INSERT INTO kyc_document (id, tenant_id, kind, number, issuing_country, holder_name, status, media_type,
      sha256, erased_at, version, created_by)
    VALUES ($1, $2, 'PASSPORT', $3, 'CN', $4, 'SUBMITTED', 'application/pdf', 'none', $5, 1, 'test')`;
  await rows(customers, insert, gone, registered.tenantId, "erased", "erased", new Date());
  await rows(customers, insert, plain, registered.tenantId, "G7654321", "Wang Fang", null);
  await rows(
    customers,
    "INSERT INTO kyc_file (document_id, tenant_id, bytes) VALUES ($1, $2, $3)",
    plain,
    registered.tenantId,
    FILE,
  );
  const said = [
    { number: "erased", holderName: "erased" },
    { number: "G7654321", holderName: "Wang Fang" },
  ];
  expect(await shown()).toEqual(said);

  const { database, services } = customers;
  await database.transaction(Viewer.system, (tx) => sealNextPapers(tx, services.papers));
  const text = await kept();
  for (const word of ["G7654321", "Wang Fang", "passport"]) expect(text).not.toContain(word);
  expect(await shown()).toEqual(said);
  expect((await services.documents.file(plain))?.bytes).toEqual(FILE);
  const [left] = await rows(
    customers,
    `SELECT count(*)::int AS documents, (SELECT count(*)::int FROM kyc_file WHERE bytes IS NOT NULL) AS files
     FROM kyc_document WHERE number_sealed IS NULL AND erased_at IS NULL`,
  );
  expect(left).toEqual({ documents: 0, files: 0 });
});
