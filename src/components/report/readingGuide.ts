import {html} from "../html.js";

/** What holds on every page, for who reads a figure for the first time. */
export function readingGuide(): HTMLElement {
  return html`<ul>
    <li>
      <strong>Answer first.</strong> Every page begins with a sentence that is computed from the data, then the chart,
      then what the chart does not show. Below each is how it was made: the SQL, the method, the number of rows.
    </li>
    <li>
      <strong>Solid or hollow.</strong> A solid dot is computed from runs that are here, a hollow one is a figure that
      the study published. They stand side by side and are never pooled; nor are the experiments of a study, or two
      studies.
    </li>
    <li>
      <strong>Lines are uncertainty.</strong> A line through a dot is its 95% interval, or that of the level chosen, or
      the one that the source prints. No line means that there is none to be had: a single run, or a number of runs that
      nobody states.
    </li>
    <li>
      <strong>Unknown is not zero.</strong> A cost that is unknown or paid by subscription stands on a rail beside the
      axis. Not run, not public, not applicable, failed and excluded are five different things, and each says why.
    </li>
    <li>
      <strong>Counts are printed.</strong> Of the runs here, failures of infrastructure are left out, failures of the
      model count; published figures follow the policy of their source.
    </li>
    <li>
      <strong>Links keep what you see.</strong> Every choice is in the address: send it, and the other sees the same.
    </li>
  </ul>`;
}
