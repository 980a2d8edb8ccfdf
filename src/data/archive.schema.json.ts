import {schemaText} from "../../loaders/jsonSchemas.js";

process.stdout.write(schemaText("archive.schema.json"));
