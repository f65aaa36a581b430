type Direction = "ascending" | "descending";

/**
 * Lets a reader sort a table that is complete without this script: each column head becomes a button, which sorts one
 * way, then the other, then as it was. The address keeps how a table is sorted: it can be sent.
 */
class SortableTable extends HTMLElement {
  private asItWas: HTMLTableRowElement[] = [];
  /** Its own part of the address: a page may have several tables. */
  private name = "";

  connectedCallback(): void {
    this.asItWas = [...this.body.rows];
    const nth = [...document.querySelectorAll("sortable-table")].indexOf(this);
    this.name = `sort${nth === 0 ? "" : nth + 1}`;
    const heads = [...this.querySelectorAll<HTMLTableCellElement>("thead th")];
    for (const [column, head] of heads.entries()) {
      // Of values in many units none is the highest.
      if (head.dataset["still"] !== undefined) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent?.trim() ?? "";
      button.addEventListener("click", () => this.turn(heads, column));
      head.replaceChildren(button);
    }
    const [column, direction] = new URLSearchParams(location.search).get(this.name)?.split("-") ?? [];
    if (!heads[Number(column)]?.querySelector("button") || !/^(?:a|de)scending$/.test(direction ?? ""))
      return;
    this.closest("details")?.setAttribute("open", "");
    this.sort(heads, Number(column), direction as Direction);
  }

  private get body(): HTMLTableSectionElement {
    return this.querySelector("tbody") as HTMLTableSectionElement;
  }

  private turn(heads: HTMLTableCellElement[], column: number): void {
    const head = heads[column] as HTMLTableCellElement;
    // Numbers are first sorted from the highest, words from A.
    const ways: Direction[] = ["ascending", "descending"];
    if (head.classList.contains("number")) ways.reverse();
    const direction = ways[ways.indexOf(head.getAttribute("aria-sort") as Direction) + 1];
    this.sort(heads, column, direction);
    const address = new URL(location.href);
    if (direction) address.searchParams.set(this.name, `${column}-${direction}`);
    else address.searchParams.delete(this.name);
    history.replaceState(null, "", address);
  }

  private sort(heads: HTMLTableCellElement[], column: number, direction: Direction | undefined): void {
    for (const each of heads) each.removeAttribute("aria-sort");
    const { body } = this;
    if (!direction) {
      body.append(...this.asItWas);
      return;
    }
    heads[column]?.setAttribute("aria-sort", direction);
    const sign = direction === "ascending" ? 1 : -1;
    const rows = [...body.rows];
    const isOfNumbers = rows.some((row) => hasNumber(row.cells[column]));
    // A cell that says why it has no number stands last, whichever way the others go.
    const known = rows.filter((row) => !isOfNumbers || hasNumber(row.cells[column]));
    known.sort((a, b) => sign * compare(a.cells[column], b.cells[column]));
    body.append(...known, ...rows.filter((row) => !known.includes(row)));
  }
}

function hasNumber(cell: HTMLTableCellElement | undefined): boolean {
  return cell?.dataset["sort"] !== undefined;
}

function compare(a: HTMLTableCellElement | undefined, b: HTMLTableCellElement | undefined): number {
  const [left, right] = [a?.dataset["sort"], b?.dataset["sort"]];
  if (left !== undefined && right !== undefined) return Number(left) - Number(right);
  return (a?.textContent ?? "").trim().localeCompare((b?.textContent ?? "").trim(), "en", {
    numeric: true,
  });
}

customElements.define("sortable-table", SortableTable);
