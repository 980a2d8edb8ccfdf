import {walkPages} from "../site/walkPages.js";

walkPages([{study: "two-hundred-configs", configs: 200, tasks: 20, repeats: 3}]);
