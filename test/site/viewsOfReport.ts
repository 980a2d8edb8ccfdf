import type {BrowserContextOptions} from "playwright-core";

export interface View {
  name: string;
  options: BrowserContextOptions;
}

/** How readers see the report: in light and dark, on a laptop and on a phone. */
export const viewsOfReport: View[] = (["light", "dark"] as const).flatMap((colorScheme) =>
  [1280, 390].map((width) => ({
    name: `${colorScheme}-${width}`,
    options: {colorScheme, viewport: {width, height: 900}, reducedMotion: "reduce" as const}
  }))
);
