/**
 * How our documents look in print, in the language of the typesetter (https://typst.app/docs). What stands in them comes
 * as JSON and is never read as its language.
 */
export const TEMPLATE = `
#let d = json(bytes(sys.inputs.document))
#let ink = rgb("#0f2233")
#let quiet = rgb("#4a5a68")
#set document(title: d.title, author: d.creator, description: d.description,
  date: datetime(year: d.day.at(0), month: d.day.at(1), day: d.day.at(2)))
#set text(lang: "en", region: "GB", font: d.font, size: 11pt, fill: ink, number-width: "tabular")
#set par(leading: 0.65em, spacing: 1em)
#set page(paper: "a4", flipped: d.turned, margin: 20mm, footer: context text(size: 9pt, fill: quiet,
  d.footer + h(1fr) + counter(page).display("1 of 1", both: true)))
#show heading.where(level: 1): set text(size: 17pt)
#show heading.where(level: 2): set text(size: 13pt)
#show heading: set block(above: 1.2em, below: 0.8em)
#show link: it => underline(text(fill: rgb("#0f4a75"), it))
#let cell(c, value) = align(if c.numeric { right } else { left }, value)
#let shown = (
  heading: b => heading(level: b.level, b.text),
  text: b => par(b.text),
  quiet: b => par(text(size: 9.5pt, fill: quiet, b.text)),
  link: b => par(text(size: 9.5pt, link(b.address, b.text))),
  picture: b => figure(image(b.file, width: b.width * 1mm, alt: b.alt)),
  table: b => text(size: 9.5pt, table(
    columns: b.columns.enumerate().map(((i, c)) => if c.numeric { auto } else if i == 0 { 1.6fr } else { 1fr }),
    stroke: (x, y) => (bottom: 0.5pt + rgb("#b0b8bf")),
    inset: (x: 4pt, y: 3.2pt),
    table.header(..b.columns.map(c => cell(c, strong(c.title)))),
    ..b.rows.map(row => row.enumerate().map(((i, value)) => cell(b.columns.at(i), value))).flatten())),
)
#let all(blocks) = for b in blocks { shown.at(b.kind)(b) }
#let fitted(opening, groups) = context {
  let height(body) = measure(block(width: 170mm, body)).height
  let left = (257mm - height(opening), 257mm)
  let pages = ((), ())
  for group in groups {
    let needed = height(all(group)) + 20pt
    let page = left.position(room => needed <= room)
    if page != none {
      left.at(page) -= needed
      pages.at(page).push(all(group))
    }
  }
  opening
  pages.at(0).join()
  if pages.at(1) != () {
    pagebreak(weak: true)
    pages.at(1).join()
  }
}
#if d.blocks.last().kind == "fitting" {
  fitted(all(d.blocks.slice(0, -1)), d.blocks.last().groups)
} else { all(d.blocks) }
`;
