import {bind} from "../urlState.js";
import type {Control} from "../urlState.js";

/** What the slider needs of Framework's own Inputs. */
interface RangeInputs {
  range: (domain: [number, number], options: {label: string; step: number; value: number}) => Control<number>;
}

const label = "Stop at attempt";

/** “Stop at attempt k”, from the first to the last, which it starts with; `attempts` in the address. */
export function stopSlider({range}: RangeInputs, {most}: {most: number}): Control<number> {
  const slider = range([1, Math.max(2, most)], {label, step: 1, value: most});
  slider.querySelector("[type=range]")?.setAttribute("aria-label", label); // Inputs names the number beside it only
  return bind(slider, "attempts", {parse: (text) => attempt(text, most)});
}

function attempt(text: string, most: number): number | undefined {
  const k = Number(text);
  return Number.isInteger(k) && k >= 1 && k <= most ? k : undefined;
}
