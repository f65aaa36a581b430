import { slugOf } from "../model/area.ts";
import type { PublicationFile } from "../model/publication.ts";
import type { Ask } from "./answer-draft.ts";
import { answerTo } from "./asking.ts";
import type { Measure } from "./layout.ts";
import { type AboutDataset, titleOfMeasure } from "./new-dataset.ts";

const POLARITIES = {
  "higher is better": "higher-is-better",
  "lower is better": "lower-is-better",
  neither: "none",
} as const;
const FREQUENCIES = ["weekly", "monthly", "quarterly", "yearly", "irregular", "once"] as const;
const ID = /^[a-z][a-z0-9-]*$/;
const asId = {
  expected: "small letters, digits and hyphens, such as smoking-by-ward",
  fits: (text: string) => ID.test(text),
};

/** Asks where the figures are from: a publication that is known, or what is to be known of a new one. */
export async function askPublication(
  known: readonly string[],
  ask: Ask,
): Promise<{ id: string; file?: Omit<PublicationFile, "editions"> & { editions: [] } }> {
  const id = await answerTo(
    {
      ...asId,
      question: `Who published it, where? Write a short name for a new publication${known.length > 0 ? `, or one of these: ${known.join(", ")}` : ""}.`,
    },
    ask,
  );
  if (known.includes(id)) return { id };
  const title = await answerTo({ question: "What is the publication called?" }, ask);
  const publisher = await answerTo({ question: "Who publishes it?" }, ask);
  const address = await answerTo(
    { question: "At which address is it found?", expected: "a full address, https://…", fits: URL.canParse },
    ask,
  );
  const licence = await answerTo(
    { question: "Under which licence may its figures be used?", guess: "Open Government Licence v3.0" },
    ask,
  );
  const frequency = (await answerTo(
    { question: "How often does it come out?", choices: FREQUENCIES },
    ask,
  )) as (typeof FREQUENCIES)[number];
  return { id, file: { kind: "publication", title, publisher, address, licence, frequency, editions: [] } };
}

/** What is answered where the topic is none of those that there are. */
const NEW_TOPIC = "a new one";
/** As many letters fit at the edge of a chart and into the head of a column. */
const TITLE = 40;

/** Asks under which topic a dataset stands; of a new one, what it is called and about. */
export async function askTopic(
  topics: readonly string[],
  ask: Ask,
): Promise<{ id: string; file?: { title: string; order: number; introduction: string } }> {
  const choices = [...topics, NEW_TOPIC];
  const id = await answerTo({ question: "Under which topic?", choices }, ask);
  if (id !== NEW_TOPIC) return { id };
  const isFree = (text: string) => ID.test(slugOf(text)) && !topics.includes(slugOf(text));
  const title = await answerTo(
    {
      question: "What is the new topic called?",
      expected: "a name with letters, and none that is taken",
      fits: isFree,
    },
    ask,
  );
  const introduction = await answerTo({ question: "What is it about, in a sentence or two?" }, ask);
  return { id: slugOf(title), file: { title, order: topics.length + 1, introduction } };
}

/** Asks what a new dataset is called and what it answers. */
export async function askDataset(
  guess: string,
  taken: readonly string[],
  ask: Ask,
): Promise<Pick<AboutDataset, "id" | "title" | "question" | "summary">> {
  const title = await answerTo(
    {
      question: "What is the dataset called?",
      guess,
      expected: "at most 60 letters",
      fits: (text) => text !== "" && text.length <= 60,
    },
    ask,
  );
  const isFree = (text: string) => ID.test(text) && !taken.includes(text);
  const own = slugOf(title);
  const id = await answerTo(
    {
      question: "By which name does its address end? It never changes.",
      ...(isFree(own) ? { guess: own } : {}),
      expected: `${asId.expected}, and none that is taken`,
      fits: isFree,
    },
    ask,
  );
  const question = await answerTo(
    { question: "Which question does it answer, as a resident would ask it?" },
    ask,
  );
  const summary = await answerTo(
    { question: "What is measured, where, when, by whom, in a sentence or two?" },
    ask,
  );
  return { title, id, question, summary };
}

/** Asks of each measure its unit, which way is better, and what exactly is counted; of a long name, a short one. */
export async function askMeasures(
  measures: Readonly<Record<string, Measure>>,
  units: readonly string[],
  ask: Ask,
): Promise<AboutDataset["measures"]> {
  const answers: AboutDataset["measures"] = {};
  for (const [id, measure] of Object.entries(measures)) {
    const { title, unit } = measure;
    const known = units.includes(unit) ? { guess: unit } : {};
    const short = titleOfMeasure(measure);
    const taken = Object.values(answers).map((each) => slugOf(each.title));
    answers[id] = {
      title:
        short.length <= TITLE
          ? short
          : await answerTo(
              {
                question: `What is “${title}” called in a table, in a few words?`,
                expected: `at most ${TITLE} letters, and not the name of another measure`,
                fits: (text) => text !== "" && text.length <= TITLE && !taken.includes(slugOf(text)),
              },
              ask,
            ),
      unit: await answerTo({ question: `In which unit is “${title}”?`, choices: units, ...known }, ask),
      polarity:
        POLARITIES[
          (await answerTo(
            { question: `Which way is better for “${title}”?`, choices: Object.keys(POLARITIES) },
            ask,
          )) as keyof typeof POLARITIES
        ],
      definition: await answerTo({ question: `What exactly does “${title}” count?` }, ask),
    };
  }
  return answers;
}
