import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Runs browser tests first: they wait a lot, so shorter files fill the gaps and none is left at the end. */
export class BrowserFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const inBrowser = ({ moduleId, project }: TestSpecification) =>
      relative(project.config.root, moduleId).startsWith("tests/browser/");
    return [...sorted.filter(inBrowser), ...sorted.filter((file) => !inBrowser(file))];
  }
}
