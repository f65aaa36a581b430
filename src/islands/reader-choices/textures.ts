/**
 * Makes fills that only colours tell apart differ by texture, while the root of the page has the class: parts of a whole,
 * classes of maps, bars of what is compared with. The first of a kind is plain, the second has dashes, the others have
 * lines, each another way; a comparator is never plain. Words on them keep a plain ground.
 */
const patterns = document.createElementNS("http://www.w3.org/2000/svg", "svg");
const sheet = new CSSStyleSheet();
let styles = "svg:has(>pattern){position:absolute;width:0;height:0}";
for (const kind of ["part", "ramp", "grey"])
  for (let nth = 1; nth < 7; nth++) {
    const name = `${kind}-${nth}`;
    // Those of the patterns themselves stand beside it.
    const fill = `.textures main [fill="var(--${name})"]`;
    // Shapes of comparators are told apart already; which elements others are is not named: each name keeps styles on all pages.
    const marks = kind === "grey" ? "rect" : "*";
    const length = kind !== "grey" && nth < 3 ? 4 * nth - 4 : 8;
    // A line of ink is seen on a light tone, one of paper on a dark one.
    const line = /t-[24]|p-[23]/.test(name) ? "ink" : "paper";
    patterns.innerHTML += `<pattern id="${name}" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(${nth * 45})"><path fill="var(--${name})" d="M0 0h8v8H0"/><path stroke="var(--${line})" stroke-width="2" d="M0 2h${length}"/></pattern>`;
    styles += `:is(${fill},${fill}>*):is(${marks}){fill:url(#${name})}.textures [fill="var(--on-${name})"]{stroke:var(--${name});stroke-width:8px;paint-order:stroke}`;
  }
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);
document.body.append(patterns);

export {};
