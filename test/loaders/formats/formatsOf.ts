import type {Format, Formats, MeasuredSamples} from "../../../loaders/format.js";
import {harnesses} from "../../../loaders/harnesses.js";
import {sqlLoader} from "../../../loaders/harness/sql.js";
import {loaders} from "../../../loaders/registry.js";
import {capabilities} from "./capabilities.js";
import {nothing} from "./measure.js";
import type {MeasuredFixtures} from "./measureFixtures.js";

/** The table of formats, out of what was measured. */
export function formatsOf(
  {measured, examples}: MeasuredFixtures,
  {samples}: {samples: ReadonlyMap<string, MeasuredSamples>}
): Formats {
  const descriptions = new Map([sqlLoader, ...loaders].map((d) => [d.name, d.description]));
  return {
    capabilities: capabilities.map(({name, description}) => ({name, description})),
    formats: harnesses.map(({name, title, url, loaders: names}): Format => {
      const found = names.map((loader) => ({
        name: loader,
        description: descriptions.get(loader) ?? "",
        ...(examples.get(loader) ?? {keys: [], example: null}),
        fixture: measured.get(loader) ?? nothing()
      }));
      const own = samples.get(name) ?? null;
      const all = [...found.map((d) => d.fixture), ...(own === null ? [] : [own])];
      return {
        name,
        title,
        url,
        levels: (["runs", "cells", "sessions"] as const).filter((level) => all.some((d) => d[level] > 0)),
        gives: capabilities.map((d) => d.name).filter((d) => all.some(({gives}) => gives[d] > 0)),
        loaders: found,
        samples: own
      };
    })
  };
}
