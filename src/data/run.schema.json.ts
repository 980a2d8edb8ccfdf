import {schemaText} from "../../loaders/jsonSchemas.js";

process.stdout.write(schemaText("run.schema.json"));
