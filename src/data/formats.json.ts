import {readFormats} from "../../loaders/readFormats.js";

process.stdout.write(JSON.stringify(readFormats()));
