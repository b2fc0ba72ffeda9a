declare module 'tz-lookup' {
  /** The IANA time zone at a point, in degrees. Throws a RangeError outside -90…90 and -180…180. */
  export default function tzLookup(latitude: number, longitude: number): string;
}
