/** A text of a drawing with its colour and the colour that it stands on, both as CSS writes them. */
export interface TextOnGround {
  drawing: string;
  words: string;
  colour: string;
  ground: string;
}

/**
 * The texts of the drawings that a page shows now, each colour on each ground once for a drawing. Runs in the page.
 * A test for accessibility reads `color` and not `fill`, and so knows nothing of them.
 */
export function textsOnGrounds(): TextOnGround[] {
  const found = [...document.querySelectorAll<SVGSVGElement>("svg.drawing")]
    .filter((svg) => svg.checkVisibility())
    .flatMap((svg) =>
      [...svg.querySelectorAll("text")]
        .filter((text) => text.checkVisibility())
        .map((text) => ({ svg, text })),
    )
    .map(({ svg, text }) => ({
      drawing: svg.id,
      words: text.textContent ?? "",
      colour: getComputedStyle(text).fill,
      ground: groundOf(svg, text),
    }));
  return [
    ...Map.groupBy(found, ({ drawing, colour, ground }) => `${drawing} ${colour} ${ground}`).values(),
  ].map(([first]) => first as TextOnGround);

  /** The fill of the last solid shape that lies under the middle of a text, or the colour of the page. */
  function groundOf(svg: SVGSVGElement, text: SVGTextElement): string {
    const box = text.getBoundingClientRect();
    const shapes = [...svg.querySelectorAll<SVGGeometryElement>("rect, path, circle, polygon")].filter(
      (shape) => {
        const { fill, fillOpacity, opacity } = getComputedStyle(shape);
        const isBelow = shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
        const isSolid = fill !== "none" && !fill.startsWith("url");
        return isBelow && isSolid && Number(fillOpacity) * Number(opacity) === 1 && holds(shape, box);
      },
    );
    const last = shapes.at(-1);
    return last ? getComputedStyle(last).fill : backgroundOf(svg);
  }

  function holds(shape: SVGGeometryElement, box: DOMRect): boolean {
    const toShape = shape.getScreenCTM()?.inverse();
    const middle = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2);
    return toShape !== undefined && shape.isPointInFill(middle.matrixTransform(toShape));
  }

  function backgroundOf(element: Element): string {
    const { backgroundColor } = getComputedStyle(element);
    const isSolid = backgroundColor !== "rgba(0, 0, 0, 0)";
    return isSolid || !element.parentElement ? backgroundColor : backgroundOf(element.parentElement);
  }
}
