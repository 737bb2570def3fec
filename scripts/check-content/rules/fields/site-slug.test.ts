import { expect, test } from 'vitest';
import { checkFiles } from '../../tests/check-files.ts';
import { siteSlug } from './site-slug.ts';

const site = 'employerKinds:\n  - { slug: agency, label: Agency }\ntoolAreas:\n  - { slug: authoring, label: Write }\n';

test('knows the kinds of employers and the areas of tools that site.yaml lists, and no others', () => {
	const report = checkFiles(siteSlug, {
		'site.yaml': site,
		'roles/writer/employers/agency.mdx': '---\nkind: agency\n---\n',
		'roles/writer/employers/vendor.mdx': '---\nkind: agencies\n---\n',
		'vocabulary/tools.yaml': '- slug: a\n  area: authoring\n- slug: b\n  area: serving\n',
	});
	expect(report).toContain(
		'employers/vendor.mdx:2:7  content/site-slug\n  `employerKinds` of site.yaml has no `agencies`.\n  Valid names: `agency`.',
	);
	expect(report).toContain('tools.yaml:4:9  content/site-slug\n  `toolAreas` of site.yaml has no `serving`.');
	expect(report).toContain('2 errors');
});
