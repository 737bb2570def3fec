import { expect, test } from 'vitest';
import { checkFiles } from '../../tests/check-files.ts';
import { deadQuery } from './dead-query.ts';

const vocabulary = { 'vocabulary/specialisations.yaml': '- slug: llm-ops\n- slug: gpu-clusters\n' };
const track = { 'roles/sre/tracks/incidents.mdx': '---\n---\n' };
const page = (text: string) => ({
	'pages/method.mdx': `---\ntitle: Method\n---\n\n${text}\n`,
	...vocabulary,
	...track,
});

test('tells of words and values that the filter does not know, with the likely one', () => {
	const text = `[a](/jobs/sre/?spec=llm-ops), [b](/jobs/sre/?specialisation=llm-op), [c](/jobs/sre/?levels=senior),
[d](/jobs/sre/?min=plenty&colour=red) and [e](/jobs/sre/?track=incident).`;
	expect(checkFiles(deadQuery, page(text))).toMatchInlineSnapshot(`
		"src/content/pages/method.mdx:5:5  content/dead-query
		  There is no job filter \`spec\`, so it would have no effect.
		  Did you mean \`specialisation\`?

		src/content/pages/method.mdx:5:35  content/dead-query
		  The job filters do not understand \`specialisation=llm-op\`.
		  Did you mean \`llm-ops\`?

		src/content/pages/method.mdx:5:74  content/dead-query
		  There is no job filter \`levels\`, so it would have no effect.
		  Did you mean \`level\`?

		src/content/pages/method.mdx:6:5  content/dead-query
		  The job filters do not understand \`min=plenty\`.
		  Choose it on the list itself, and copy the query from the browser.

		src/content/pages/method.mdx:6:5  content/dead-query
		  There is no job filter \`colour\`, so it would have no effect.
		  Did you mean \`cloud\`?

		src/content/pages/method.mdx:6:47  content/dead-query
		  The job filters do not understand \`track=incident\`.
		  Did you mean \`incidents\`?

		3 files checked: 6 errors, 0 warnings."
	`);
});

test('reads what the filter reads, and leaves other addresses alone', () => {
	const text = `[a](/jobs/sre/?specialisation=llm-ops,not-stated&min=150&band=whole&country=pt&track=incidents),
[b](/jobs/sre/), [c](/search/?words=x), [d](https://example.org/jobs/?spec=1).`;
	expect(checkFiles(deadQuery, page(text))).toBe('3 files checked: 0 errors, 0 warnings.');
});

test('reads addresses in fields too', () => {
	const files = { 'redirects.yaml': '- from: /gpu/\n  to: /jobs/sre/?spec=gpu-clusters\n' };
	expect(checkFiles(deadQuery, files)).toContain('redirects.yaml:2:7  content/dead-query');
});

test('tells of a country that there is not', () => {
	const text = '[a](/jobs/sre/?country=xx), [b](/jobs/sre/?country=de) and [c](/jobs/sre/?country=not-stated).';
	expect(checkFiles(deadQuery, page(text)).match(/do not understand .*/g)).toEqual(['do not understand `country=xx`.']);
});
