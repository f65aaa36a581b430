/** What an Office document says of itself. */
export interface Properties {
  title: string;
  description: string;
  creator: string;
  /** Day on which it was made and last changed, `YYYY-MM-DD`. */
  day: string;
}

/** Path of the properties inside the archive of an Office document. */
export const CORE_PROPERTIES = "docProps/core.xml";

/**
 * The properties of an Office document as XML: title, language and dates, for search and for those who hear them read.
 * The libraries write the clock there, or nothing.
 */
export function coreProperties({ title, description, creator, day }: Properties): string {
  const time = `${day}T12:00:00Z`;
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xml(title)}</dc:title><dc:description>${xml(description)}</dc:description>`,
    `<dc:creator>${xml(creator)}</dc:creator><cp:lastModifiedBy>${xml(creator)}</cp:lastModifiedBy>`,
    `<dc:language>en-GB</dc:language>${date("created")}${date("modified")}`,
    "</cp:coreProperties>",
  ].join("");
}

/** A text inside XML, in an element or in an attribute. */
export function xml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
