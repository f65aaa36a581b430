/**
 * The header Range as it may be passed on to sirv: one range from a first byte, with or without a last one. Of any other
 * (the last bytes of a file, several ranges, a last byte before the first, a number too large) sirv sends the wrong bytes
 * or throws. Without the header a server sends the whole file, which is always allowed.
 */
export function byteRange(header: string | undefined): string | undefined {
  const [, first = "", last = ""] = header?.match(/^bytes=(\d{1,15})-(\d{0,15})$/) ?? [];
  if (first === "") return undefined;
  return last === "" || (Number(last) > 0 && Number(last) >= Number(first)) ? header : undefined;
}
