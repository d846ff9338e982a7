/** Takes a mail to its address. */
export interface Post {
  /**
   * May be called again for a mail that arrived already: `id` is the same then.
   * @throws when nobody has taken it; it is tried again.
   */
  send(mail: { id: string; to: string; subject: string; text: string }): Promise<void>;
}
