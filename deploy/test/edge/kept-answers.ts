import { consignee } from "../../../clients/demo/src/parcel";
import { runningEdge } from "../../edge/edge";
import type { TestStack } from "../../src/testing/stack";
import type { Shipment } from "../support/journey";
import { documentNamed } from "../support/only-trusted";
import type { ThroughEdge } from "./through";

const EMAIL = "admin@lumen.example";
const TRACK = `query PublicTrack($number: String!, $postalCode: String) {
  publicTrack(number: $number, postalCode: $postalCode) { __typename ... on PublicTrack { number status } }
}`;

interface BehindEdge {
  stack: TestStack;
  through: ThroughEdge;
  /** Of who is signed in. */
  token: string;
  shipment: Shipment;
}

/** What everybody may know is kept by the edge, and what is somebody's never. */
export function keptAnswers(here: () => BehindEdge): void {
  const trackPath = (postalCode: string) => {
    const variables = JSON.stringify({ number: here().shipment.trackingNumber, postalCode });
    return `/graphql?${new URLSearchParams({ query: TRACK, variables })}`;
  };
  const track = (postalCode: string, headers: Record<string, string> = {}) =>
    here().through.ask({ path: trackPath(postalCode), headers });

  it("keeps the answer to a public query until it is purged, by who knows the secret alone", async () => {
    const seen: unknown[] = [];
    const look = async () => {
      const { headers, text } = await track(consignee.postalCode);
      expect(headers["cache-control"]).toBe("public, max-age=15");
      seen.push(headers["x-cache"]);
      return JSON.parse(text) as unknown;
    };
    const first = await look();
    expect(first).toMatchObject({
      data: { publicTrack: { __typename: "PublicTrack", number: here().shipment.trackingNumber } },
    });
    expect(await look()).toEqual(first);
    const { purgeUrl, purgeSecret } = runningEdge(here().stack.home);
    const purge = (secret: string) =>
      fetch(`${purgeUrl}/purge?${new URLSearchParams({ prefix: trackPath(consignee.postalCode) })}`, {
        method: "POST",
        headers: { authorization: `Bearer ${secret}` },
      });
    expect((await purge("wrong")).status).toBe(403);
    await look();
    const purged = await purge(purgeSecret);
    expect([purged.status, await purged.json()]).toEqual([200, { purged: 1 }]);
    expect(await look()).toEqual(first);
    expect(seen).toEqual(["MISS", "HIT", "HIT", "MISS"]);
  });

  it("never keeps an answer to who is signed in, nor hands them one that is kept", async () => {
    for (const headers of [{ authorization: `Bearer ${here().token}` }, { cookie: "session-portal=x" }]) {
      for (let again = 0; again < 2; again++) {
        expect((await track(consignee.postalCode, headers)).headers["x-cache"]).toBe("BYPASS");
      }
    }
    const viewer = { path: `/graphql?${new URLSearchParams({ query: "{ me { email } }" })}` };
    const mine = await here().through.ask({ ...viewer, headers: { authorization: `Bearer ${here().token}` } });
    expect(JSON.parse(mine.text)).toEqual({ data: { me: { email: EMAIL } } });
    expect([mine.headers["cache-control"], mine.headers["x-cache"]]).toEqual(["no-store", "BYPASS"]);
    for (let again = 0; again < 2; again++) {
      const { text, headers } = await here().through.ask(viewer);
      expect([headers["x-cache"], text.includes(EMAIL)]).toEqual(["MISS", false]);
    }
  });

  it("does not keep that somebody has to wait", async () => {
    const guess = async (code: string) => {
      const { headers, text } = await track(code);
      const { data } = JSON.parse(text) as { data: { publicTrack: { __typename: string } } };
      return [data.publicTrack.__typename, headers["cache-control"], headers["x-cache"]];
    };
    for (let code = 1; code <= 30; code++) await guess(`9${code}`);
    const limited = ["PublicTrackLimited", "no-store", "MISS"];
    expect([await guess("931"), await guess("931")]).toEqual([limited, limited]);
    expect((await guess(consignee.postalCode))[0]).toBe("PublicTrack");
  });

  it("keeps nothing of what a reader says of the carrier, which changes what is kept for no longer than before", async () => {
    const [documentId] = documentNamed("SuggestCarrier");
    const { trackingNumber } = here().shipment;
    const said = { trackingNumber, postalCode: consignee.postalCode, carrier: "HERMES" };
    const seen: unknown[] = [];
    for (let again = 0; again < 2; again++) {
      const body = JSON.stringify({
        operationName: "SuggestCarrier",
        variables: { input: { idempotencyKey: "kept by nobody", ...said } },
        extensions: { persistedQuery: { version: 1, sha256Hash: documentId.replace("sha256:", "") } },
      });
      const headers = { "content-type": "application/json" };
      const { headers: answered, text } = await here().through.ask({ path: "/graphql", method: "POST", headers, body });
      const { data } = JSON.parse(text) as { data: { suggestCarrier: object } };
      seen.push([data.suggestCarrier, answered["cache-control"], answered["x-cache"]]);
    }
    const success = {
      __typename: "SuggestCarrierSuccess",
      number: trackingNumber,
      carrier: "HERMES",
      isFollowed: false,
    };
    // What is sent by POST never comes to where answers are kept.
    expect(seen).toEqual([
      [success, "no-store", undefined],
      [success, "no-store", undefined],
    ]);
    const { text } = await track(consignee.postalCode);
    expect(text).not.toContain("HERMES");
  });

  it("keeps what the page of a parcel asks for by its document's id", async () => {
    const [documentId] = documentNamed("PublicTrack");
    const variables = JSON.stringify({ number: here().shipment.trackingNumber, postalCode: consignee.postalCode });
    const extensions = JSON.stringify({
      persistedQuery: { version: 1, sha256Hash: documentId.replace("sha256:", "") },
    });
    const path = `/graphql?${new URLSearchParams({ operationName: "PublicTrack", variables, extensions })}`;
    const seen: unknown[] = [];
    for (let again = 0; again < 2; again++) {
      const { headers, status, text } = await here().through.ask({ path });
      const { data } = JSON.parse(text) as { data: { publicTrack: { __typename: string } } };
      seen.push([status, data.publicTrack.__typename, headers["cache-control"], headers["x-cache"]]);
    }
    const kept = [200, "PublicTrack", "public, max-age=15"];
    expect(seen).toEqual([
      [...kept, "MISS"],
      [...kept, "HIT"],
    ]);
  });
}
