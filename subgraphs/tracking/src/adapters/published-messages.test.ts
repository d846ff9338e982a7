import { Viewer } from "@baiyun/kit";
import { until } from "@baiyun/kit/testing";
import { PUBLISHED_IFTSTA, PUBLISHED_PUSH } from "../testing/published-messages";
import { PARTNER_HEADERS } from "../testing/signed";
import { newParcel, Stage } from "../testing/stage";

let stage: Stage;
let doors: string;
beforeAll(async () => {
  stage = await Stage.open({ SEVENTEEN_TRACK_KEY: PUBLISHED_PUSH.key });
  doors = await stage.listen();
});
afterAll(() => stage.close());

const post = (door: string, body: string, headers: Record<string, string>) =>
  fetch(`${doors}/${door}`, { method: "POST", headers, body });

it("the published status message, brought over HTTP, delivers its parcel and names its last mile", async () => {
  const parcel = await stage.labelled(newParcel("YT2229521272164446"));
  const stranger = await post("edifact", PUBLISHED_IFTSTA, { authorization: "Bearer another" });
  const taken = await post("edifact", PUBLISHED_IFTSTA, PARTNER_HEADERS);
  expect([stranger.status, taken.status, await taken.json()]).toEqual([401, 202, { accepted: true }]);
  await stage.settled(parcel.number, 1);
  const [told] = await stage.published(parcel.number);
  expect(told!.payload).toMatchObject({
    ...{ trackingNumber: "YT2229521272164446", status: "DELIVERED", occurredAt: "2026-11-22T07:10:00.000Z" },
    ...{ countryCode: "DE" },
  });
  const rowOf = () =>
    stage.running.database.transaction(Viewer.system, (tx) =>
      tx.query<{ last_mile_number: string | null }[]>(
        "SELECT last_mile_number FROM followed_parcel WHERE number = $1",
        [parcel.number],
      ),
    );
  await until(async () => (await rowOf())[0]?.last_mile_number === "RB123456785CN");
});

it("17TRACK's published signature opens its door over HTTP, for those bytes alone", async () => {
  const { body, sign } = PUBLISHED_PUSH;
  const headers = { sign, "content-type": "application/json" };
  const tampered = await post("17track", body.replace(":3011", ": 3011"), headers);
  const taken = await post("17track", body, headers);
  expect([tampered.status, taken.status]).toEqual([401, 200]);
});
