import {walkPages} from "./walkPages.js";

walkPages([
  {study: "five-configs", configs: 5, tasks: 8, repeats: 3},
  {study: "two-dozen-configs", configs: 24, tasks: 12, repeats: 3}
]);
