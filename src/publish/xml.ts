/** A text without the signs that XML has no place for: no program opens a file with one, whatever text it came from. */
export function withoutControl(text: string): string {
  return text.replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "");
}

/** A text as it may stand in an XML element or attribute. */
export function escapeXml(text: string): string {
  return withoutControl(text).replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
