import type { Drawn } from "../render/draw.ts";
import { type PaperPart, paperParts } from "./paper.ts";
import type { Block, PrintDocument } from "./typeset.ts";
import { TYPEFACE } from "./typeset.ts";
import type { CuttingWorld } from "./whole-drawing.ts";
import { writtenSheet } from "./written-sheet.ts";

/** What a profile of a place or a provider holds: its words and measures, and its charts. */
export interface Profile {
  title: string;
  lead: string;
  /** Day of its newest dataset, `YYYY-MM-DD`. */
  day: string;
  table: {
    heading: string;
    caption: string;
    columns: readonly { title: string; numeric: boolean }[];
    rows: readonly string[][];
    note: string;
  };
  charts: readonly ProfileChart[];
  /** One line for each report or publication that prints its figures. */
  sources: readonly string[];
  /** Full address of its page. */
  page: string;
  /** What stands at the foot of each page. */
  footer: string;
  creator: string;
}

/** A chart of a profile, under a headline about the place or provider. */
interface ProfileChart {
  headline: string;
  drawn: Drawn;
}

/** CSS pixels to the millimetre. */
const PER_MM = 96 / 25.4;
/** The text of a page of A4 in pixels, and letters of nearly 10 points. */
const SIZE = { width: Math.round(170 * PER_MM), fontSize: 13 };
/** Millimetres of a page, and what headline and subtitle of a chart take of them. */
const ROOM = 250;
const WORDS = 24;
/** Charts beyond so many millimetres find no room beside the measures on two pages; these are not even drawn. */
const ENOUGH = 1.6 * ROOM;
/** Rows and sources of the first page; of more the page on the site has all. */
const MOST_ROWS = 18;
const MOST_SOURCES = 4;

/** Lays a profile out on two pages at most: its measures, and as many charts as have room after them. */
export function profilePrint(profile: Profile, world: CuttingWorld): PrintDocument {
  const { title, lead, day, table, charts, sources, page, footer, creator } = profile;
  const left = table.rows.length - MOST_ROWS;
  return {
    title,
    description: lead,
    creator,
    day,
    footer,
    turned: false,
    blocks: [
      { kind: "heading", level: 1, text: title },
      { kind: "text", text: lead },
      { kind: "heading", level: 2, text: table.heading },
      { kind: "quiet", text: table.caption },
      { kind: "table", columns: table.columns, rows: table.rows.slice(0, MOST_ROWS) },
      ...(left > 0 ? [quiet(`${left} more ${left === 1 ? "row stands" : "rows stand"} on the page.`)] : []),
      ...(table.note === "" ? [] : [quiet(table.note)]),
      ...sources.slice(0, MOST_SOURCES).map((source) => quiet(`Source: ${source}`)),
      ...(sources.length > MOST_SOURCES ? [quiet("The page names the other sources.")] : []),
      { kind: "link", text: "The page, with later changes", address: page },
      { kind: "fitting", groups: chartGroups(charts, world) },
    ],
  };
}

function quiet(text: string): Block {
  return { kind: "quiet", text };
}

function chartGroups(charts: readonly ProfileChart[], world: CuttingWorld): Block[][] {
  const groups: Block[][] = [];
  let taken = 0;
  for (const { headline, drawn } of charts) {
    if (taken > ENOUGH) break;
    const [whole] = paperParts(
      { drawn, title: headline, description: drawn.sentence },
      { ...SIZE, rooms: { first: Number.POSITIVE_INFINITY, other: Number.POSITIVE_INFINITY } },
      world,
      writtenSheet(TYPEFACE),
    ) as [PaperPart];
    const height = whole.height / PER_MM + WORDS;
    if (height > ROOM) continue;
    taken += height;
    groups.push([
      { kind: "heading", level: 2, text: headline },
      quiet(drawn.subtitle),
      { kind: "picture", svg: whole.svg, width: 170, alt: `${headline}. ${drawn.sentence}` },
    ]);
  }
  return groups;
}
