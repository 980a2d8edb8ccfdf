import {html} from "./html.js";
import {sqlLink} from "./sql/sqlLink.js";
import type {Figure} from "./figure/figure.js";
import type {FileKind} from "./figure/figureFile.js";

/** What the menu is called, and what the picture of a figure leaves out. */
const skip = ".figure-menu";

interface Item {
  kind: FileKind;
  label: string;
}

/**
 * The menu of a figure: its picture and values to save, its tables, words and sources to copy. It stands inside the
 * figure, opens with Enter, closes with Escape and says what it did. Nothing where there is no figure to take away.
 * `sqlPage` is the address of the SQL page from this one, null where the statement stands there already.
 */
export function figureMenu(
  figure: Figure | null,
  {sqlPage = "../sql"}: {sqlPage?: string | null} = {}
): HTMLElement | "" {
  if (figure === null) return "";
  const said = html`<output class="figure-said"></output>`;
  const queries = figure.queries.map(({name}): Item => ({kind: `sql:${name}`, label: `SQL ${name}`}));
  const saved: Item[] = [
    {kind: "svg", label: "SVG"},
    {kind: "png", label: "PNG"},
    {kind: "csv", label: "values as CSV"},
    {kind: "json", label: "values as JSON"},
    ...queries
  ];
  const copied: Item[] = [
    {kind: "markdown", label: "Markdown table"},
    {kind: "latex", label: "LaTeX table"},
    {kind: "alt", label: "alt text"},
    {kind: "caption", label: "caption"},
    {kind: "link", label: "link"},
    {kind: "bibtex", label: "BibTeX"},
    ...queries
  ];
  const menu = html`<details class="figure-menu">
    <summary>Save, copy or cite this figure</summary>
    <div class="figure-items">
      ${group("Save", saved, (item) => take(item, "save"))} ${group("Copy", copied, (item) => take(item, "copy"))}
      ${sqlPage === null ? null : askGroup(figure.queries, sqlPage)} ${said}
    </div>
  </details>` as HTMLDetailsElement;
  menu.addEventListener("toggle", () => menu.open && void modules());
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")!.focus();
    event.stopPropagation();
  });
  showLinked(menu);
  return menu;

  async function take({kind, label}: Item, how: "save" | "copy"): Promise<void> {
    said.textContent = "";
    try {
      const {figureFile, saveFile, copyText} = await modules();
      const element = menu.closest("figure")!;
      const address = addressOf(element);
      const file = await figureFile(kind, figure!, {element, address, skip});
      if (how === "save") saveFile(file);
      else await copyText(file.content as string);
      said.textContent = how === "save" ? `Saved ${file.name}` : `Copied: ${label}`;
    } catch (error) {
      said.textContent = `Could not ${how} ${label}: ${(error as Error).message}`;
    }
  }
}

/** What only a reader needs who opens the menu. */
async function modules() {
  const [{figureFile}, {saveFile}, {copyText}] = await Promise.all([
    import("./figure/figureFile.js"),
    import("./figure/saveFile.js"),
    import("./figure/copyText.js")
  ]);
  return {figureFile, saveFile, copyText};
}

/** The address that led to a figure; figures are drawn after the browser looked for it. */
let linked = globalThis.location?.hash ?? "";

/** Brings the figure that a link names into view, once. */
function showLinked(menu: HTMLElement): void {
  if (linked === "") return;
  setTimeout(() => {
    const element = menu.closest("figure");
    if (element === null || linked !== `#${element.id}`) return;
    linked = "";
    if (globalThis.scrollY === 0) element.scrollIntoView();
  }, 100);
}

/** The page as it is set now, at this figure. */
function addressOf({id}: Element): string {
  const url = new URL(location.href);
  url.hash = id;
  return url.href;
}

/** The statements of a figure, to be asked and changed on the SQL page. */
function askGroup(queries: Figure["queries"], sqlPage: string): HTMLElement {
  return html`<div role="group" aria-label="Ask" class="figure-group">
    <span aria-hidden="true">Ask</span>
    <div>
      ${queries.map(
        ({name, sql}) =>
          html`<a href=${sqlLink(sqlPage, {sql})} aria-label=${`Open SQL ${name} in the SQL page`}>SQL ${name}</a>`
      )}
    </div>
  </div>`;
}

function group(verb: string, items: readonly Item[], onclick: (item: Item) => void): HTMLElement {
  return html`<div role="group" aria-label=${verb} class="figure-group">
    <span aria-hidden="true">${verb}</span>
    <div>
      ${items.map(
        (d) =>
          html`<button type="button" aria-label=${`${verb} ${d.label}`} onclick=${() => onclick(d)}>${d.label}</button>`
      )}
    </div>
  </div>`;
}
