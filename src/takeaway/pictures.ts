import { CARD, cardSvg } from "./card.ts";
import type { PictureCache } from "./picture-cache.ts";
import { type PictureWorld, pictureSvg } from "./picture.ts";
import type { PngNotes } from "./png.ts";
import { RENDERER, rasterise } from "./rasterise.ts";
import type { ChartRecord } from "./record.ts";

/** The forms of a chart that are pixels. */
export type PixelForm = "png" | "card.png";

const PRINT_WIDTH_CM = 16;
const CM_PER_INCH = 2.54;
const PRINT_RESOLUTION = 300;
const SCREEN_RESOLUTION = 96;

/** The width of each form in pixels, and the pixels per inch that it states. */
export const PIXEL_FORMS: Record<PixelForm, { width: number; resolution: number }> = {
  png: {
    width: Math.round((PRINT_WIDTH_CM / CM_PER_INCH) * PRINT_RESOLUTION),
    resolution: PRINT_RESOLUTION,
  },
  "card.png": { width: CARD.width, resolution: SCREEN_RESOLUTION },
};

/** The pictures of the site. */
export interface Pictures {
  /** A chart as an SVG file. */
  svg(record: ChartRecord): string;
  /**
   * A chart as a PNG file: for print, or a card beside a link. Title, alternative text and citation stand in the file
   * besides the picture.
   */
  png(record: ChartRecord, form: PixelForm): Promise<Uint8Array>;
}

/** Pictures that are each drawn once, however many forms and pages use them; their pixels are kept in the cache. */
export function picturesIn(world: PictureWorld, cache: PictureCache): Pictures {
  const drawings = new Map<string, string>();
  const files = new Map<string, Promise<Uint8Array>>();
  const svg = (record: ChartRecord) => once(drawings, record.path, () => pictureSvg(record, world));
  return {
    svg,
    png: (record, form) =>
      once(files, `${record.path}.${form}`, () => {
        const picture = form === "png" ? svg(record) : cardSvg(record, world);
        const { width, resolution } = PIXEL_FORMS[form];
        const notes: PngNotes = {
          resolution,
          texts: { Title: record.title, Description: record.description, Comment: record.citation },
        };
        return cache.picture([RENDERER, picture, String(width), JSON.stringify(notes)], () =>
          rasterise(picture, width, notes),
        );
      }),
  };
}

function once<Value>(made: Map<string, Value>, key: string, make: () => Value): Value {
  const value = made.get(key) ?? make();
  made.set(key, value);
  return value;
}
