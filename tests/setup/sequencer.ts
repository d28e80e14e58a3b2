import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Browser files first: they wait a lot, so the short ones fill the gaps and none is left over at the end. */
export class BrowserFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const inBrowser = ({ moduleId, project }: TestSpecification) =>
      relative(project.config.root, moduleId).startsWith("tests/browser/");
    return [...sorted.filter(inBrowser), ...sorted.filter((file) => !inBrowser(file))];
  }
}
