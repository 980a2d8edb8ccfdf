import {isMap, isSeq, parseDocument} from "yaml";
import type {YAMLMap, YAMLSeq} from "yaml";
import {rulesText} from "../../../loaders/guess/proposalYaml.js";
import type {Proposal} from "../../../loaders/guess/proposal.js";

/** An archive.yaml with rules added at the end of its files, and configs that it lacks; what it says stays as it is. */
export function addRules(text: string, proposals: Proposal[]): string {
  const document = parseDocument(text, {merge: true});
  const added = parseDocument(rulesText(proposals).join("\n"));
  for (const key of ["configs", "files"] as const) {
    const more = added.get(key) as YAMLMap | YAMLSeq | undefined;
    const own = document.get(key) as YAMLMap | YAMLSeq | undefined;
    if (more === undefined) continue;
    if (isSeq(own) && isSeq(more)) own.items.push(...more.items);
    else if (isMap(own) && isMap(more)) own.items.push(...more.items.filter((d) => !own.has(d.key)));
    else document.set(key, more);
  }
  return document.toString({lineWidth: 0, flowCollectionPadding: false});
}
