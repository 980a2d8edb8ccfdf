import {availableParallelism} from "node:os";
import {defineConfig} from "vitest/config";

export default defineConfig({
  test: {
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/site/**", "test/look/**"],
          testTimeout: 60_000
        }
      },
      {
        test: {
          name: "site",
          include: ["test/site/**/*.test.ts"],
          globalSetup: ["test/site/setup.ts"],
          testTimeout: 600_000,
          hookTimeout: 600_000
        }
      },
      {test: {name: "look", include: ["test/look/**/*.test.ts"], testTimeout: 600_000, hookTimeout: 600_000}}
    ]
  }
});
