import type { Outcome } from "@baiyun/kit/testing";
import { type Customers, ops, type Registered, rows } from "./customers";

export const submitKyc = (
  customers: Customers,
  customerId: string,
  own: object = {},
  claims: object = ops(),
): Promise<Outcome> =>
  customers.act(
    "submitKycDocument",
    `... on SubmitKycDocumentSuccess { upload { url expiresAt } document {
       id kind number issuingCountry holderName expiresOn status sha256 version } }`,
    {
      customerId,
      kind: "PASSPORT",
      number: " E1234 5678 ",
      issuingCountry: "CN",
      holderName: "Lin Wei",
      expiresOn: "2030-01-31",
      ...own,
    },
    claims,
  );

/** What is kept of a customer's documents, with the size of each file. */
export const documentsOf = (customers: Customers, { tenantId }: Registered) =>
  rows(
    customers,
    `SELECT status, version, octet_length(sealed) - 29 AS size FROM kyc_document LEFT JOIN kyc_file ON document_id = id
     WHERE kyc_document.tenant_id = $1 ORDER BY id`,
    tenantId,
  );
