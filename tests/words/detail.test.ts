import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/model/figure.ts";
import { detailsOf } from "../../src/words/detail.ts";
import { readWith } from "../reading/small-site.ts";

const [dataset] = readWith().datasets;
if (!dataset) throw new Error("the small site has no dataset");
const [men, women, fuller, target, wait] = dataset.figures as [Figure, Figure, Figure, Figure, Figure];

describe("detailsOf", () => {
  it("says what sets a figure apart, its value and its interval", () => {
    expect(detailsOf(dataset, [men, women])(men)).toBe("Men: 12.3%; 95% confidence interval 10.1% to 14.5%");
  });

  it("says what must be known of a value, and why there is none", () => {
    const detail = detailsOf(dataset, [men, women, fuller]);
    expect(detail(women)).toBe("Bramwick, Women: 9.8% (estimate)");
    expect(detail(fuller)).toBe("Fuller's, Men: not published");
  });

  it("names the role of a figure and its provider", () => {
    const detail = detailsOf(dataset, [men, target, wait]);
    expect(detail(target)).toBe("Pellmouth, People who smoke, Target, 2013: 5%");
    expect(detail(wait)).toBe(
      "Pellmouth and Orle, Pellmouth, Mean wait, October 2023: 10 minutes 25 seconds",
    );
  });

  it("says when, where nothing sets a figure apart", () => {
    expect(detailsOf(dataset, [women])(women)).toBe("2013: 9.8% (estimate)");
  });
});
