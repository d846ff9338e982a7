import { waitAfter } from "./retry-schedule";
import { signed } from "./webhook-signature";

it("waits as Standard Webhooks recommends, and gives up after the tenth try", () => {
  const seconds = Array.from({ length: 10 }, (_none, index) => waitAfter(index + 1, () => 0)).map(
    (wait) => wait && wait / 1_000,
  );
  expect(seconds).toEqual([5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400, null]);
  expect(waitAfter(1, () => 0.999_999)).toBe(6_000);
});

it("signs as the specification's vector says, once for each secret", () => {
  const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  const [id, at, body] = ["msg_p5jXN8AQM9LWM0D4loKWxJek", new Date(1_614_265_330_000), `{"test": 2432232314}`] as const;
  const signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
  expect(signed([secret], id, at, body)).toEqual({
    "webhook-id": id,
    "webhook-timestamp": "1614265330",
    "webhook-signature": signature,
  });
  expect(signed([secret, secret], id, at, body)["webhook-signature"]).toBe(`${signature} ${signature}`);
});
