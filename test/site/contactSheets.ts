import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {basename, dirname, join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Browser} from "playwright-core";

/** Pixels of a sheet, at most: what a person reads at once. */
const sheet = {width: 1640, height: 1400, gap: 10};

interface Part {
  file: string;
  width: number;
  height: number;
  top: number;
}

/**
 * Cuts a long picture into parts and lays them side by side, in reading order, on sheets that are readable at their own
 * size; gives the files of the sheets, beside the picture.
 */
export async function contactSheets(browser: Browser, file: string): Promise<string[]> {
  const name = basename(file, ".png");
  const body = join(dirname(file), `sheet-${name}.html`);
  const page = await browser.newPage({viewport: {width: sheet.width, height: sheet.height}});
  const written: string[] = [];
  for (const [i, parts] of sheetsOf(partsOf(file)).entries()) {
    writeFileSync(body, bodyOf(parts));
    await page.goto(pathToFileURL(body).href);
    written.push(join(dirname(file), `sheet-${name}-${i + 1}.png`));
    await page.locator("main").screenshot({path: written.at(-1)});
  }
  await page.close();
  rmSync(body);
  return written;
}

function partsOf(file: string): Part[] {
  const {width, height} = pngSize(file);
  return Array.from({length: Math.ceil(height / sheet.height)}, (_, i) => ({
    file,
    width,
    height: Math.min(sheet.height, height - i * sheet.height),
    top: i * sheet.height
  }));
}

/** As many parts a sheet as fit beside each other. */
function sheetsOf(parts: Part[]): Part[][] {
  const sheets: Part[][] = [];
  let used = Infinity;
  for (const part of parts) {
    if (used + part.width > sheet.width) {
      sheets.push([]);
      used = 0;
    }
    sheets.at(-1)!.push(part);
    used += part.width + sheet.gap;
  }
  return sheets;
}

function bodyOf(parts: Part[]): string {
  const boxes = parts.map(
    ({file, width, height, top}) =>
      `<div style="width: ${width}px; height: ${height}px; background: url(${encodeURIComponent(basename(file))}) 0 ${-top}px"></div>`
  );
  return `<!doctype html><style>body {margin: 0} main {display: flex; gap: ${sheet.gap}px; width: max-content; align-items: start; background: #888}</style><main>${boxes.join("")}</main>`;
}

/** Width and height of a PNG, from its first chunk. */
function pngSize(file: string): {width: number; height: number} {
  const head = readFileSync(file).subarray(16, 24);
  return {width: head.readUInt32BE(0), height: head.readUInt32BE(4)};
}
