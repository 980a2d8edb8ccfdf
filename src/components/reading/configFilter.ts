import {html} from "../html.js";
import type {Control} from "../urlState.js";

/** A config as it can be left out of sight. */
export interface FilterConfig {
  config_id: string;
  label: string;
}

/** From how many configs on the list can be searched. */
const manyConfigs = 12;

/**
 * Which configs are shown: a list with a box each, behind a button that says how many are. The value is the set of those
 * that are hidden.
 */
export function configFilter(configs: readonly FilterConfig[]): Control<ReadonlySet<string>> {
  const summary = html`<summary></summary>`;
  const boxes = configs.map(({config_id, label}) => {
    const box = html`<input type="checkbox" checked value=${config_id} />` as HTMLInputElement;
    return {box, label, row: html`<label>${box} ${label}</label>`};
  });
  const search = html`<input
    type="search"
    placeholder="Search configs"
    aria-label="Search configs"
  />` as HTMLInputElement;
  const all = html`<button type="button">Show all</button>`;
  const none = html`<button type="button">Hide all</button>`;
  const root = html`<details class="config-filter">
    ${summary}
    <div role="group" aria-label="Configs shown">
      ${configs.length >= manyConfigs ? search : null}
      <p>${all} ${none}</p>
      <div class="config-list">${boxes.map((d) => d.row)}</div>
    </div>
  </details>`;

  const hidden = () => new Set(boxes.filter((d) => !d.box.checked).map((d) => d.box.value));
  const describe = () => {
    const n = hidden().size;
    summary.textContent =
      n === 0 ? `Configs: all ${configs.length}` : `Configs: ${configs.length - n} of ${configs.length}`;
  };
  const check = (isShown: (d: (typeof boxes)[number]) => boolean) => {
    for (const d of boxes) d.box.checked = isShown(d);
    describe();
  };
  const tell = () => {
    for (const type of ["input", "change"]) root.dispatchEvent(new Event(type, {bubbles: true}));
  };
  // What is searched for is what the buttons work on.
  const isFound = (d: (typeof boxes)[number]) => d.label.toLowerCase().includes(search.value.trim().toLowerCase());
  const checkFound = (checked: boolean) => () => {
    check((d) => (isFound(d) ? checked : d.box.checked));
    tell();
  };
  all.addEventListener("click", checkFound(true));
  none.addEventListener("click", checkFound(false));
  search.addEventListener("input", (event) => {
    event.stopPropagation();
    for (const d of boxes) d.row.hidden = !isFound(d);
  });
  for (const {box} of boxes) box.addEventListener("input", describe);
  root.addEventListener("keydown", ({key}) => {
    if (key !== "Escape") return;
    root.removeAttribute("open");
    summary.focus();
  });
  describe();
  return Object.defineProperty(root, "value", {
    get: hidden,
    set(ids: ReadonlySet<string>) {
      check((d) => !ids.has(d.box.value));
    }
  }) as unknown as Control<ReadonlySet<string>>;
}

/** Hidden configs as they stand in the address: the shorter of "-" and those hidden, or those shown; "" for none hidden. */
export function formatHidden(hidden: ReadonlySet<string>, ids: readonly string[]): string {
  const listed = (D: string[]) => D.map(encodeURIComponent).join(",");
  const [out, shown] = [ids.filter((d) => hidden.has(d)), ids.filter((d) => !hidden.has(d))];
  if (out.length === 0) return "";
  return out.length <= shown.length ? `-${listed(out)}` : listed(shown) || "none";
}

/** The other way; ids that the study does not have are nothing. Undefined where no such config is named at all. */
export function parseHidden(text: string, ids: readonly string[]): ReadonlySet<string> | undefined {
  if (text === "") return new Set();
  const isHiding = text.startsWith("-");
  const named = new Set((isHiding ? text.slice(1) : text).split(",").map(decoded));
  const found = ids.filter((d) => named.has(d));
  if (text !== "none" && found.length === 0) return undefined;
  return new Set(isHiding ? found : ids.filter((d) => !named.has(d)));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
