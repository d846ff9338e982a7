/** The credentials that the sandbox's counterparts know. They open nothing anywhere else. */
export const ACCOUNTS = {
  YUNEXPRESS_OMS: { code: "SBX001", secret: "sandbox-oms-secret" },
  YUNEXPRESS_OPENAPI: { appId: "sandbox-app", appSecret: "sandbox-app-secret", sourceKey: "sandbox-source" },
  FOUR_PX: { appKey: "demo-app-key", appSecret: "demo-app-secret" },
  YANWEN: { userId: "100000", token: "sandbox-yanwen-token" },
  CUSTOMS: {
    sender: "BAIYUN",
    recipient: "SANDBOX-CUSTOMS",
    secret: "whsec_c2FuZGJveC1jdXN0b21zLXRha2VzLTMyLWJ5dGVzISE=",
    answerSecret: "whsec_c2FuZGJveC1jdXN0b21zLWFuc3dlcnMtMzJieXRlcyE=",
  },
} as const;
