import type { AgendaItem } from "../model/pack.ts";

/** What the text of a meeting's papers says of itself; what it does not say is left out, for a person to add. */
export interface PackText {
  committee?: string;
  /** Day of the meeting, 2024-01-23. */
  date?: string;
  /** Number of lines of the text. */
  lines: number;
  /** Reports of the agenda whose place in the text was found, in the order of the text. */
  items: AgendaItem[];
  /** Numbered items of the agenda that have no report in the text, as the agenda writes them. */
  without: string[];
}

/** A numbered line of an agenda. The text between is marked as bold by some programs, or stands in cells. */
const ITEM = /^[-\s*]*(\d+)\.[\s*]+(\S.*)$/;
const PAGES = /\(Pages? (\d+)(?: ?[-–] ?(\d+))?\)/;
/** What papers print at the head of each page of a report. */
const HEAD = /^\s*Agenda Item (\d+)\s*$/;
/** Who reports, and what members are told, stand after the title in one cell with it. */
const AFTER_TITLE = /\s+(?:Report|Presentation|Minutes) (?:of|by) the .*$|\s+Members are requested .*$/;
const SMALL = new Set(["and", "for", "in", "of", "on", "the", "to"]);
const DAY = /(\d{1,2})(?:st|nd|rd|th)?\s+([A-Z][a-z]+),?\s+(\d{4})/;
/** What stands between two pages, beside the head. The head is printed at the top, and in texts often after the page. */
const BETWEEN = /^\s*This page is intentionally left blank\.?\s*$|^\s*Page \d+\s*$/i;
/** The first words of a report's own cover, and what follows on it. */
const COVER_OF_REPORT = /^\W*Report to:/i;
const SUBJECT = /^\W*Subject:\s*(\S.*)$/i;
/** A subject stands within so many lines of the first of its cover. */
const LINES_TO_SUBJECT = 6;
/** Minutes, whose items have numbers too, may come before the first head. */
const MINUTES = /^\s*(?:THIS SET OF MINUTES|PRESENT:|MEETING HELD)/;
/** A cover stands on the first pages. */
const COVER = 80;

/** Reads what the text of a pack says of its meeting and of the reports on its agenda. */
export function readPackText(text: string): PackText {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  const cover = lines.slice(0, COVER);
  const { agenda, after } = agendaOf(lines);
  const covered = coversOf(lines, agenda);
  const starts = agenda.flatMap((item) => {
    const cover = covered.get(item.number);
    if (cover !== undefined) return [{ ...item, from: cover + 1 }];
    const at = lines.findIndex((line) => HEAD.exec(line)?.[1] === item.number);
    return at < 0 ? [] : [{ ...item, from: firstLine(lines, after, at) }];
  });
  starts.sort((a, b) => a.from - b.from);
  const items = starts.map((item, index) => ({
    ...item,
    to: (starts[index + 1]?.from ?? lines.length + 1) - 1,
  }));
  return {
    ...committeeOf(cover),
    ...dayOf(cover),
    lines: lines.length,
    items,
    without: agenda
      .filter(({ number }) => !items.some((item) => item.number === number))
      .map(({ number, title }) => `${number} ${title}`),
  };
}

/**
 * The place in the list of lines of each item's cover, by the number of the item: the cover whose subject has all words
 * of the title, or the other way round, and the fewest beside. Heads may be lost from a text, or stand on later pages.
 */
