import * as htl from "htl";
import {mutedColor} from "./scales.js";

const svg = htl.svg as unknown as (strings: TemplateStringsArray, ...values: unknown[]) => SVGElement;

/** Diagonal lines on nothing, as a definition to fill with: `url(#id)`. What is hatched has no data. */
export function hatchPattern(id: string): SVGElement {
  return svg`<defs>
    <pattern id=${id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line x1="0" y1="0" x2="0" y2="6" stroke=${mutedColor} stroke-opacity="0.55" stroke-width="1.2"></line>
    </pattern>
  </defs>`;
}
