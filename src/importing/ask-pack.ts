import { slugOf } from "../model/area.ts";
import type { AgendaItem, Pack } from "../model/pack.ts";
import { dateTitle } from "../model/period.ts";
import type { Ask } from "./answer-draft.ts";
import { answerTo } from "./asking.ts";
import type { PackText } from "./pack-text.ts";

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
/** Enter alone for a report as it was found; else its first and last line, or “no” to leave it out. */
const RANGE = /^(\d+) to (\d+)$/;

/**
 * Asks of a pack what its text does not say, and offers what it does.
 *
 * @param packs those that there are: the council of the last one is offered, and names as earlier papers of the committee have them
 * @param taken ids that other sources have
 * @throws AnswersEnded where the answers end before all was asked
 */
export async function askPack(
  found: PackText,
  {
    packs,
    taken,
  }: { packs: readonly Pick<Pack, "id" | "council" | "committee" | "title">[]; taken: readonly string[] },
  ask: Ask,
): Promise<{ id: string; file: Omit<Pack, "id" | "cited"> }> {
  const offer = (guess: string | undefined) => (guess === undefined ? {} : { guess });
  const committee = await answerTo({ question: "Which committee met?", ...offer(found.committee) }, ask);
  const by = await answerTo(
    { question: "Which council published the papers?", ...offer(packs.at(-1)?.council) },
    ask,
  );
  const date = await answerTo(
    {
      question: "On which day?",
      ...offer(found.date),
      expected: "a day such as 2024-01-23",
      fits: isDay,
    },
    ask,
  );
  const earlier = packs.findLast((pack) => pack.committee === committee);
  const called = earlier?.title.replace(/,[^,]*$/, "") ?? committee;
  const title = await answerTo(
    { question: "What is it called in lists?", guess: `${called}, ${dateTitle(date)}` },
    ask,
  );
  const address = await answerTo(
    {
      question: "At which address are the papers found? Enter alone leaves it out.",
      expected: "a full address, https://…",
      fits: (text) => text === "" || URL.canParse(text),
    },
    ask,
  );
  const items: AgendaItem[] = [];
  for (const item of found.items) items.push(...(await askItem(item, found.lines, ask)));
  const id = await answerTo(
    {
      question:
        "By which name do figures cite it? It never changes, and the text is called the same, with .txt.",
      guess: `${date}-${earlier?.id.slice(date.length + 1) ?? slugOf(committee.replace(/\s*\(.*\)/, ""))}`,
      expected: "the day and small letters, such as 2024-01-23-cabinet, and none that is taken",
      fits: (text) => /^\d{4}-\d\d-\d\d-[a-z0-9-]+$/.test(text) && !taken.includes(text),
    },
    ask,
  );
  const file = {
    committee,
    council: by,
    date,
    title,
    ...(address && { address }),
    lines: found.lines,
    items,
  };
  return { id, file };
}

async function askItem(item: AgendaItem, lines: number, ask: Ask): Promise<AgendaItem[]> {
  const { number, title, pages, from, to } = item;
  const isRange = (text: string) => {
    const [, first, last] = RANGE.exec(text) ?? [];
    return first !== undefined && Number(first) > 0 && Number(first) <= Number(last) && Number(last) <= lines;
  };
  const answer = await answerTo(
    {
      question: `${number} “${title}”${pages && `, pages ${pages}`}: between which lines of the text? “no” leaves it out.`,
      guess: `${from} to ${to}`,
      expected: `two lines from 1 to ${lines}, such as ${from} to ${to}, or no`,
      fits: (text) => text === "no" || isRange(text),
    },
    ask,
  );
  const [, first, last] = RANGE.exec(answer) ?? [];
  return first === undefined ? [] : [{ ...item, from: Number(first), to: Number(last) }];
}
