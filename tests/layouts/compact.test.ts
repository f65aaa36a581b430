import { expect, it } from "vitest";
import { compact } from "../../src/layouts/compact.ts";

it("leaves out space beside blocks and shapes, where nobody sees it", () => {
  expect(compact("<div> <p>\n  One\n</p>\n\n<dl> <dt>Two</dt> </dl> </div>")).toBe(
    "<div><p>One</p><dl><dt>Two</dt></dl></div>",
  );
  expect(compact('<svg> <path d="M0 0"></path> <line x1="1" > </line> </svg>')).toBe(
    '<svg><path d="M0 0"></path><line x1="1" ></line></svg>',
  );
});

it("keeps the space that parts words, links, items in a line and headings in one", () => {
  for (const html of [
    "<b>One</b> <i>two</i>, <a href='#'>three</a> four",
    "<li>One</li> <li>two</li>",
    "<h1>Duke’s</h1> <span>in Southport</span>",
    "<text>One <tspan>two</tspan> three</text> <text>four</text>",
    "<pre>1  2\n  3</pre> <code> 4 </code>",
    "<param> <picture> <dialog>",
  ])
    expect(compact(html)).toBe(html);
});

it("takes no sign within a text or an attribute for a tag", () => {
  for (const html of [`<b title="a  <p"> 1 </b>`, "<b>2  < p</b>", `<b data-points="1 2\tx\n\n3 4">y</b>`])
    expect(compact(html)).toBe(html);
});
