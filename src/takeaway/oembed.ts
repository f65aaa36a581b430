import { iframeCode } from "./embed-code.ts";
import { EMBED_WIDTH, frameHeights } from "./embed-size.ts";
import type { ChartRecord } from "./record.ts";

/** The card for sharing, in pixels. */
const CARD = { width: 1200, height: 630 };

/**
 * The answer to the question of oEmbed 1.0 for one chart, of type `rich`. The file is the same whatever `maxwidth`
 * asks for: the frame is as wide as its column and never wider, and `width` and `height` say what it takes in a
 * column of text.
 */
export function oembed(record: ChartRecord, site: { name: string; address: string }): string {
  const frame = frameHeights(record);
  const answer = {
    version: "1.0",
    type: "rich",
    title: record.title,
    provider_name: site.name,
    provider_url: site.address,
    cache_age: 86400,
    width: EMBED_WIDTH,
    height: frame.height,
    html: iframeCode({ src: record.embed, title: record.title, ...frame }),
    thumbnail_url: record.files["card.png"],
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
  };
  return `${JSON.stringify(answer, undefined, 2)}\n`;
}
