import {inPlace} from "../mutator.js";
import type {Mutator} from "../mutator.js";

const aliases = Array.from({length: 12}, (_, i) => `zz${i + 1}: &b${i + 1} [${Array(10).fill(`*b${i}`).join(", ")}]`);

/** Aliases of aliases, ten thousand levels, a tab, a key twice. */
export const yamlBomb: Mutator = {
  name: "yaml-bomb",
  formats: ["yaml"],
  silently: "changed",
  loudly: "any",
  apply(target, random) {
    const text = target.bytes.toString("utf8");
    const [first] = text.split("\n");
    const added = text.trimStart().startsWith("-")
      ? [`- zz: ${"[".repeat(10_000)}${"]".repeat(10_000)}`, `- ["zz", &a [*a]]`, "\t- zz", `${first}\n${first}`]
      : [
          `zz0: &b0 [1]\n${aliases.join("\n")}`,
          `zz: ${"[".repeat(10_000)}${"]".repeat(10_000)}`,
          "\tzz: 1",
          "zz: 1\nzz: 2",
          "zz: &a [*a]",
          "<<: [1]"
        ];
    return {entries: inPlace(target, `${text.trimEnd()}\n${added[random.below(added.length)]}\n`)};
  }
};
