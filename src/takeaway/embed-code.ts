/** What the code of an embed needs to know, whoever writes it: a build for its page, or a browser for its reader. */
export interface Embedding {
  /** Full address of the embed page, with its options. */
  src: string;
  /** The chart's headline: the name of the frame for those who do not see it. */
  title: string;
  height: number;
  /** In pixels; as wide as its column if left out. */
  width?: number;
  /** Its height where the screen itself is narrow, if that is another. */
  onPhones?: number;
}

/** The screen of a phone: no column on it has room for the wide drawing of a chart. */
const PHONE = 640;

/** The height of a frame as a style: a step at the width of the screen, since a frame cannot ask for that of its column. */
export function heightStyle({ height, onPhones = height }: Pick<Embedding, "height" | "onPhones">): string {
  return onPhones === height ? `${height}px` : `clamp(${height}px,(${PHONE}px - 100vw)*9999,${onPhones}px)`;
}

/**
 * An iframe that needs no script, and where the host's policy refuses styles still has its height. What does not fit is
 * scrolled to inside.
 */
export function iframeCode({ src, title, width, height, onPhones = height }: Embedding): string {
  const size = width
    ? `width="${width}" height="${height}" style="border:0;max-width:100%"`
    : `width="100%" height="${height}" style="border:0${onPhones === height ? "" : `;height:${heightStyle({ height, onPhones })}`}"`;
  return `<iframe src="${quoted(src)}" title="${quoted(title)}" ${size} loading="lazy"></iframe>`;
}

/** The same with the script that gives it the height of what it shows; once a page is enough. */
export function resizedCode(embedding: Embedding, script: string): string {
  return `${iframeCode(embedding)}\n<script src="${quoted(script)}" async></script>`;
}

/** What the code of a linked picture needs to know. */
export interface Pictured {
  /** Full addresses of the chart on its page and of its picture. */
  page: string;
  picture: string;
  /** The alternative text. */
  description: string;
  /** Width in pixels; no wider than its column. */
  width: number;
}

/** A picture that leads to the chart: for mail, and where frames are not allowed. */
export function pictureCode({ page, picture, description, width }: Pictured): string {
  const image = `<img src="${quoted(picture)}" alt="${quoted(description)}" width="${width}" style="max-width:100%;height:auto">`;
  return `<a href="${quoted(page)}">${image}</a>`;
}

function quoted(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
