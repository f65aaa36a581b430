import { describe, expect, it } from "vitest";
import bullet from "../../src/charts/bullet/chart.ts";
import dumbbell from "../../src/charts/dumbbell/chart.ts";
import { chartMarkdown, escaped, markdownPath } from "../../src/takeaway/markdown.ts";
import { markdownIndex } from "../../src/takeaway/markdown-index.ts";
import { address, publisher, recordAt } from "./records.ts";

const record = recordAt("ward-life-expectancy/ranked", { dumbbell });
const text = chartMarkdown(record, publisher, address);

describe("a chart as Markdown", () => {
  it("begins with its title, what is measured, when, and what it shows", () => {
    expect(text.split("\n\n").slice(0, 3)).toEqual([
      `# ${record.title}`,
      `${record.subtitle} (${record.time})`,
      record.description,
    ]);
  });

  it("holds its whole table, numbers to the right", () => {
    const lines = text.split("\n").filter((line) => line.startsWith("|"));
    expect(lines.slice(0, 3)).toEqual([
      "| Area | Women | Men |",
      "| --- | ---: | ---: |",
      "| Fuller's Reach | 85.9 | 81.4 |",
    ]);
    expect(lines).toHaveLength(2 + record.drawn.table.rows.length);
  });

  it("says its sources, caveats, address, version, citation and licence, and leads to the figures", () => {
    for (const source of record.sources) expect(text).toContain(`- **Source:** ${source}`);
    for (const caveat of record.dataset.caveats) expect(text).toContain(`- **Take care:** ${caveat}`);
    expect(text).toContain(`- **Address:** <${record.page}>`);
    expect(text).toContain(`- **Version:** ${record.versionTitle}`);
    expect(text).toContain(`<${publisher.licence.url}>`);
    expect(text).toContain("<https://example.org/figures/charts/ward-life-expectancy/ranked.csv>");
  });

  it("explains the shorthand that its table uses, and no other", () => {
    const [first, ...rows] = record.drawn.table.rows;
    const table = {
      ...record.drawn.table,
      rows: [[{ text: "Orle" }, { text: "[c]" }], first ?? [], ...rows],
    };
    const withShorthand = chartMarkdown({ ...record, drawn: { ...record.drawn, table } }, publisher, address);
    expect(withShorthand).toContain("| Orle | \\[c\\] |  |");
    expect(withShorthand).toMatch(/- \*\*\\\[c\\\]:\*\* \w/);
    expect(text).not.toContain("[c");
  });

  it("reads no text as markup, and keeps addresses whole", () => {
    expect(escaped("# 1 | *a* [b](c) <i>\n`d`_e_ &amp;")).toBe(
      "\\# 1 \\| \\*a\\* \\[b\\](c) \\<i\\> \\`d\\`\\_e\\_ \\&amp;",
    );
    expect(escaped("See https://example.org/a_b#c, or (https://example.org/).")).toBe(
      "See <https://example.org/a_b#c>, or (<https://example.org/>).",
    );
  });
});

describe("the list of charts as Markdown", () => {
  const targets = recordAt("hospital-waits/targets", { bullet });

  it("names each chart by topic, with its address and time", () => {
    const list = markdownIndex([record, targets], publisher, address);
    expect(list).toMatch(/^# Pellmouth health figures\n\n> /);
    for (const each of [record, targets]) {
      const [, part = ""] = list.split(`## ${each.dataset.topic.title}\n\n`);
      expect(part.split("\n\n")[0]).toBe(
        `- [${each.title}](${address(markdownPath(each.path))}): ${each.dataset.title}, ${each.time}`,
      );
    }
  });
});
