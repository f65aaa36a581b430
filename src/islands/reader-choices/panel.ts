import { CHOICES, KEY } from "./choices.ts";

const WORDS: Record<(typeof CHOICES)[number], string> = {
  "more-contrast": "More contrast",
  larger: "Larger text",
  largest: "Largest text",
  textures: "Textures in charts",
  "no-textures": "No textures in charts",
  still: "No movement",
  explains: "Open the folds of charts",
};

/** Of each pair one can hold at a time. */
const EITHER = [
  ["larger", "largest"],
  ["textures", "no-textures"],
];

/** The fields of the choices. Each holds at once, and is kept on the device. */
export function panel(
  document: Document,
  storage: () => Storage,
  hold: (chosen: readonly string[]) => void,
): HTMLElement {
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
    for (const pair of EITHER)
      if (pair.includes((target as HTMLInputElement).value))
        for (const box of boxes) if (box !== target && pair.includes(box.value)) box.checked = false;
    const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    hold(chosen);
    // What nothing is chosen of leaves no trace.
    if (chosen.length > 0) storage().setItem(KEY, chosen.join(" "));
    else storage().removeItem(KEY);
  });
  return fields;
}
