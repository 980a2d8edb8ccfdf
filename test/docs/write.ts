import {writeFileSync} from "node:fs";
import {openDatabase} from "../../loaders/database.js";
import {withAnswers} from "./answers.js";

const db = await openDatabase();
writeFileSync("docs/sql.md", await withAnswers("docs/sql.md", db));
db.close();
