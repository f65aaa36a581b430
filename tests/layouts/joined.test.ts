import { expect, it } from "vitest";
import { joined } from "../../src/layouts/joined.ts";

const whole = (words: string) => `<span class="joined">${words}</span>`;

it.each([
  ["<p>83.6% of 2-year-olds in Pellmouth</p>", `<p>83.6% of ${whole("2-year-olds")} in Pellmouth</p>`],
  ["<h1>What 14- and 15-year-olds said</h1>", `<h1>What 14- and ${whole("15-year-olds")} said</h1>`],
  [
    "<a href='/six-in-one/'>Six-in-one by 12 months</a>",
    `<a href='/six-in-one/'>${whole("Six-in-one")} by 12 months</a>`,
  ],
  ["<p>One-year-olds, two-year-olds.</p>", `<p>${whole("One-year-olds")}, ${whole("two-year-olds")}.</p>`],
])("keeps a number and what is joined to it in one line in %s", (html, expected) => {
  expect(joined(html)).toBe(expected);
});

it.each([
  "<p>A long-term plan, day-to-day care, from 1 to 5</p>",
  "<p>Figures of 2026-11-22 and E05000932-one</p>",
  '<img alt="2-year-olds > 5-year-olds">',
  "<head><title>2-year-olds</title></head>",
  "<svg><text>2-year-olds</text></svg>",
  '<script type="application/json">"2-year-olds"</script>',
  "<select><option>2-year-olds</option></select>",
  "<!-- 2-year-olds -->",
])("leaves %s as it is", (html) => {
  expect(joined(html)).toBe(html);
});

it("knows an element by its whole name", () => {
  expect(joined("<header>2-year-olds</header>")).toBe(`<header>${whole("2-year-olds")}</header>`);
});
