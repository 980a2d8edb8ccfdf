import {openDatabase} from "../../loaders/database.js";
import {dictionaryOf} from "../../loaders/dictionary.js";

const db = await openDatabase();
process.stdout.write(JSON.stringify(await dictionaryOf(db)));
db.close();
