const { generateKeyPairSync, sign } = require("node:crypto");

const KEY_ID = "bench";
const LIFETIME_SECONDS = 6 * 3600;

/** @returns {{ jwks: { keys: object[] }, tokenFor: (scope: string) => string }} keys of this run alone */
function createIssuer() {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const encode = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return {
    jwks: { keys: [{ ...publicKey.export({ format: "jwk" }), kid: KEY_ID, alg: "EdDSA", use: "sig" }] },
    tokenFor(scope) {
      const exp = Math.floor(Date.now() / 1000) + LIFETIME_SECONDS;
      const signed = `${encode({ alg: "EdDSA", kid: KEY_ID })}.${encode({ sub: "bench", scope, exp })}`;
      return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString("base64url")}`;
    },
  };
}

module.exports = { createIssuer };
