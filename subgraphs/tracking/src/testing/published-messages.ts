/** A status message with the segments of the directory D.01B. */
export const PUBLISHED_IFTSTA =
  "UNH+1+IFTSTA:D:01B:UN'BGM+23+BY20261122001+9'DTM+137:202611220815:203'NAD+CA+YUNEXPRESS::92'CNI+1+YT2229521272164446'STS+1+21'RFF+AAM:RB123456785CN'DTM+334:202611220810:203'LOC+5+DEFRA:139:6'UNT+10+1'";

/** What 17TRACK's documentation signs: a key, bytes and their signature. */
export const PUBLISHED_PUSH = {
  key: "123456ABCDEF",
  body: '{"event":"TRACKING_UPDATED","data":{"number":"RR123456789CN","carrier":3011,"tag":null}}',
  sign: "45acb4a6f4a194a6ac1f0f712182c4e314b1ae9399941ea086987408f3166994",
} as const;
