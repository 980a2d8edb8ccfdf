import {namedQueries} from "../cli/sql/namedQueries.js";
import {readStudies} from "../cli/build/readStudies.js";

const questions = namedQueries()
  .filter((d) => d.kind === "question")
  .map(({name, summary, sql}) => ({name, summary, sql}));
process.stdout.write(JSON.stringify({questions, studies: await readStudies()}));
