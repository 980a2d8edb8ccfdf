import {inPlace} from "../mutator.js";
import type {Mutator} from "../mutator.js";

const entities = Array.from({length: 10}, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join("");

/** Entities of entities, a file from outside, or a hundred thousand levels. */
export const xmlBomb: Mutator = {
  name: "xml-bomb",
  formats: ["xml"],
  silently: "same",
  loudly: "any",
  apply(target, random) {
    const text = target.bytes.toString("utf8");
    const end = /^(\s*<\?xml[^>]*\?>)?/.exec(text)![0].length;
    const head = text.slice(0, end);
    const rest = text.slice(end);
    const inside = (written: string) => rest.replace(/>\s*<(?=\/)/, (d) => `>${written}${d.slice(1)}`);
    const deep = `${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}`;
    const kinds = [
      `<!DOCTYPE x [<!ENTITY a0 "zz">${entities}]>${inside("&a10;")}`,
      `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${inside("&a;")}`,
      inside(deep)
    ];
    return {entries: inPlace(target, `${head}${kinds[random.below(kinds.length)]}`)};
  }
};
