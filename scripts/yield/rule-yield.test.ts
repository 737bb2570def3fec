import { expect, test } from 'vitest';
import type { Problem } from '../lint/problem.ts';
import { ruleYields, type VersionFindings } from './rule-yield.ts';

const problem = (rule: string, file: string, says: string): Problem => ({
	rule,
	severity: 'warning',
	file,
	line: 1,
	col: 1,
	says,
	todo: '',
});
const version = (problems: Problem[], ...files: string[]): VersionFindings => ({ problems, files: new Set(files) });

test('counts a finding once over all versions, and as fixed if it disappears while its file stays', () => {
	const typo = problem('content/spelling', 'a.mdx', '“whic” is in no dictionary.');
	const other = problem('content/spelling', 'b.mdx', '“sta” is in no dictionary.');
	const versions = [version([typo, other], 'a.mdx', 'b.mdx'), version([typo], 'a.mdx', 'b.mdx'), version([], 'b.mdx')];
	expect(ruleYields(versions, ['content/spelling'])).toMatchObject([{ found: 2, fixed: 1 }]);
});

test('lists a rule that has never found anything', () => {
	expect(ruleYields([version([], 'a.mdx')], ['content/table'])).toMatchObject([{ rule: 'content/table', found: 0 }]);
});
