/** What the code of an embed needs to know, whoever writes it: a build for its page, or a browser for its reader. */
export interface Embedding {
  /** Full address of the embed page, with its options. */
  src: string;
  /** The chart's headline: the name of the frame for those who do not see it. */
  title: string;
  /** A width in pixels for which the height is right. */
  width: number;
  height: number;
  /** Whether the frame is always that wide, or as wide as its column. */
  fixed?: boolean;
}

/**
 * An iframe that needs no script. As wide as its column it keeps the shape of the chart by `aspect-ratio`; where the
 * host's policy refuses styles, its height still holds. What does not fit is scrolled to inside.
 */
export function iframeCode({ src, title, width, height, fixed = false }: Embedding): string {
  const shape = fixed
    ? `width="${width}" height="${height}" style="border:0;max-width:100%"`
    : `width="100%" height="${height}" style="border:0;height:auto;aspect-ratio:${width}/${height}"`;
  return `<iframe src="${quoted(src)}" title="${quoted(title)}" ${shape} loading="lazy"></iframe>`;
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
