/** Of the same length for everybody: how long an address is tells something of it. */
const HIDDEN = "•••";

export const maskedEmail = (email: string): string => `${[...email][0] ?? ""}${HIDDEN}@${HIDDEN}`;
export const maskedPhone = (phone: string): string => `${HIDDEN}${phone.slice(-2)}`;
