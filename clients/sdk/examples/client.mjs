import { BaiYun } from "@baiyun/sdk";

/** By an API key, or by a client and its secret: whichever the environment has. */
export function connect() {
  const { BAIYUN_URL: url = "http://localhost:4000", BAIYUN_API_KEY: apiKey } = process.env;
  const { BAIYUN_CLIENT_ID: clientId, BAIYUN_CLIENT_SECRET: clientSecret } = process.env;
  if (apiKey) return new BaiYun({ url, apiKey });
  if (clientId && clientSecret) return new BaiYun({ url, clientId, clientSecret });
  throw new Error(
    "Set BAIYUN_API_KEY, or BAIYUN_CLIENT_ID and BAIYUN_CLIENT_SECRET: the portal shows them, at API clients.",
  );
}
