import { type DocumentNode, parse } from "@humanwhocodes/momoa";

/**
 * The JSON of a dataset with a new version and a note of what changed, all else left as it is written. A note
 * that stands there already is not written twice.
 */
export function revisedJson(json: string, date: string, change: string): string {
  const { updated, revisions } = JSON.parse(json) as {
    updated: string;
    revisions?: { date: string; change: string }[];
  };
  if (revisions?.some((each) => each.date === date && each.change === change)) return json;
  const document = parse(json, { ranges: true });
  const note = noteText({ date, change });
  const [dateStart, dateEnd] = rangeOf(document, "updated");
  const list = revisions && rangeOf(document, "revisions");
  const end = list ? list[1] - 1 : json.lastIndexOf("}");
  const before = json.slice(dateEnd, end).trimEnd();
  const added = list
    ? `${revisions.length > 0 ? "," : ""}\n    ${note}\n  `
    : `,\n  "revisions": [\n    ${noteText({ date: updated, change: "First published." })},\n    ${note}\n  ]\n`;
  return json.slice(0, dateStart) + JSON.stringify(date) + before + added + json.slice(end);
}

function noteText({ date, change }: { date: string; change: string }): string {
  return `{ "date": ${JSON.stringify(date)}, "change": ${JSON.stringify(change)} }`;
}

/** Where the value of a key of the outermost object stands, from its first to behind its last character. */
function rangeOf(document: DocumentNode, key: string): [number, number] {
  const { members } = document.body as unknown as {
    members: { name: { value: string }; value: { range: [number, number] } }[];
  };
  const member = members.find(({ name }) => name.value === key);
  if (!member) throw new Error(`a dataset without ${key}`);
  return member.value.range;
}
