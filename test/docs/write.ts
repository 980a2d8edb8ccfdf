import {writeFileSync} from "node:fs";
import {openDatabase} from "../../loaders/database.js";
import {withAnswers} from "./answers.js";
import {questionsText} from "./questions.js";

const db = await openDatabase();
writeFileSync("docs/sql.md", await withAnswers("docs/sql.md", db));
writeFileSync("docs/questions.md", await questionsText(db));
db.close();
