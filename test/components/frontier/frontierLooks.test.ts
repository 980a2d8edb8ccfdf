import {expect, test} from "vitest";
import {frontLooksOf, joinedOf} from "../../../src/components/frontier/frontierLooks.js";
import {frontierPoint as point} from "./frontierCell.js";

test("frontLooksOf offers bounds where there is an interval on the axis", () => {
  expect(frontLooksOf([point({label: "A"})])).toEqual(["estimate"]);
  expect(frontLooksOf([point({label: "A", x: null, rail: "unknown", yLow: 0.1, yHigh: 0.2})])).toEqual(["estimate"]);
  expect(frontLooksOf([point({label: "A", yLow: 0.1, yHigh: 0.2})])).toEqual(["estimate", "bounds"]);
  expect(frontLooksOf([point({label: "A", xMethod: "95% interval, Student t"})])).toEqual(["estimate", "bounds"]);
});

test("joinedOf offers variants where two configs on the axis share a model", () => {
  const two = [point({label: "A"}), point({label: "B"})];
  expect(joinedOf(two)).toEqual(["nothing", "variants"]);
  expect(joinedOf([two[0], {...two[1], model_id: "x/y"}])).toEqual(["nothing"]);
  expect(joinedOf([two[0], {...two[1], origin: "published"}])).toEqual(["nothing"]);
  expect(joinedOf([two[0], {...two[1], rail: "free"}])).toEqual(["nothing"]);
  expect(joinedOf(two.map((d) => ({...d, model_id: ""})))).toEqual(["nothing"]);
});
