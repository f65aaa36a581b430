import { strToU8, unzipSync } from "fflate";
import pptxgen from "pptxgenjs";
import { dayOfVersion } from "../model/version.ts";
import { onWhite } from "../render/theme.ts";
import { archive } from "./archive.ts";
import { CORE_PROPERTIES, coreProperties } from "./core-properties.ts";
import { glyphSheet } from "./glyphs.ts";
import type { Publisher } from "./notes.ts";
import { captionOf } from "./pack.ts";
import type { PaperPart } from "./paper.ts";
import { wholeSvg } from "./picture.ts";
import type { ChartRecord } from "./record.ts";
import { slideSheets } from "./slide-sheets.ts";
import type { CuttingWorld } from "./whole-drawing.ts";

/** Inches on a slide of 16 by 9, which is 13⅓ wide and 7½ high. */
const LEFT = 0.5;
const WIDTH = 1184 / 96;
const TITLE = { y: 0.3, h: 1.25 };
const SUBTITLE = { y: 1.58, h: 0.35 };
const CHART = { y: 2.05, h: 4.85 };
const FOOT = { y: 7.0, h: 0.3 };
/** CSS pixels of an inch. */
const INCH = 96;
/** Points of a title, and of one of so many letters that it takes a third line. */
const TITLE_SIZE = 26;
const LONG = { letters: 100, size: 22 };
const FONT = "Arial";
const LANGUAGE = "en-GB";
/** The library writes a picture as it is given; it comes in afterwards. */
const STAND_IN = "image/png;base64,iVBORw0KGgo=";

/** The pictures of a chart for slides, one for each slide, on white and without title. */
export function slideParts(record: ChartRecord, world: CuttingWorld): PaperPart[] {
  const theme = onWhite(world.theme);
  const sheet = glyphSheet();
  const box = { width: WIDTH * INCH, height: CHART.h * INCH };
  return slideSheets(record, box, { ...world, theme }, sheet).map(({ width, height, markup }) => {
    const size = { width: Math.ceil(width), height: Math.ceil(height) };
    return { svg: wholeSvg(record, [markup], size, sheet, theme), ...size };
  });
}

/**
 * A chart as slides: its headline as the title, picture with alternative text, and in the notes sentence, source and how
 * to cite it. A chart that is too long for one slide goes on on the next. The same chart is the same bytes on every build.
 *
 * @param files the pictures of the parts as PNG files, in their order
 */
export async function chartSlides(
  record: ChartRecord,
  { name }: Publisher,
  parts: readonly PaperPart[],
  files: readonly Uint8Array[],
): Promise<Uint8Array<ArrayBuffer>> {
  const deck = new pptxgen();
  deck.layout = "LAYOUT_WIDE";
  deck.company = name;
  deck.theme = { headFontFace: FONT, bodyFontFace: FONT };
  deck.defineSlideMaster({ title: "Chart", background: { color: "FFFFFF" }, objects: placeholders() });
  const { title, subtitle, description, versionTitle, page } = record;
  for (const [index, { width, height }] of parts.entries()) {
    const part = parts.length > 1 ? `Part ${index + 1} of ${parts.length}. ` : "";
    const slide = deck.addSlide({ masterName: "Chart" });
    const heading = parts.length > 1 ? `${title} (${index + 1} of ${parts.length})` : title;
    const options = heading.length > LONG.letters ? { fontSize: LONG.size } : {};
    slide.addText([{ text: heading, options }], { placeholder: "title", lang: LANGUAGE });
    slide.addText(subtitle, { placeholder: "body", lang: LANGUAGE });
    slide.addImage({
      data: STAND_IN,
      x: LEFT,
      y: CHART.y + Math.max(0, CHART.h - height / INCH) / 3,
      w: width / INCH,
      h: height / INCH,
      altText: index === 0 ? `${title}. ${description}` : `${title}: part ${index + 1} of ${parts.length}.`,
    });
    // One run a paragraph: of several the library makes one that PowerPoint repairs.
    slide.addText(`${part}${name}, version of ${versionTitle}. Source and address: see the notes.`, {
      x: LEFT,
      ...FOOT,
      w: WIDTH,
      fontFace: FONT,
      fontSize: 12,
      color: "4A5A68",
      margin: 0,
      lang: LANGUAGE,
    });
    slide.addNotes(
      [description, captionOf(record), record.citation, `The chart on its page: ${page}`].join("\n"),
    );
  }
  const bytes = (await deck.write({ outputType: "uint8array", compression: false })) as Uint8Array;
  return settled(bytes, record, name, files);
}

function placeholders(): NonNullable<pptxgen.SlideMasterProps["objects"]> {
  const text = { x: LEFT, w: WIDTH, margin: 0, fontFace: FONT, align: "left" as const };
  return [
    {
      placeholder: {
        options: {
          name: "title",
          type: "title",
          ...text,
          ...TITLE,
          fontSize: TITLE_SIZE,
          bold: true,
          color: "0F2233",
          valign: "top",
        },
        text: "",
      },
    },
    {
      placeholder: {
        options: {
          name: "body",
          type: "body",
          ...text,
          ...SUBTITLE,
          fontSize: 14,
          color: "4A5A68",
          valign: "top",
        },
        text: "",
      },
    },
  ];
}

/** The slides with their pictures, and without the clock and the empty folders that the library writes. */
function settled(
  bytes: Uint8Array,
  { title, description, version }: ChartRecord,
  creator: string,
  files: readonly Uint8Array[],
): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith("/"));
  return archive(
    Object.fromEntries(
      entries.map(([path, content]) => {
        const [, slide] = /^ppt\/media\/image-(\d+)-1\.png$/.exec(path) ?? [];
        if (slide) return [path, files[Number(slide) - 1] as Uint8Array];
        return [
          path,
          path === CORE_PROPERTIES
            ? strToU8(coreProperties({ title, description, creator, day: dayOfVersion(version) }))
            : content,
        ];
      }),
    ),
    dayOfVersion(version),
  );
}
