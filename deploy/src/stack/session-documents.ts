import type { SessionDocuments } from "@baiyun/router";

const SIGNED_IN = `accessToken expiresAt refreshToken
  viewer { id name email locale tenant { id name } memberships { id role } }`;

/** How the portals sign in: the router keeps the refresh token in a cookie, and hands on the rest. */
export const SESSION_DOCUMENTS: SessionDocuments = {
  secret: "refreshToken",
  begin: `mutation BeginSession($input: SignInInput!) {
    session: signIn(input: $input) {
      __typename
      ... on SignInSuccess { ${SIGNED_IN} }
      ... on UserError { message }
      ... on SignInLimited { retryAt }
    }
  }`,
  renew: `mutation RenewSession($input: RefreshSessionInput!) {
    session: refreshSession(input: $input) {
      __typename
      ... on RefreshSessionSuccess { ${SIGNED_IN} }
      ... on UserError { message }
    }
  }`,
  end: `mutation EndSession($input: SignOutInput!) {
    session: signOut(input: $input) {
      __typename
      ... on UserError { message }
    }
  }`,
};
