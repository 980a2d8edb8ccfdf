/** SWE-bench's data sets: the folder of a split, words of its other names, and how many instances it has. */
const splits = [
  {pattern: /multimodal|(^|[-_])mm?($|[-_])/, suite: "SWE-bench Multimodal", n: 517},
  {pattern: /multilingual/, suite: "SWE-bench Multilingual", n: 300},
  {pattern: /verified|bash-?only/, suite: "SWE-bench Verified", n: 500},
  {pattern: /lite/, suite: "SWE-bench Lite", n: 300},
  {pattern: /^(test|swe-?bench|full)$/, suite: "SWE-bench", n: 2294}
];

export interface Split {
  suite: string;
  /** Instances of the test split. */
  n: number;
}

/** The split that a board, a folder or a data set is named after: “Verified”, lite, swe-bench_verified. */
export function splitOf(name: string): Split | undefined {
  const word = name.toLowerCase();
  return splits.find((d) => d.pattern.test(word));
}

/** The split that one of the folders of a path is named after; the nearest counts. */
export function splitOfPath(path: string): Split | undefined {
  const folders = path.split("/").slice(0, -1).toReversed();
  const exact = /^(bash-only|verified|lite|test|multimodal|multilingual)$/i;
  const folder = folders.find(
    (d) => exact.test(d) || /^(swe-?bench[-_])(verified|lite|multimodal|multilingual)$/i.test(d)
  );
  return folder === undefined ? undefined : splitOf(folder);
}
