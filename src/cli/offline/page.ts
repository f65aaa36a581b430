import { createHash } from "node:crypto";

/** The site of which a copy is made. */
export interface Original {
  /** Its full address, with a slash at its end, and the path of that. */
  address: string;
  base: string;
  /** Whether the copy has a file, by its path. */
  has(path: string): boolean;
}

/** The script that every page of a copy begins with. */
export const START = "offline.js";

/**
 * A page as it is opened from a disk: what it leads to in the copy by relative paths that end in a file, all else by its
 * full address, and scripts that are no modules, as browsers refuse those from a disk.
 *
 * @param path of the page in the site, such as `wards/index.html`
 */
export function offlinePage(html: string, path: string, original: Original): string {
  const up = "../".repeat(path.split("/").length - 1);
  const page = html
    .replaceAll(/<(link|script|a|img|form|image|use)\b[^>]*>/g, (tag, name: string) =>
      tagOf(tag, name, up, original),
    )
    .replace("</head>", `<script src="${up}${START}" data-base="${original.base}"></script></head>`);
  return withStyles(page, up, original);
}

function tagOf(tag: string, name: string, up: string, original: Original): string {
  const classic = tag.replace(' type="module"', " defer");
  // What the page is known by, and what programs ask, stays where it is published.
  const stays = name === "link" && !/ rel="icon"/.test(tag);
  return classic.replaceAll(/ (href|src|action)="([^"]*)"/g, (_, attribute: string, value: string) => {
    const place = placeIn(value, original);
    if (place === undefined) return ` ${attribute}="${value}"`;
    const isThere = !stays && original.has(place.file);
    return ` ${attribute}="${isThere ? up + place.file + place.rest : original.address + place.path + place.rest}"`;
  });
}

/** Where in the site an address leads: the path, that of its file, and what follows; nothing where it leads elsewhere. */
function placeIn(
  value: string,
  { address, base }: Original,
): { path: string; file: string; rest: string } | undefined {
  const start = [address, base].find((each) => value.startsWith(each));
  if (start === undefined || value.startsWith("//")) return undefined;
  const [, path = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(value.slice(start.length)) ?? [];
  return { path, rest, file: path === "" || path.endsWith("/") ? `${path}index.html` : path };
}

/** The page with the files that its styles name, and the hash of the styles in its policy. */
function withStyles(html: string, up: string, { base }: Original): string {
  const [, styles] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
  if (styles === undefined) return html;
  const local = styles.replaceAll(/url\((["']?)([^"')]+)/g, (whole, quote: string, address: string) =>
    address.startsWith(base) ? `url(${quote}${up}${address.slice(base.length)}` : whole,
  );
  return html
    .replace(`<style>${styles}</style>`, () => `<style>${local}</style>`)
    .replace(hashOf(styles), hashOf(local));
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
