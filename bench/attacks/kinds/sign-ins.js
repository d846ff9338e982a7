const AT_ONCE = 20;
const ALIASES = 30;
const HOSTS = 50;

const SIGN_IN = `mutation SignIn($input: SignInInput!) { signIn(input: $input) { __typename } }`;
const MANY = `mutation Many($input: SignInInput!) {
  ${Array.from({ length: ALIASES }, (_, at) => `a${at}: signIn(input: $input) { __typename }`).join("\n  ")}
}`;

const wrong = (email) => ({ input: { email, password: "a wrong password" } });
/** Of somebody whom nobody knows, or, for the tests of who exists, of the demo. */
const somebody = (attacker) => `${attacker.another()}@attack.example`;

const repeated = (name, about, asked) => ({
  name,
  about,
  signsIn: true,
  run: (attacker) =>
    attacker.repeat(AT_ONCE, (client) => {
      const { from, ...request } = asked(attacker, client);
      return attacker.ask(request, { headers: attacker.anonymous, from });
    }),
});

const signIns = [
  repeated(
    "sign-ins of many",
    `${AT_ONCE} sign-ins at once, each of another e-mail address, from one host`,
    (attacker) => ({
      query: SIGN_IN,
      variables: wrong(somebody(attacker)),
    }),
  ),
  repeated("sign-ins of one", `${AT_ONCE} at once of one person who has an account`, ({ email }) => ({
    query: SIGN_IN,
    variables: wrong(email),
  })),
  repeated(
    "sign-ins from everywhere",
    `${AT_ONCE} at once, each of another e-mail address, from ${HOSTS} hosts`,
    (attacker) => ({
      query: SIGN_IN,
      variables: wrong(somebody(attacker)),
      from: `127.0.1.${1 + (attacker.serial % HOSTS)}`,
    }),
  ),
  repeated("sign-ins by alias", `${AT_ONCE} requests at once of ${ALIASES} sign-ins each`, (attacker) => ({
    query: MANY,
    variables: wrong(somebody(attacker)),
  })),
];

module.exports = { signIns };
