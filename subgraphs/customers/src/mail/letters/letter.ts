export interface Letter {
  subject: string;
  text: string;
}

/** What a letter brings: the page to go to, null where there is none, and the token, for who has no page. */
export interface Brought {
  token: string;
  link: string | null;
  /** Until when the token is good. */
  expiresAt: Date;
}

/** Everything that this domain writes to people, in one language. */
export interface Letters {
  verification(of: { companyName: string; name: string }, brought: Brought): Letter;
  alreadyRegistered(): Letter;
  invitation(of: { companyName: string }, brought: Brought): Letter;
  invitedElsewhere(of: { companyName: string }): Letter;
  passwordReset(brought: Brought): Letter;
  passwordChanged(): Letter;
}
