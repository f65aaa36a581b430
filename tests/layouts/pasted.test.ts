import { expect, it } from "vitest";
import { pastable } from "../../src/layouts/pasted.ts";

it.each([
  ["<td>−2.0</td>", "<td>-2.0</td>"],
  ['<td class="number" data-sort="-2">\n  −2%\n</td>', '<td class="number" data-sort="-2">\n  -2%\n</td>'],
  ["<td><strong>−£0.2 million</strong></td>", "<td><strong>-£0.2 million</strong></td>"],
  ['<th scope="row"><a href="#a">−5</a></th>', '<th scope="row"><a href="#a">-5</a></th>'],
])("in a cell a spreadsheet reads %s as a number", (html, expected) => {
  expect(pastable(html)).toBe(expected);
});

it.each([
  "<p>−2.0</p>",
  "<td>from −2 to 3</td>",
  "<td>−</td>",
  "<td>2</td><p>−2</p>",
  "<text>−2</text>",
  "<thead>−2</thead>",
])("elsewhere %s stays as it is set", (html) => {
  expect(pastable(html)).toBe(html);
});
