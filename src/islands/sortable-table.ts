/** Lets a reader sort a table that is complete without this script: each column head becomes a button. */
class SortableTable extends HTMLElement {
  connectedCallback(): void {
    const heads = [...this.querySelectorAll<HTMLTableCellElement>("thead th")];
    for (const [column, head] of heads.entries()) {
      // Of values in many units none is the highest.
      if (head.dataset["still"] !== undefined) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent?.trim() ?? "";
      button.addEventListener("click", () => this.sort(heads, column));
      head.replaceChildren(button);
    }
  }

  private sort(heads: HTMLTableCellElement[], column: number): void {
    const head = heads[column] as HTMLTableCellElement;
    // Numbers are first sorted from the highest, words from A.
    const first = head.classList.contains("number") ? "descending" : "ascending";
    const other = first === "ascending" ? "descending" : "ascending";
    const direction = head.getAttribute("aria-sort") === first ? other : first;
    for (const each of heads) each.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", direction);
    const body = this.querySelector("tbody") as HTMLTableSectionElement;
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
