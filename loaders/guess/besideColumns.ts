import {rankOf} from "./fieldNames.js";
import type {Field} from "./fieldNames.js";
import {normalName} from "./normalName.js";
import type {ProposedColumn} from "./proposal.js";
import type {TableSample} from "./sampleTable.js";

const wanted = ["suite", "harness", "harness_version", "variant", "effort", "experiment"] as const;

/** What the object around the rows says of all of them. */
export function besideColumns({beside}: TableSample, known: Field[]): ProposedColumn[] {
  return wanted.flatMap((field) => {
    const key = Object.keys(beside).find((d) => rankOf(field, normalName(d).name) !== undefined);
    if (key === undefined || known.includes(field) || beside[key] === "") return [];
    return [{field, source: {value: beside[key]}, reason: `${key} beside the rows`, isOwn: true}];
  });
}
