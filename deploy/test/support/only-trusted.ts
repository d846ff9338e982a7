import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../src/stack/settings";
import type { TestStack } from "../../src/testing/stack";
import { Readers } from "./reader";

const CUSTOMER = "admin@lumen.example";
const DOORS = { portal: CUSTOMER, supplier: "sales@lampworks.example", admin: "ops@baiyun.example" };
const MANIFEST = join(ROOT, "clients", "web", "src", "gql", "persisted-documents.json");
const NOT_TRUSTED = {
  code: "DOCUMENT_NOT_TRUSTED",
  message: "Documents of this endpoint's manifests only are answered here: send documentId.",
};

/** The id of a document of the portals, and its text. */
export function documentNamed(name: string): [id: string, text: string] {
  const manifest = JSON.parse(readFileSync(MANIFEST, "utf8")) as Record<string, string>;
  return Object.entries(manifest).find(([, text]) => new RegExp(`^(query|mutation) ${name}\\b`).test(text))!;
}

interface Answer {
  data?: { order: { id: string; status: string } };
  errors?: { message: string; extensions: { code: string } }[];
}

/** A stack with `ONLY_TRUSTED`: it answers documents of the portals alone, by their ids, and the portals notice nothing of that. */
export async function expectOnlyTrusted(
  { url }: TestStack,
  orderId: string,
  executablePath: string | null,
): Promise<void> {
  const signedIn = await fetch(`${url}/session/portal/begin`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ input: { email: CUSTOMER, password: "parcels-from-china" } }),
  });
  const { data } = (await signedIn.json()) as { data: { session: { accessToken: string } } };
  const ask = async (body: object): Promise<Answer> => {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${data.session.accessToken}` },
      body: JSON.stringify({ variables: { id: orderId }, ...body }),
    });
    return (await response.json()) as Answer;
  };
  const refusal = async (body: object) => {
    const { errors = [], ...rest } = await ask(body);
    return [rest, ...errors.map(({ message, extensions: { code } }) => ({ code, message }))];
  };
  const [documentId, text] = documentNamed("Order");
  expect((await ask({ documentId })).data).toMatchObject({ order: { id: orderId, status: "DRAFT" } });
  const own = "query ($id: ID!) { order(id: $id) { id status } }";
  // The text of one of the portals' documents, too, and an id with another text than its own.
  const texts = [
    { query: own },
    { query: text },
    { query: own, documentId },
    { query: "{ __schema { types { name } } }" },
  ];
  for (const body of texts) expect(await refusal(body)).toEqual([{}, NOT_TRUSTED]);
  const unknown = { documentId: `sha256:${"0".repeat(64)}` };
  const notFound = { code: "PERSISTED_DOCUMENT_NOT_FOUND", message: "No document of this id is known here." };
  expect(await refusal(unknown)).toEqual([{}, notFound]);
  if (executablePath) await expectPortals(url, orderId, executablePath);
}

async function expectPortals(url: string, orderId: string, executablePath: string): Promise<void> {
  const readers = await Readers.open(executablePath, url);
  try {
    for (const [door, email] of Object.entries(DOORS)) {
      const reader = await readers.reader();
      await reader.signIn(door, email);
      await reader.settled();
      if (door === "portal") {
        await reader.open(`/portal/orders/${orderId}`);
        await reader.page.getByText("Draft", { exact: true }).first().waitFor();
      }
      await reader.close();
    }
    const anybody = await readers.reader();
    await anybody.open("/track#n=YT9999999999999999&p=04103");
    await anybody.page.getByText("No parcel has this number").waitFor();
    await anybody.close();
    expect(readers.texts).toEqual([]);
    expect(readers.complaints).toEqual([]);
  } finally {
    await readers.close();
  }
}
