import { describe, expect, it } from "vitest";
import { coarse } from "../../src/render/svg.ts";

describe("a drawing for a screen", () => {
  it("has the places of its marks and the bends of its long lines to a whole pixel", () => {
    const long = (step: string) => `M0.4,1.6${`L${step},2.5`.repeat(8)}`;
    expect(
      coarse(
        `<circle cx="10.6" cy="-0.4" r="5.3"/><line x1="1.2" y2="3.7"/><path d="${long("7.8")}" transform="translate(0.6,1.4)"/>`,
      ),
    ).toBe(
      `<circle cx="11" cy="0" r="5.3"/><line x1="1" y2="4"/><path d="M0,2${"L8,3".repeat(8)}" transform="translate(1,1)"/>`,
    );
  });

  it("keeps the shapes of marks, the sizes of bars and what turns or scales", () => {
    const kept =
      '<path d="M-4.9,-4.9h9.7v9.7h-9.7Z"/><rect x="1.5" width="2.5"/><g transform="scale(0.5)"></g><text y="0.32em">0.5</text>';
    expect(coarse(kept)).toBe(kept);
  });

  it("has its texts at a whole pixel, and says nothing that the styles of drawings say", () => {
    expect(
      coarse(
        '<g font-variant="tabular-nums" font-weight="400"><text x="133.8" y="-40.4" dy="0.32em">40.8</text></g>',
      ),
    ).toBe('<g><text x="134" y="-40" dy="0.32em">40.8</text></g>');
  });
});
