import { apply, CHOICES, KEY } from "./choices.ts";

const WORDS: Record<(typeof CHOICES)[number], string> = {
  "more-contrast": "More contrast",
  larger: "Larger text",
  largest: "Largest text",
  still: "No movement",
  explains: "Open the folds of charts",
};

/** The fields of the choices. Each holds at once, and is kept on the device. */
export function panel(document: Document, storage: Storage): HTMLElement {
  const root = document.documentElement;
  const fields = document.createElement("fieldset");
  const legend = document.createElement("legend");
  legend.textContent = "Kept on this device";
  fields.append(legend);
  const boxes = CHOICES.map((choice) => {
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.value = choice;
    box.checked = root.classList.contains(choice);
    label.append(box, ` ${WORDS[choice]}`);
    fields.append(label);
    return box;
  });
  fields.addEventListener("change", ({ target }) => {
    // Text has one size.
    const other = { larger: "largest", largest: "larger" }[(target as HTMLInputElement).value];
    for (const box of boxes) if (box.value === other) box.checked = false;
    const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    apply(chosen, root);
    // What nothing is chosen of leaves no trace.
    if (chosen.length > 0) storage.setItem(KEY, chosen.join(" "));
    else storage.removeItem(KEY);
  });
  return fields;
}
