const { Pool } = require("undici");

/** The accounts of the demo, which a fresh stack prints. */
const PASSWORD = "parcels-from-china";
const CUSTOMER = "admin@lumen.example";
const SMALL_CUSTOMER = "admin@kestrel.example";
const STAFF = "ops@baiyun.example";
/** Access tokens last a quarter of an hour. */
const RENEW_MS = 10 * 60_000;

const SIGN_IN = `mutation SignIn($input: SignInInput!) {
  signIn(input: $input) { __typename ... on SignInSuccess { accessToken viewer { memberships { tenant { id } } } } }
}`;

/** A person at the stack's one endpoint. */
class Session {
  /** @param {string} url of `/graphql` */
  static async open(url, email) {
    const session = new Session();
    const { origin, pathname } = new URL(url);
    session.path = pathname;
    session.url = url;
    session.email = email;
    session.pool = new Pool(origin, { connections: 64, pipelining: 1, keepAliveTimeout: 600_000 });
    await session.renew();
    return session;
  }

  async renew() {
    this.headers = { "content-type": "application/json", accept: "application/json" };
    const { signIn } = await this.get(SIGN_IN, { input: { email: this.email, password: PASSWORD } });
    if (!signIn.accessToken) throw new Error(`${this.email} could not sign in: ${signIn.__typename}.`);
    this.headers.authorization = `Bearer ${signIn.accessToken}`;
    this.renewedAt = Date.now();
    this.tenantId = signIn.viewer.memberships[0].tenant.id;
  }

  /** With a token that lasts for some minutes more. */
  async fresh() {
    if (Date.now() - this.renewedAt > RENEW_MS) await this.renew();
    return this;
  }

  /** @returns {Promise<{ data?: any, errors?: { message: string }[] }>} */
  async ask(query, variables = {}) {
    const { body } = await this.pool.request({
      path: this.path,
      method: "POST",
      headers: this.headers,
      body: JSON.stringify({ query, variables }),
    });
    return body.json();
  }

  /** The data of an answer without errors. @throws otherwise */
  async get(query, variables) {
    const { data, errors } = await this.ask(query, variables);
    if (errors)
      throw new Error(
        `${query
          .trim()
          .split(/[\s({]+/, 2)
          .join(" ")}: ${JSON.stringify(errors[0]).slice(0, 300)}`,
      );
    return data;
  }

  /** The one result of a mutation that asks for a refusal's `message`. @throws {Error} with it */
  async act(mutation, input) {
    const [result] = Object.values(await this.get(mutation, { input }));
    if (result.message !== undefined) throw new Error(`${result.__typename}: ${JSON.stringify(result)}`);
    return result;
  }

  async close() {
    await this.pool.destroy();
  }
}

module.exports = { SIGN_IN, PASSWORD, Session, CUSTOMER, SMALL_CUSTOMER, STAFF };
