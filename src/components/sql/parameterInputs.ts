import {html} from "../html.js";
import {parametersIn} from "./parameters.js";

/** Fields for the parameters of a query, made anew when it has others; what was written into one stays with its name. */
export interface ParameterInputs {
  element: HTMLElement;
  values(): Record<string, string>;
  /** Shows the fields of a query, with these values where they are given. */
  update(sql: string, given?: Readonly<Record<string, string>>): void;
}

/** `studies` are offered for $study; `onRun` is called by Enter in a field. */
export function parameterInputs({studies, onRun}: {studies: readonly string[]; onRun: () => void}): ParameterInputs {
  const element = html`<div class="sql-parameters" hidden></div>`;
  const list = html`<datalist id="sql-studies">${studies.map((d) => html`<option value=${d}></option>`)}</datalist>`;
  const known = new Map<string, string>();
  let names = "";
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    onRun();
  });
  return {
    element,
    values: () =>
      Object.fromEntries(
        fields()
          .map((d) => [d.name, d.value.trim()])
          .filter(([, value]) => value !== "")
      ),
    update(sql, given) {
      for (const {name, value} of fields()) known.set(name, value);
      for (const [name, value] of Object.entries(given ?? {})) known.set(name, value);
      const parameters = parametersIn(sql);
      const now = JSON.stringify(parameters);
      if (now === names && given === undefined) return;
      names = now;
      element.hidden = parameters.length === 0;
      element.replaceChildren(
        ...parameters.map(
          ({name, text}) =>
            html`<label>
              <span><code>$${name}</code> ${text}</span>
              <input
                type="text"
                name=${name}
                value=${known.get(name) ?? ""}
                list=${name === "study" ? "sql-studies" : null}
                autocomplete="off"
                spellcheck="false"
              />
            </label>`
        ),
        list
      );
    }
  };

  function fields(): HTMLInputElement[] {
    return [...element.querySelectorAll("input")];
  }
}
