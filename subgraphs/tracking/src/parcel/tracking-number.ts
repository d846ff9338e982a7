const FORM = /^[A-Z0-9][A-Z0-9-]{3,49}$/;

/** A tracking number in the one spelling it is stored under, or null when it cannot be one. */
export function trackingNumberOf(text: string): string | null {
  const number = text.replaceAll(/\s/g, "").toUpperCase();
  return FORM.test(number) ? number : null;
}
