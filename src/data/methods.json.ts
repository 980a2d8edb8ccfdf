import {readFileSync} from "node:fs";
import {methodAreas} from "./methodAreas.js";
import {readMethods} from "./methods.js";

const methods = readMethods(new URL("../stats/", import.meta.url));

process.stdout.write(
  JSON.stringify({
    areas: methodAreas.map(({title, files}) => ({
      title,
      methods: files.flatMap((file) => methods.filter((d) => d.file === `${file}.ts`))
    })),
    coverage: JSON.parse(readFileSync(new URL("../../data/coverage.json", import.meta.url), "utf8")) as unknown
  })
);
