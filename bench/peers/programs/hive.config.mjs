/** Hive Gateway as its documentation says it is fastest; what it shares comes from the environment. */
const { HIVE_SHARING: sharing } = process.env;

export const gatewayConfig = {
  logging: "warn",
  graphiql: false,
  landingPage: false,
  cors: false,
  requestId: false,
  webhooks: false,
  disableWebsockets: true,
  ...(sharing === "off" && { transportEntries: { "*.http": { options: { deduplicateInflightRequests: false } } } }),
  ...(sharing === "answers" && { inboundInflightRequestDeduplication: true }),
};
