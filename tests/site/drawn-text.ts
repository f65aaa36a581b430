/**
 * What is wrong with the text of the drawings that a page shows now, one sentence each: too small, outside its
 * drawing or the window, or across another text. Runs in the page.
 */
export function faultsOfDrawnText(): string[] {
  const smallest = 12;
  const tolerance = 1;
  const overlap = 1;
  const pen = document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;
  const drawings = [...document.querySelectorAll<SVGSVGElement>("svg.drawing")];
  return drawings.filter((svg) => svg.checkVisibility()).flatMap(faultsOf);

  function faultsOf(svg: SVGSVGElement): string[] {
    const box = svg.getBoundingClientRect();
    const scale = box.width / svg.viewBox.baseVal.width;
    const parts = [...svg.querySelectorAll("text")].filter(isShown).flatMap((text) => partsOf(text, scale));
    const faults = parts.flatMap(({ words, rect, text }) => {
      const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
      const outside = [
        ["left", box.left - rect.left],
        ["top", box.top - rect.top],
        ["right", rect.right - box.right],
        ["bottom", rect.bottom - box.bottom],
      ] as [string, number][];
      return [
        ...(size < smallest - 0.01 ? [`"${words}" is ${size.toFixed(1)} px`] : []),
        ...outside
          .filter(([, by]) => by > tolerance)
          .map(([side, by]) => `"${words}" sticks out by ${by.toFixed(1)} px at the ${side}`),
        ...(rect.left < -tolerance || rect.right > innerWidth + tolerance
          ? [`"${words}" is outside the window`]
          : []),
      ];
    });
    for (const [index, a] of parts.entries())
      for (const b of parts.slice(index + 1)) {
        const across = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left);
        const down = Math.min(a.rect.bottom, b.rect.bottom) - Math.max(a.rect.top, b.rect.top);
        if (a.text !== b.text && across > overlap && down > overlap)
          faults.push(
            `"${a.words}" and "${b.words}" overlap by ${across.toFixed(1)} by ${down.toFixed(1)} px`,
          );
      }
    return faults.map((fault) => `${svg.id}: ${fault}`);
  }

  function isShown(text: SVGTextElement): boolean {
    return text.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  }

  /** The pieces of a text, each with the words and where their ink is. */
  function partsOf(text: SVGTextElement, scale: number) {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    const parts: { text: SVGTextElement; words: string; rect: DOMRect }[] = [];
    while (walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const words = walker.currentNode.textContent?.trim() ?? "";
      if (words !== "") parts.push({ text, words, rect: inkOf(range, words, scale) });
    }
    return parts;
  }

  /** The box of a piece of text without the space that its font keeps above and below; the whole box where it is turned. */
  function inkOf(range: Range, words: string, scale: number): DOMRect {
    const box = range.getBoundingClientRect();
    const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(
      range.startContainer.parentElement as Element,
    );
    pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    const ink = pen.measureText(words);
    const [above, below] = [
      (ink.fontBoundingBoxAscent - ink.actualBoundingBoxAscent) * scale,
      (ink.fontBoundingBoxDescent - ink.actualBoundingBoxDescent) * scale,
    ];
    const isLevel =
      Math.abs(box.height - (ink.fontBoundingBoxAscent + ink.fontBoundingBoxDescent) * scale) < 2;
    return isLevel ? new DOMRect(box.x, box.y + above, box.width, box.height - above - below) : box;
  }
}
