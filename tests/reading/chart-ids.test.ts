import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { release } from "../../src/cli/release.ts";
import { withIds } from "../../src/reading/chart-ids.ts";
import { runCommand, temporaryFolder, writeFiles } from "../cli/run.ts";
import { chartWith, homeWith, meaning, meaningWith, problemWith, readWith, sound } from "./small-site.ts";

const released = (...ids: string[]) => ({ "releases/charts.json": JSON.stringify({ smoking: ids }) });
const json = "health/smoking.json";

describe("a chart that was released", () => {
  it("may not go without a word", () => {
    expect(problemWith(released("list", "lists"))).toMatchInlineSnapshot(`
      data/health/smoking.json:30:3  The chart "lists" was released and is no longer there
          expected: each chart that was released, so that embeds and pictures of it last
          found: list
          remedy: Did you mean "list"? Where it has another id now, add "was": ["lists"] to that chart; where it is to be seen no more, add { "id": "lists", "why": "…" } to "gone".
    `);
  });

  it("may have another id, under which it stands, and keeps the old one", () => {
    const site = readWith({ ...released("list", "ranks"), [json]: chartWith({ was: ["ranks"] }) });
    expect(site.datasets[0]?.charts).toEqual([expect.objectContaining({ id: "list", was: ["ranks"] })]);
  });

  it("may be gone with its reason, and with a chart to look at instead", () => {
    const gone = [{ id: "ranks", why: "The paper prints no place.", see: "smoking/list" }];
    expect(
      readWith({ ...released("list", "ranks"), [json]: meaningWith({ gone }) }).datasets[0]?.gone,
    ).toEqual(gone);
    const elsewhere = [{ ...gone[0], see: "smoking/lists" }];
    expect(problemWith({ [json]: meaningWith({ gone: elsewhere }) })).toContain(
      'There is no chart "smoking/lists"',
    );
  });

  it("leaves its id to no other", () => {
    const gone = [{ id: "list", why: "The paper prints no place." }];
    expect(problemWith({ [json]: meaningWith({ gone }) })).toMatchInlineSnapshot(`
      data/health/smoking.json:63:7  The id "list" is used again
          expected: an id for one chart, now and later
          found: "list" more than once among charts, their former ids and those that are gone
          remedy: Give the newer chart another id: what others show of the older one would change its meaning.
    `);
    expect(problemWith({ [json]: chartWith({ was: ["list"] }) })).toContain('The id "list" is used again');
  });

  it("is hidden with a reason, and not by a yes", () => {
    expect(problemWith({ [json]: chartWith({ hidden: true }) })).toMatch(
      /"charts.0.hidden" has the wrong form\n\s+expected: the reason in quotation marks, for readers: "It is/,
    );
  });

  it("is named as hidden where another file shows it", () => {
    const hidden = { ...meaning.charts[0], id: "quiet", hidden: "Being looked into." };
    const files = {
      [json]: meaningWith({ charts: [...meaning.charts, hidden] }),
      "site.json": homeWith("smoking/quiet"),
    };
    expect(problemWith(files)).toMatch(
      /The chart "smoking\/quiet" is not shown\n\s+expected: a chart that is shown\n\s+found: Being looked into\.\n\s+remedy: Name another chart here, or show this one again\./,
    );
  });

  it("may be hidden: it is checked, shown nowhere, and its address says why", () => {
    const hidden = { ...meaning.charts[0], id: "quiet", hidden: "Being looked into." };
    const { datasets } = readWith({ [json]: meaningWith({ charts: [meaning.charts[0], hidden] }) });
    expect(datasets[0]?.charts.map(({ id }) => id)).toEqual(["list"]);
    expect(datasets[0]?.gone).toEqual([{ id: "quiet", why: "Being looked into." }]);
    const wrong = { ...hidden, select: { indicator: "smoke" } };
    expect(problemWith({ [json]: meaningWith({ charts: [meaning.charts[0], wrong] }) })).toContain("smoke");
  });

  it("is kept by its id, with all that were there before", () => {
    expect(withIds({ b: ["old"], a: [] }, [{ id: "b", charts: [{ id: "new" }, { id: "old" }] }])).toEqual({
      a: [],
      b: ["new", "old"],
    });
  });
});

describe("a dataset that is withdrawn", () => {
  it("is shown nowhere but on its page, which gives the reason", () => {
    const other = { ...sound, "health/vaping.csv": sound["health/smoking.csv"] as string };
    const why = "The figures were of another place.";
    const site = readWith({ ...other, "health/vaping.json": meaningWith({ withdrawn: why }) });
    expect(site.datasets.map(({ id }) => id)).toEqual(["smoking"]);
    expect(site.withdrawn.map(({ id, withdrawn }) => [id, withdrawn])).toEqual([["vaping", why]]);
  });
});

describe("npm run release", () => {
  it("keeps the ids of charts, those too that have gone by now", async () => {
    const folder = temporaryFolder();
    const bars = { type: "bars", rows: ["area", "sex"], sort: "high-first", was: ["ranks"] };
    writeFiles(folder, { ...sound, ...released("ranks"), [json]: chartWith(bars) });
    const { code } = await runCommand(release, "--data", folder);
    expect(code).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, "releases/charts.json"), "utf8"))).toEqual({
      smoking: ["list", "ranks"],
    });
  });
});
