/** A mark of a drawing: its own colours from the inside out, and those that it lies among, as CSS writes them. */
export interface MarkOnGrounds {
  mark: string;
  fill?: string;
  stroke?: string;
  /** Of each place that was looked at: the colours of what lies there, an outline with its own. */
  grounds: string[][];
}

/**
 * The marks of the drawings that a page shows now, each with what it has to stand out from: a shape from what lies round
 * it, a line from what lies along it. The grid behind marks, the halos round them and what is seen through are none.
 * Runs in the page.
 */
export function marksOnGrounds(): MarkOnGrounds[] {
  return [...document.querySelectorAll<SVGSVGElement>("svg.drawing")]
    .filter((svg) => svg.checkVisibility())
    .flatMap(marksIn);

  function marksIn(svg: SVGSVGElement): MarkOnGrounds[] {
    const paper = backgroundOf(svg);
    const shapes = [...svg.querySelectorAll<SVGGeometryElement>("rect, path, circle, polygon, line")]
      .filter((shape) => !shape.closest("defs, pattern"))
      .map((shape) => {
        const style = getComputedStyle(shape);
        const [fillOpacity, strokeOpacity] = [style.fillOpacity, style.strokeOpacity].map(
          (own) => Number(own) * Number(style.opacity),
        );
        const width = Number.parseFloat(style.strokeWidth);
        const isFilled =
          shape.tagName !== "line" && fillOpacity === 1 && style.fill !== "none" && !/^url/.test(style.fill);
        const isGrid = shape.closest("[stroke]")?.getAttribute("stroke") === "var(--grid)";
        return {
          shape,
          width: style.stroke === "none" ? 0 : width,
          isGrid,
          fill: isFilled ? style.fill : "",
          stroke: style.stroke !== "none" && strokeOpacity === 1 && width > 0 ? style.stroke : "",
        };
      });

    return shapes.flatMap((own): MarkOnGrounds[] => {
      const { shape, fill, stroke, isGrid } = own;
      if ((!fill && (isGrid || !stroke)) || [fill, stroke].every((each) => !each || each === paper))
        return [];
      const grounds = (fill ? roundOf(own) : alongOf(own)).map(([x, y]) => groundAt(x, y, own));
      const mark = `${svg.id}: ${shape.outerHTML.slice(0, 120)}`;
      // What has its colour is part of the same mark, or has the same meaning.
      return [{ mark, fill, stroke, grounds: grounds.filter(([ground]) => ground !== fill) }];
    });

    /** The colours of the last thing that covers a place of the screen: for a line of what is below, for a shape of all. */
    function groundAt(x: number, y: number, own: (typeof shapes)[number]): string[] {
      const others = own.fill ? shapes.filter(({ fill }) => fill) : shapes.slice(0, shapes.indexOf(own));
      const found = others.findLast(
        ({ shape, fill, stroke, isGrid }) =>
          shape !== own.shape &&
          ((stroke && !isGrid && shape.isPointInStroke(within(shape, x, y))) ||
            (fill && shape.isPointInFill(within(shape, x, y)))),
      );
      if (!found) return [paper];
      return [found.fill, found.stroke].filter((colour) => colour !== "");
    }
  }

  function within(shape: SVGGeometryElement, x: number, y: number): DOMPoint {
    return new DOMPoint(x, y).matrixTransform(shape.getScreenCTM()?.inverse());
  }

  /** Places just outside of a shape, at its four sides. */
  function roundOf({ shape, width }: { shape: SVGGeometryElement; width: number }): [number, number][] {
    const { left, right, top, bottom } = shape.getBoundingClientRect();
    const [x, y, off] = [(left + right) / 2, (top + bottom) / 2, 1 + width / 2];
    return [
      [x, top - off],
      [x, bottom + off],
      [left - off, y],
      [right + off, y],
    ];
  }

  /** Places just beside a line, along it. */
  function alongOf({ shape, width }: { shape: SVGGeometryElement; width: number }): [number, number][] {
    const length = shape.getTotalLength();
    return [0.05, 0.25, 0.5, 0.75, 0.95].map((share) => {
      const [from, to] = [0, 0.5].map((on) => shape.getPointAtLength(length * share + on)) as [
        DOMPoint,
        DOMPoint,
      ];
      const [dx, dy] = [to.x - from.x, to.y - from.y];
      const off = (width / 2 + 0.6) / (Math.hypot(dx, dy) || 1);
      const { x, y } = new DOMPoint(from.x - dy * off, from.y + dx * off).matrixTransform(
        shape.getScreenCTM() ?? undefined,
      );
      return [x, y];
    });
  }

  function backgroundOf(element: Element): string {
    const { backgroundColor } = getComputedStyle(element);
    // Where colours are forced, what has none has the reader's, seen through.
    const isSolid = !backgroundColor.endsWith(", 0)");
    return isSolid || !element.parentElement ? backgroundColor : backgroundOf(element.parentElement);
  }
}
