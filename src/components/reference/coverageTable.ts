import {formatPercent} from "../format/format.js";
import {html} from "../html.js";

export interface Coverage {
  level: number;
  seed: number;
  situations: {
    id: string;
    title: string;
    rows: {population: string; of: string; how: string; coverage: Record<string, number>}[];
  }[];
}

/** For each situation a table of populations × methods; what falls short of the level by five points is marked. */
export function coverageTable({level, seed, situations}: Coverage): HTMLElement {
  return html`<div>
    ${situations.map((situation) => {
      const methods = Object.keys(situation.rows[0].coverage);
      return html`<section>
        <h3>${situation.title}</h3>
        <div class="scroll-inside" tabindex="0" role="region" aria-label=${`Coverage: ${situation.title}`}>
          <table class="coverage">
            <thead>
              <tr>
                <th scope="col">population</th>
                ${methods.map((d) => html`<th scope="col">${d}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${situation.rows.map(
                (row) =>
                  html`<tr>
                    <th scope="row">${row.population}${row.of.includes(" ") ? `, ${row.of}` : ""}</th>
                    ${methods.map((d) => coverageCell(row.coverage[d], level))}
                  </tr>`
              )}
            </tbody>
          </table>
        </div>
      </section>`;
    })}
    <p>Level ${formatPercent(level)}, seed ${seed}. A value in bold with ↓ is more than five points below the level.</p>
  </div>`;
}

function coverageCell(value: number | undefined, level: number): HTMLElement {
  const text = formatPercent(value ?? null, {digits: 1});
  return value !== undefined && value < level - 0.05
    ? html`<td><strong>${text} ↓</strong></td>`
    : html`<td>${text}</td>`;
}
