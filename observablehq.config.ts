process.env.OBSERVABLE_TELEMETRY_DISABLE = "true";

import {prepareOfflineLibraries} from "./src/cli/build/prepareOfflineLibraries.js";
import {readStudies} from "./src/cli/build/readStudies.js";

/** The pages of src/[study], made for every study, in the order of the menu. */
const studyPages = [
  {file: "index", name: "Overview"},
  {file: "frontier", name: "Frontier"},
  {file: "heatmap", name: "Heatmap"},
  {file: "retry", name: "Retry effect"},
  {file: "reliability", name: "Reliability"},
  {file: "compare", name: "Compare"}
];

/** The pages about all studies, below them in the menu. */
const referencePages = [
  {name: "SQL", path: "/sql"},
  {name: "Formats", path: "/formats"},
  {name: "Methods", path: "/methods"},
  {name: "Data dictionary", path: "/dictionary"}
];

const root = "src";
await prepareOfflineLibraries({root});
const studies = await readStudies();

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E" +
  "%3Cpath d='M2 14V9h3V6h4V2h5' fill='none' stroke='rgb(66,105,208)' stroke-width='2'/%3E%3C/svg%3E";

export default {
  root,
  output: process.env.BENCHBOOK_REPORT ?? "dist",
  title: "Benchbook",
  style: "style.css",
  globalStylesheets: [],
  head: `<link rel="icon" href="${icon}">`,
  footer: null,
  pager: false,
  interpreters: {".ts": [process.execPath, "--import", "tsx"]},
  dynamicPaths: studies.flatMap((study) => studyPages.map(({file}) => `/${study}/${file}`)),
  pages: [
    ...studies.map((study) => ({
      name: study,
      open: true,
      pages: studyPages.map(({file, name}) => ({name, path: `/${study}/${file}`}))
    })),
    ...referencePages
  ]
};
