import { expect, test } from 'vitest';
import { checkFiles } from '../../tests/check-files.ts';
import { measureWords } from './measure.ts';

const vocabulary = {
	'vocabulary/tools.yaml': '- slug: kubernetes\n- slug: helm\n',
	'vocabulary/topics.yaml': '- slug: on-call\n',
	'roles/sre/tracks/incidents.mdx': '---\n---\n',
};
const claims = (measure: string) => ({ ...vocabulary, 'roles/sre/claims.yaml': `- slug: one\n  measure:\n${measure}` });

test('finds what the vocabulary does not know, at its line, with what was likely meant', () => {
	const given = claims(
		'    of: { topic: oncall, level: senior }\n    rank:\n      among: tool\n      first: [kubernets]\n      before: [helm, terraform-cloud-enterprise]\n',
	);
	expect(checkFiles(measureWords, given)).toMatchInlineSnapshot(`
		"src/content/roles/sre/claims.yaml:3:18  content/measure
		  The vocabulary has no topic \`oncall\`, so the measure would count nothing.
		  Did you mean \`on-call\`?

		src/content/roles/sre/claims.yaml:6:15  content/measure
		  The vocabulary has no tool \`kubernets\`, so the measure would count nothing.
		  Did you mean \`kubernetes\`?

		src/content/roles/sre/claims.yaml:7:22  content/measure
		  The vocabulary has no tool \`terraform-cloud-enterprise\`, so the measure would count nothing.
		  Valid names: \`kubernetes\`, \`helm\`.

		4 files checked: 3 errors, 0 warnings."
	`);
});

test('knows the tracks of the role alone', () => {
	expect(checkFiles(measureWords, claims('    share: { track: serving }\n'))).toContain('Valid names: `incidents`.');
});

test('has nothing to say of slugs that there are', () => {
	const given = claims('    of: { without: { tool: helm } }\n    share: { tool: [kubernetes, helm] }\n');
	expect(checkFiles(measureWords, given)).toBe('4 files checked: 0 errors, 0 warnings.');
});
