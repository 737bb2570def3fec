import { expect, test } from 'vitest';
import { run } from '../../lint.ts';
import { checkFiles } from '../../tests/check-files.ts';
import { hasRoute, routes, unknownRoutes } from '../../routes.ts';
import { image } from '../body/image.ts';
import { deadAnchor } from './dead-anchor.ts';
import { deadLink } from './dead-link.ts';
import { unused } from './unused.ts';

const rules = [image, deadAnchor, deadLink, unused];

const site = {
	'vocabulary/roles.yaml': '- slug: sre\n',
	'vocabulary/facets/cloud.yaml': 'terms:\n  - slug: aws\n',
	'roles/sre/index.mdx': '---\n---\n',
	'roles/sre/tracks/incidents.mdx': '---\n---\n',
	'pages/methodology.mdx': '---\n---\n\n## Pay\n',
	'terms/on-call.mdx': '---\nentries:\n  - slug: is-on-call-paid\n---\n',
};

test('finds links to pages that will not be there, and suggests the likely one', () => {
	const text = [
		'See [the guide](/guides/sre), [the track](/guides/sre/tracks/incident/),',
		'[pay](/guides/mlops/pay/), [money](../somewhere/) and [the rest](/methodology/#pays).',
	].join('\n');
	const files = { ...site, 'glossary/toil.md': `---\nterm: Toil\n---\n\n${text}\n` };
	expect(checkFiles(rules, files)).toMatchInlineSnapshot(`
		"src/content/glossary/toil.md:5:17  content/dead-link
		  No page is at \`/guides/sre\`.
		  End it with a slash: \`/guides/sre/\`.

		src/content/glossary/toil.md:5:43  content/dead-link
		  No page is at \`/guides/sre/tracks/incident/\`.
		  Did you mean \`/guides/sre/tracks/incidents/\`?

		src/content/glossary/toil.md:6:7  content/dead-link
		  No page is at \`/guides/mlops/pay/\`.
		  Link to an existing page, such as \`/guides/\`, or remove the link.

		src/content/glossary/toil.md:6:36  content/dead-link
		  The link \`../somewhere/\` does not start with a slash, so where it leads depends on the page.
		  Write the path as the site has it: \`/guides/sre/\`.

		src/content/glossary/toil.md:6:66  content/dead-anchor
		  \`/methodology/\` has no \`#pays\`.
		  Did you mean \`#pay\`?

		7 files checked: 5 errors, 0 warnings."
	`);
});

test('puts an address in place of another where it is the only one near', () => {
	const text = '[one](/guides/sre/tracks/incidnets/#a), [two](/guides/sre) and [three](/guides/gone/).';
	const files = { ...site, 'glossary/toil.md': `---\nterm: Toil\n---\n\n${text}\n` };
	const put: (string | undefined)[] = [];
	checkFiles((content) => {
		put.push(...run(content, [deadLink]).map(({ fix }) => fix?.text));
		return [];
	}, files);
	expect(put).toEqual(['/guides/sre/tracks/incidents/', '/guides/sre/', undefined]);
});

test.each([
	'/guides/sre/tracks/incidents/',
	'/jobs/sre/aws/',
	'/methodology/#pay',
	'https://a.dev/x',
	'/llms.txt',
	'/glossary/#toil',
	'/terms/on-call/#is-on-call-paid',
])('lets %s pass', (target) => {
	const files = { ...site, 'glossary/toil.md': `---\nterm: Toil\n---\n\n[x](${target})\n` };
	expect(checkFiles(rules, files)).toBe('7 files checked: 0 errors, 0 warnings.');
});

test('knows the values of every name in an address of src/pages', () => {
	expect(routes).toContain('guides/[role]/tracks/[track]');
	expect(unknownRoutes()).toEqual([]);
});

test('knows whether a file of src/pages makes the page that a kind declares', () => {
	expect(hasRoute('/guides/<role>/tracks/<name>/')).toBe(true);
	expect(hasRoute('/guides/<role>/nowhere/<name>/')).toBe(false);
});