function coversOf(lines: readonly string[], agenda: readonly Pick<AgendaItem, "number" | "title">[]) {
  const covers = lines.flatMap((line, at) => {
    if (!COVER_OF_REPORT.test(line)) return [];
    const subject = lines
      .slice(at, at + LINES_TO_SUBJECT)
      .flatMap((each) => SUBJECT.exec(each)?.[1] ?? [])[0];
    return subject === undefined ? [] : [{ at, words: wordsOf(subject) }];
  });
  const pairs = agenda.flatMap(({ number, title }) =>
    covers.flatMap(({ at, words }) => {
      const own = wordsOf(title);
      const isWithin = own.size > 0 && (own.isSubsetOf(words) || words.isSubsetOf(own));
      return isWithin ? [{ number, at, beside: own.symmetricDifference(words).size }] : [];
    }),
  );
  const found = new Map<string, number>();
  for (const { number, at } of pairs.sort((a, b) => a.beside - b.beside))
    if (!found.has(number) && ![...found.values()].includes(at)) found.set(number, at);
  return found;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

/** The number of the first line with words on the page with this head: a report's cover, or what follows the page before. */
function firstLine(lines: readonly string[], after: number, head: number): number {
  const marks = (line: string) => COVER_OF_REPORT.test(line) || BETWEEN.test(line) || HEAD.test(line);
  const mark = lines.slice(0, head).findLastIndex(marks);
  const from = Math.max(after, COVER_OF_REPORT.test(lines[mark] ?? "") ? mark : mark + 1);
  return lines.findIndex((line, at) => at >= from && line.trim() !== "") + 1;
}

/**
 * The numbered items between the word “Agenda” and the first page of a report or of minutes, counted without a gap, and
 * the place in the list of lines after the last of them.
 */
function agendaOf(lines: readonly string[]) {
  const start = Math.max(
    0,
    lines.findIndex((line) => /^\W*A ?G ?E ?N ?D ?A\W*$/.test(line)),
  );
  const found = lines.findIndex((line, at) => at >= start && (HEAD.test(line) || MINUTES.test(line)));
  const end = found < 0 ? lines.length : found;
  const agenda: Pick<AgendaItem, "number" | "title" | "pages">[] = [];
  let after = start;
  for (const [at, line] of lines.slice(start, end).entries()) {
    const [, number = "", rest = ""] = ITEM.exec(line) ?? [];
    const last = agenda.at(-1);
    const isNext = number !== "" && (!last || Number(number) === Number(last.number) + 1);
    if (isNext) {
      agenda.push({ number, title: titleOf(rest), pages: "" });
      after = start + at + 1;
    }
    const [pages, first, until] = PAGES.exec(line) ?? [];
    const item = agenda.at(-1);
    if (pages && item?.pages === "") item.pages = until ? `${first} to ${until}` : (first as string);
  }
  return { agenda, after };
}

function titleOf(words: string): string {
  const [cell = ""] = words.split("\t");
  return cell
    .replaceAll("**", "")
    .replace(/\(Pages? \d.*$/, "")
    .replace(AFTER_TITLE, "")
    .trim();
}

/** What follows “MEETING:”, up to an empty line, in the letters of a name. */
function committeeOf(cover: readonly string[]): Pick<PackText, "committee"> {
  const at = cover.findIndex((line) => /^\s*MEETING:/.test(line));
  if (at < 0) return {};
  const rest = cover.slice(at, at + 4);
  const end = rest.findIndex((line, index) => index > 0 && (line.trim() === "" || line.includes(":")));
  const words = rest
    .slice(0, end < 0 ? 1 : end)
    .join(" ")
    .replace(/^\s*MEETING:/, "");
  const committee = words.trim().split(/\s+/).map(asName).join(" ");
  return committee === "" ? {} : { committee };
}

function asName(word: string, index: number): string {
  const small = word.toLowerCase();
  if (word !== word.toUpperCase()) return word;
  return index > 0 && SMALL.has(small) ? small : small.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

/** The day after “DATE:”. A day elsewhere may be that of an earlier meeting, whose minutes are in the papers. */
function dayOf(cover: readonly string[]): Pick<PackText, "date"> {
  const line = cover.find((each) => /^\s*DATE:/.test(each));
  const [, day, month, year] = DAY.exec(line ?? "") ?? [];
  const read = new Date(`${day} ${month} ${year} UTC`);
  return Number.isNaN(read.getTime()) ? {} : { date: read.toISOString().slice(0, 10) };
}
