import {expect} from "vitest";

/** Compares a chart with its reviewed picture in output/, coordinates rounded to three decimals. */
export async function expectPicture(element: Element, name: string): Promise<void> {
  const text = element.outerHTML
    .replace(/-?\d+\.\d{4,}/g, (d) => String(Number(Number(d).toFixed(3))))
    .replace(/></g, ">\n<");
  await expect(`${text}\n`).toMatchFileSnapshot(`output/${name}.svg`);
}
