/**
 * What each file of the site is, by its ending. Everything that names a type takes it from here, or is compared with
 * it by a test: our own server, the catalogues, `public/_headers` and the examples in `src/hosting/`. Every answer says
 * `nosniff`, so that a browser shows a file without a type as letters that nobody can read.
 */
export const FILE_TYPES = {
  atom: "application/atom+xml",
  bib: "application/x-bibtex",
  css: "text/css",
  csv: "text/csv",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html",
  js: "text/javascript",
  json: "application/json",
  jsonld: "application/ld+json",
  md: "text/markdown",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  parquet: "application/vnd.apache.parquet",
  pdf: "application/pdf",
  png: "image/png",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  svg: "image/svg+xml",
  txt: "text/plain",
  woff2: "font/woff2",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xml: "application/xml",
  zip: "application/zip",
} as const satisfies Record<string, string>;

type FileEnding = keyof typeof FILE_TYPES;

/** The media type of a file of the site, from its path. Throws when the list has no such ending. */
export function mediaType(path: string): string {
  const ending = endingOf(path);
  if (ending === undefined)
    throw new Error(`The list of types in src/publish/file-types.ts has no ending such as that of ${path}.`);
  return FILE_TYPES[ending];
}

/** The header Content-Type for a path of the site; undefined where the path does not end as a file does. */
export function contentType(path: string): string | undefined {
  const ending = endingOf(path);
  return ending && withLetters(FILE_TYPES[ending]);
}

/** A type with the encoding of its letters. Types of data say it themselves or have but one. */
export function withLetters(type: string): string {
  return type.startsWith("text/") ? `${type}; charset=utf-8` : type;
}

function endingOf(path: string): FileEnding | undefined {
  const ending = /\.([a-z0-9]+)$/.exec(path)?.[1] ?? "";
  return Object.hasOwn(FILE_TYPES, ending) ? (ending as FileEnding) : undefined;
}
