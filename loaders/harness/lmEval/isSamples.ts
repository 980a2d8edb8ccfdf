import type {FileHead} from "../../loader.js";

export const sampleKeys = ["doc_id", "resps", "filtered_resps"];

/** Whether a file has documents with what was answered before and after a filter: JSONL, or before 0.4.3 an array. */
export function isSamples({path, head}: Pick<FileHead, "path" | "head">): boolean {
  return path.endsWith(".jsonl") && sampleKeys.every((key) => head.includes(`"${key}"`)) && /^\s*[{[]/.test(head);
}
